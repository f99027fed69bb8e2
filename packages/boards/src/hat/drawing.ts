/** A HAT against the drawing of the HAT specification, measured in its written files. */
import {
  type BoardCopperLayers,
  type Fabrication,
  netCopper,
  readFabrication,
  type TextFile,
} from "@rubus/pcb";
import {
  boundingBox,
  contains,
  distance,
  distanceToOutline,
  type Polygon,
  type Result,
  success,
  type Vec2,
  vec2,
} from "@rubus/units";
import { type HatLayout, hatPlaces } from "../places/index.js";

/** A line of the drawing beside what the files have. */
export type DrawingRow = {
  readonly what: string;
  /** Binding on every HAT, or advice. */
  readonly kind: "required" | "recommended";
  /** As the drawing or its guide says it. */
  readonly drawn: string;
  readonly measured: string;
  readonly verdict: "met" | "left out" | "broken";
  /** Why something recommended is left out. */
  readonly reason?: string;
};

export type HatDrawing = { readonly layout: HatLayout; readonly rows: readonly DrawingRow[] };

/**
 * hat-board-mechanical.pdf (raspberrypi/hats, 2014, last changed 2018), read from the rendered page, and the guide
 * beside it; millimetres, origin at the lower left of the outline.
 */
export const hatDrawing = {
  widthMm: 65,
  /** With a through-hole header. */
  heightMm: 56,
  cornerMm: 3,
  holesAt: [vec2(3.5, 3.5), vec2(61.5, 3.5), vec2(3.5, 52.5), vec2(61.5, 52.5)],
  holeMm: 2.75,
  holeToleranceMm: 0.05,
  landMm: 6.2,
  pins: 40,
  pitchMm: 2.54,
  /** From the left holes, and on the line of the upper ones. */
  headerAt: vec2(3.5 + 29, 52.5),
  spacingMm: 8,
} as const;

/** What milling and drilling may be off: a file has no reason to be off by more than its own last digits. */
const exactMm = 0.005;

const mm = (value: number): string => `${Number(value.toFixed(3))} mm`;
const point = ({ x, y }: Vec2): string => `${Number(x.toFixed(3))}, ${Number(y.toFixed(3))}`;
const near = (a: number, b: number, within = exactMm): boolean => Math.abs(a - b) <= within;

const required = (what: string, drawn: string, measured: string, met: boolean): DrawingRow => ({
  what,
  kind: "required",
  drawn,
  measured,
  verdict: met ? "met" : "broken",
});
const recommended = (what: string, drawn: string, measured: string, met: boolean): DrawingRow => ({
  ...required(what, drawn, measured, met),
  kind: "recommended",
});
const leftOut = (what: string, drawn: string, measured: string, reason: string): DrawingRow => ({
  what,
  kind: "recommended",
  drawn,
  measured,
  verdict: "left out",
  reason,
});

const outlineRows = (outline: Polygon): readonly DrawingRow[] => {
  const { min, max } = boundingBox(outline);
  const [width, height] = [max.x - min.x, max.y - min.y];
  const { widthMm, heightMm, cornerMm } = hatDrawing;
  // A round corner cuts the square one by (1 − 1/√2) of its radius along the diagonal.
  const corners = [min, vec2(max.x, min.y), max, vec2(min.x, max.y)];
  const radii = corners.map((corner) => distanceToOutline(outline, corner) / (Math.SQRT2 - 1));
  return [
    required("Width", mm(widthMm), mm(width), near(width, widthMm)),
    required("Height, through-hole header", mm(heightMm), mm(height), near(height, heightMm)),
    required(
      "Radius of the corners",
      mm(cornerMm),
      `${mm(Math.min(...radii))} to ${mm(Math.max(...radii))}`,
      radii.every((radius) => near(radius, cornerMm, 0.1)),
    ),
  ];
};

/** Distance from a point to the copper of either side. */
const copperAt = ({ nets }: BoardCopperLayers, at: Vec2): number =>
  nets
    .flatMap(({ rings }) => [...rings.top, ...rings.bottom])
    .reduce((least, ring) => Math.min(least, distanceToOutline(ring, at)), Number.POSITIVE_INFINITY);

const holeRows = ({ drills }: Fabrication, copper: BoardCopperLayers): readonly DrawingRow[] => {
  const bare = drills.filter(({ plated }) => !plated).flatMap(({ holes }) => holes);
  const { holesAt, holeMm, holeToleranceMm, landMm } = hatDrawing;
  const found = holesAt.flatMap((at) => bare.filter(({ from }) => distance(from, at) <= exactMm).slice(0, 1));
  const sizes = [...new Set(found.map(({ diameterMm }) => mm(diameterMm)))].sort();
  const free = 2 * Math.min(...holesAt.map((at) => copperAt(copper, at)));
  return [
    required(
      "Four M2.5 holes, 3.5 mm from the edges, 58 × 49 mm apart",
      holesAt.map(point).join("; "),
      found.map(({ from }) => point(from)).join("; "),
      found.length === holesAt.length,
    ),
    required(
      "Their drill",
      `${mm(holeMm)} ± ${holeToleranceMm}`,
      sizes.join(", "),
      found.length === holesAt.length &&
        found.every(({ diameterMm }) => near(diameterMm, holeMm, holeToleranceMm)),
    ),
    required(
      "Land about them: bare board or isolated copper",
      `⌀ ${mm(landMm)}`,
      `no copper within ⌀ ${mm(free)}`,
      free >= landMm,
    ),
    recommended(
      "Holes not plated, not tied to GND",
      "not plated",
      `${found.length} of 4 not plated`,
      found.length === holesAt.length,
    ),
  ];
};

