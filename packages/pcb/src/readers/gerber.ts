/**
 * Reads Gerber layers (RS-274X with X2 attributes): lines, arcs, flashes, regions, macros and polarity.
 * Step-and-repeat, block apertures and the deprecated single-quadrant arcs are refused, never guessed at.
 */
import { translate, type Vec2, vec2 } from "@rubus/units";
import { attributeFields } from "./attributes.js";
import { type ReadAperture, readAperture } from "./gerber-aperture.js";
import type { GerberImage, GerberObject } from "./gerber-image.js";
import { type GerberCommand, gerberCommands } from "./gerber-words.js";
import { arcBetween, roundSegment, type Shape } from "./shapes.js";
import { UnreadableFile } from "./unreadable.js";

type State = {
  readonly file: Map<string, readonly string[]>;
  /** Attributes in force, `TA` and `TO` alike. */
  readonly attributes: Map<string, readonly string[]>;
  readonly macros: Map<string, readonly string[]>;
  readonly apertures: Map<number, ReadAperture>;
  readonly objects: GerberObject[];
  /** Contours of the region being drawn; undefined outside one. */
  region: Vec2[][] | undefined;
  aperture: ReadAperture | undefined;
  place: Vec2;
  motion: "line" | "clockwise" | "counter-clockwise";
  multiQuadrant: boolean;
  dark: boolean;
  /** Millimetres for one unit of a coordinate; undefined until the format is known. */
  digits: number | undefined;
  unitMm: number | undefined;
  done: boolean;
};

const scaled = (shapes: readonly Shape[], unitMm: number, at: Vec2): readonly Shape[] =>
  shapes.map(({ outline, dark }) => ({
    outline: translate(unitMm === 1 ? outline : outline.map(({ x, y }) => vec2(x * unitMm, y * unitMm)), at),
    dark,
  }));

const common = (state: State, use: readonly string[]) => {
  const pin = state.attributes.get("P");
  return {
    dark: state.dark,
    use,
    net: state.attributes.get("N")?.[0],
    pin: pin ? { ref: pin[0] ?? "", number: pin[1] ?? "" } : undefined,
    component: state.attributes.get("C")?.[0],
  };
};

const extended = (state: State, words: readonly string[], line: number): void => {
  const [word = "", ...rest] = words;
  const code = word.slice(0, 2);
  const body = word.slice(2);
  const attribute = (): readonly [string, readonly string[]] => {
    const [name = "", ...fields] = attributeFields(body.replace(/^\./, ""));
    return [name, fields];
  };
  switch (code) {
    case "FS": {
      const format = /^LAX(\d)(\d)Y\1\2$/.exec(body);
      if (!format) throw new UnreadableFile(`format "${word}" is not read`, line);
      state.digits = Number(format[2]);
      return;
    }
    case "MO":
      if (body !== "MM" && body !== "IN") throw new UnreadableFile(`unit "${body}" is not read`, line);
      state.unitMm = body === "MM" ? 1 : 25.4;
      return;
    case "AM":
      state.macros.set(body, rest);
      return;
    case "AD": {
      const definition = /^D(\d+)(.+)$/.exec(body);
      if (!definition) throw new UnreadableFile(`aperture "${word}" is not read`, line);
      const use = state.attributes.get("AperFunction") ?? [];
      state.apertures.set(Number(definition[1]), readAperture(definition[2] ?? "", state.macros, use, line));
      return;
    }
    case "LP":
      if (body !== "D" && body !== "C") throw new UnreadableFile(`polarity "${body}" is not read`, line);
      state.dark = body === "D";
      return;
    case "TF":
      state.file.set(...attribute());
      return;
    case "TA":
    case "TO":
      state.attributes.set(...attribute());
      return;
    case "TD":
      if (body === "") state.attributes.clear();
      else state.attributes.delete(body.replace(/^\./, ""));
      return;
    default:
      throw new UnreadableFile(`command "${code}" is not read`, line);
  }
};

const draw = (state: State, to: Vec2, centre: Vec2, line: number): void => {
  const path =
    state.motion === "line"
      ? [state.place, to]
      : arcBetween(state.place, to, centre, state.motion === "clockwise");
  if (state.motion !== "line" && !state.multiQuadrant)
    throw new UnreadableFile("arcs are read in multi-quadrant mode (G75) only", line);
  if (state.region) {
    const contour = state.region.at(-1);
    if (!contour) throw new UnreadableFile("a region's contour has no start", line);
    contour.push(...path.slice(1));
    return;
  }
  const diameter = state.aperture?.diameter;
  if (state.aperture === undefined || diameter === undefined)
    throw new UnreadableFile("a line is drawn with an aperture that isn't round", line);
  const widthMm = diameter * (state.unitMm ?? 1);
  const shapes = path.slice(1).flatMap((point, index): readonly Shape[] => {
    const from = path[index];
    return from ? [{ outline: roundSegment(from, point, widthMm), dark: true }] : [];
  });
  state.objects.push({ kind: "draw", path, widthMm, shapes, ...common(state, state.aperture.use) });
};

