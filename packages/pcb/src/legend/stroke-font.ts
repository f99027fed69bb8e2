/**
 * The board's own lettering: capitals in single strokes on a grid 4 wide and 6 high, so that a legend
 * printer lays each line with one round aperture. Each pair of digits is a point (x, y up); blanks part strokes.
 */
import { rotate, type Vec2, vec2 } from "@rubus/units";

const glyphs: Readonly<Record<string, string>> = {
  A: "002640 1232",
  B: "00063645443303 3342413000",
  C: "4536160501103041",
  D: "00062644422000",
  E: "46060040 0333",
  F: "460600 0333",
  G: "45361605011030414323",
  H: "0006 4046 0343",
  I: "1030 2026 1636",
  J: "0110304146",
  K: "0006 4602 1340",
  L: "060040",
  M: "0006234640",
  N: "00064046",
  O: "103041453616050110",
  P: "00063645443303",
  Q: "103041453616050110 2240",
  R: "00063645443303 2340",
  S: "453616050413334241301001",
  T: "0646 2620",
  U: "060110304146",
  V: "062046",
  W: "0610243046",
  X: "0046 0640",
  Y: "062346 2320",
  Z: "06460040",
  "0": "103041453616050110 1135",
  "1": "152620 1030",
  "2": "05163645440040",
  "3": "0516364544334241301001 1333",
  "4": "30360242",
  "5": "460603334241301001",
  "6": "453616050110304142331302",
  "7": "064610",
  "8": "133342413010010213 1304051636454433",
  "9": "011030414536160504133344",
  "+": "2125 0343",
  "-": "1333",
  ".": "2021",
  ",": "2110",
  ":": "2122 2425",
  "/": "0046",
  "(": "36252130",
  ")": "16252110",
  _: "0040",
  "#": "1016 3036 0242 0444",
  "=": "0242 0444",
  "<": "460340",
  ">": "064300",
  "'": "2624",
  "!": "2622 2021",
  "°": "1526352415",
  Ω: "001011030516364543313040",
  µ: "0004 0110304144",
  " ": "",
};

/** Units from one character to the next, and of the cap height; letters are set a little narrower than drawn. */
const advance = 5.6;
const capHeight = 6;
const narrowing = 0.85;

/** Characters that the lettering has no strokes for. */
export const missingGlyphs = (text: string): readonly string[] =>
  [...text].filter(
    (character) => glyphs[character.toUpperCase()] === undefined && glyphs[character] === undefined,
  );

/** Width of a text in millimetres from the first stroke to the last, without the line's own width. */
export const strokeTextWidth = (text: string, heightMm: number): number =>
  Math.max(0, ([...text].length - 1) * advance + 4) * narrowing * (heightMm / capHeight);

/**
 * The strokes of a text centred on `at`, each a chain of points in millimetres; lower case is drawn as
 * capitals. `mirrored` writes it for reading from the other side of the board.
 */
export const strokeText = (
  text: string,
  at: Vec2,
  heightMm: number,
  rotation: number,
  mirrored: boolean,
): readonly (readonly Vec2[])[] => {
  const unit = heightMm / capHeight;
  const left = -strokeTextWidth(text, heightMm) / 2;
  return [...text].flatMap((character, index) => {
    const strokes = glyphs[character] ?? glyphs[character.toUpperCase()] ?? "";
    return strokes
      .split(" ")
      .filter((stroke) => stroke !== "")
      .map((stroke) =>
        (stroke.match(/../g) ?? []).map((pair) => {
          const x = left + (index * advance + Number(pair[0])) * narrowing * unit;
          const y = (Number(pair[1]) - capHeight / 2) * unit;
          const turned = rotate(vec2(mirrored ? -x : x, y), rotation);
          return vec2(at.x + turned.x, at.y + turned.y);
        }),
      );
  });
};
