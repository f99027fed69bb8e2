/** Reads drill files: Excellon with decimal coordinates, holes and `G85` slots, X2 attributes in comments. */
import { type Vec2, vec2 } from "@rubus/units";
import { attributeFields } from "./attributes.js";
import { UnreadableFile } from "./unreadable.js";

export type DrilledHole = {
  readonly from: Vec2;
  /** The same point for a round hole. */
  readonly to: Vec2;
  readonly diameterMm: number;
  /** Last field of `.AperFunction`: `ViaDrill`; undefined where the file says nothing. */
  readonly use: string | undefined;
};

export type DrillImage = {
  readonly attributes: ReadonlyMap<string, readonly string[]>;
  readonly plated: boolean;
  readonly holes: readonly DrilledHole[];
};

type Tool = { readonly diameter: number; readonly use: string | undefined };

const ignored = new Set(["M48", "%", "G90", "G05", "FMAT,2", "M95"]);
const number = "[-+]?\\d*\\.\\d+|[-+]?\\d+\\.";
const hitPattern = new RegExp(
  `^(?:X(${number}))?(?:Y(${number}))?(?:G85(?:X(${number}))?(?:Y(${number}))?)?$`,
);

/** The holes of a drill file; throws an UnreadableFile with the line of what it can't read. */
export const drillImage = (text: string): DrillImage => {
  const attributes = new Map<string, readonly string[]>();
  const tools = new Map<number, Tool>();
  const holes: DrilledHole[] = [];
  let use: string | undefined;
  let unitMm: number | undefined;
  let tool: Tool | undefined;
  let place = vec2(0, 0);
  let done = false;
  text.split(/\r?\n/).forEach((raw, index) => {
    const word = raw.trim();
    const line = index + 1;
    const attribute = /^; #@! (TF|TA)\.(.*)$/.exec(word);
    if (attribute) {
      const [name = "", ...fields] = attributeFields(attribute[2] ?? "");
      if (attribute[1] === "TF") attributes.set(name, fields);
      else use = fields.at(-1);
      return;
    }
    if (word === "" || word.startsWith(";") || ignored.has(word)) return;
    if (done) throw new UnreadableFile("a command follows the end of the file", line);
    if (word === "M30") {
      done = true;
      return;
    }
    const unit = /^(METRIC|INCH)/.exec(word);
    if (unit) {
      unitMm = unit[1] === "METRIC" ? 1 : 25.4;
      return;
    }
    const definition = /^T0*(\d+)C([\d.]+)$/.exec(word);
    if (definition) {
      tools.set(Number(definition[1]), { diameter: Number(definition[2]), use });
      use = undefined;
      return;
    }
    const choice = /^T0*(\d+)$/.exec(word);
    if (choice) {
      tool = tools.get(Number(choice[1]));
      if (!tool && choice[1] !== "0") throw new UnreadableFile(`tool ${word} is not defined`, line);
      return;
    }
    const hit = hitPattern.exec(word);
    if (!hit || word.endsWith("G85")) throw new UnreadableFile(`"${word}" is not read`, line);
    if (!tool || unitMm === undefined) throw new UnreadableFile("a hole comes before its tool or unit", line);
    const scale = unitMm;
    const from = vec2(
      hit[1] === undefined ? place.x : Number(hit[1]) * scale,
      hit[2] === undefined ? place.y : Number(hit[2]) * scale,
    );
    const to = vec2(
      hit[3] === undefined ? from.x : Number(hit[3]) * scale,
      hit[4] === undefined ? from.y : Number(hit[4]) * scale,
    );
    holes.push({ from, to, diameterMm: tool.diameter * scale, use: tool.use });
    place = to;
  });
  if (!done) throw new UnreadableFile("the file has no end (M30)", text.split("\n").length);
  const kind = attributes.get("FileFunction")?.[0];
  if (kind !== "Plated" && kind !== "NonPlated")
    throw new UnreadableFile("the file doesn't say whether its holes are plated (TF.FileFunction)", 1);
  return { attributes, plated: kind === "Plated", holes };
};