const flash = (state: State, at: Vec2, line: number): void => {
  const { aperture, unitMm = 1 } = state;
  if (!aperture || state.region) throw new UnreadableFile("a flash without an aperture or in a region", line);
  state.objects.push({
    kind: "flash",
    at,
    diameterMm: aperture.diameter === undefined ? undefined : aperture.diameter * unitMm,
    shapes: scaled(aperture.shapes, unitMm, at),
    ...common(state, aperture.use),
  });
};

const endRegion = (state: State): void => {
  const shapes = (state.region ?? [])
    .filter((contour) => contour.length > 2)
    .map((contour): Shape => ({ outline: contour.slice(0, -1), dark: true }));
  state.region = undefined;
  if (shapes.length > 0)
    state.objects.push({
      kind: "region",
      shapes,
      ...common(state, state.attributes.get("AperFunction") ?? []),
    });
};

const modes: Readonly<Record<string, (state: State) => void>> = {
  "1": (state) => {
    state.motion = "line";
  },
  "2": (state) => {
    state.motion = "clockwise";
  },
  "3": (state) => {
    state.motion = "counter-clockwise";
  },
  "36": (state) => {
    state.region = [];
  },
  "37": endRegion,
  "74": (state) => {
    state.multiQuadrant = false;
  },
  "75": (state) => {
    state.multiQuadrant = true;
  },
};

const operation = (state: State, text: string, line: number): void => {
  const mode = /^G0*(\d+)/.exec(text);
  if (mode) {
    const set = modes[mode[1] ?? ""];
    if (!set) throw new UnreadableFile(`code "${mode[0]}" is not read`, line);
    set(state);
  }
  const rest = mode ? text.slice(mode[0].length) : text;
  if (rest === "") return;
  if (rest === "M02") {
    state.done = true;
    return;
  }
  const match = /^(?:X([-+]?\d+))?(?:Y([-+]?\d+))?(?:I([-+]?\d+))?(?:J([-+]?\d+))?D0*(\d+)$/.exec(rest);
  if (!match) throw new UnreadableFile(`"${text}" is not read`, line);
  const [, x, y, i, j, code] = match;
  if (Number(code) >= 10) {
    state.aperture = state.apertures.get(Number(code));
    if (!state.aperture) throw new UnreadableFile(`aperture D${code} is not defined`, line);
    return;
  }
  if (state.digits === undefined || state.unitMm === undefined)
    throw new UnreadableFile("a coordinate comes before format and unit", line);
  const mm = (value: string): number => (Number(value) / 10 ** (state.digits ?? 0)) * (state.unitMm ?? 1);
  const to = vec2(x === undefined ? state.place.x : mm(x), y === undefined ? state.place.y : mm(y));
  if (code === "1") draw(state, to, vec2(state.place.x + mm(i ?? "0"), state.place.y + mm(j ?? "0")), line);
  else if (code === "2") state.region?.push([to]);
  else if (code === "3") flash(state, to, line);
  else throw new UnreadableFile(`operation D${code} is not read`, line);
  state.place = to;
};

const run = (state: State, command: GerberCommand): void => {
  if (state.done) throw new UnreadableFile("a command follows the end of the file", command.line);
  if (command.kind === "extended") extended(state, command.words, command.line);
  else operation(state, command.text, command.line);
};

/** The image of a Gerber file; throws an UnreadableFile with the line of what it can't read. */
export const gerberImage = (text: string): GerberImage => {
  const state: State = {
    file: new Map(),
    attributes: new Map(),
    macros: new Map(),
    apertures: new Map(),
    objects: [],
    region: undefined,
    aperture: undefined,
    place: vec2(0, 0),
    motion: "line",
    multiQuadrant: true,
    dark: true,
    digits: undefined,
    unitMm: undefined,
    done: false,
  };
  for (const command of gerberCommands(text)) run(state, command);
  if (!state.done) throw new UnreadableFile("the file has no end (M02)", text.split("\n").length);
  return { attributes: state.file, objects: state.objects };
};