const headerRows = (copper: BoardCopperLayers, header: string): readonly DrawingRow[] => {
  const pads = copper.nets
    .flatMap(({ pads: own }) => own)
    .filter(({ ref, side }) => ref === header && side === "bottom");
  const { pins, pitchMm, headerAt } = hatDrawing;
  const where = (pin: number): Vec2 =>
    vec2(
      headerAt.x + (Math.floor((pin - 1) / 2) - (pins / 2 - 1) / 2) * pitchMm,
      headerAt.y + ((pin - 1) % 2 === 0 ? -0.5 : 0.5) * pitchMm,
    );
  const right = pads.filter(({ number, at }) => distance(at, where(Number(number))) <= exactMm);
  const first = pads.find(({ number }) => number === "1");
  const centre =
    pads.length > 0 ? boundingBox(pads.map(({ at }) => at)) : { min: vec2(0, 0), max: vec2(0, 0) };
  const middle = vec2((centre.min.x + centre.max.x) / 2, (centre.min.y + centre.max.y) / 2);
  return [
    required(
      "Full 40-way header, 2 × 20, 2.54 mm",
      `${pins} pins`,
      `${right.length} pins in place`,
      right.length === pins && pads.length === pins,
    ),
    required(
      "Its middle: 29 mm from the left holes, on the line of the upper ones",
      point(headerAt),
      point(middle),
      distance(middle, headerAt) <= exactMm,
    ),
    required(
      "Pin 1: inner row, at the end by the corner of the Pi's SD card",
      point(where(1)),
      first ? point(first.at) : "none",
      first !== undefined && distance(first.at, where(1)) <= exactMm,
    ),
  ];
};

const poeRows = (
  layout: HatLayout,
  copper: BoardCopperLayers,
  undersideParts: readonly string[],
): readonly DrawingRow[] => {
  const { poeSquares } = hatPlaces(layout);
  const within = ({ x, y }: Vec2): boolean =>
    poeSquares.centres.some(
      (centre) =>
        Math.abs(x - centre.x) < poeSquares.sizeMm / 2 && Math.abs(y - centre.y) < poeSquares.sizeMm / 2,
    );
  const pads = copper.nets.flatMap(({ pads: own }) => own);
  const through = pads.filter(({ side, at, ref }) => side === "bottom" && within(at) && ref !== "");
  return [
    required(
      "PoE headers of Pi 3B+, 4B and 5 not fouled: squares of 7 × 7 mm",
      poeSquares.centres.map(point).join("; "),
      `${through.length} pins through them; below the board: ${undersideParts.join(", ")}`,
      through.length === 0 && undersideParts.length === 1,
    ),
  ];
};

const flexRows = (profile: Fabrication["profile"]): readonly DrawingRow[] => {
  const openAt = (at: Vec2): boolean =>
    !contains(profile.outline, at) || profile.cutouts.some((cutout) => contains(cutout, at));
  return [
    leftOut(
      "Cut-out for the display's flat cable: 5 × 17 mm at the left edge",
      "centre 2.5, 28",
      openAt(vec2(2.5, 28)) ? "open" : "board",
      "the socket of the signals to the power board stands there, opposite its other end; a node of a rack has no display",
    ),
    leftOut(
      "Slot for the camera's flat cable: 2 × 17 mm",
      "centre 45, 11.5",
      openAt(vec2(45, 11.5)) ? "open" : "board",
      "the fan's frame covers it, and one fan centre serves all models; a camera's cable can leave at the side",
    ),
  ];
};

/**
 * Measure a HAT's Gerber and drill files against the drawing. Fails as reading the files does.
 * @param header reference of the 40-way header
 * @param undersideParts references of the parts below the board
 */
export const measureHat = async (
  layout: HatLayout,
  files: readonly TextFile[],
  header: string,
  undersideParts: readonly string[],
): Promise<Result<HatDrawing>> => {
  const fabrication = readFabrication(files);
  if (!fabrication.ok) return fabrication;
  const copper = await netCopper(files);
  if (!copper.ok) return copper;
  const { profile } = fabrication.value;
  const { spacerMm } = hatPlaces(layout).stack;
  return success({
    layout,
    rows: [
      ...outlineRows(profile.outline),
      ...holeRows(fabrication.value, copper.value),
      ...headerRows(copper.value, header),
      ...poeRows(layout, copper.value, undersideParts),
      required(
        "Distance of the boards",
        `at least ${mm(hatDrawing.spacingMm)}`,
        mm(spacerMm),
        spacerMm >= hatDrawing.spacingMm,
      ),
      ...flexRows(profile),
    ],
  });
};
