/** Paths, paint and matrices as PDF operators (ISO 32000-1 §8.4, §8.5), one a line. */
import { colourChannels } from "./colour.js";
import { factorText, numberText } from "./number-text.js";
import type { Colour, Path, PathCommand, Stroke, Transform } from "./scene.js";
import { startedPath } from "./started-path.js";

const operands = (values: readonly number[], decimals: number): string =>
  values.map((value) => numberText(value, decimals)).join(" ");

const commandText = (command: PathCommand, decimals: number): string => {
  switch (command.to) {
    case "move":
      return `${operands([command.x, command.y], decimals)} m\n`;
    case "line":
      return `${operands([command.x, command.y], decimals)} l\n`;
    case "cubic": {
      const { x1, y1, x2, y2, x, y } = command;
      return `${operands([x1, y1, x2, y2, x, y], decimals)} c\n`;
    }
    case "close":
      return "h\n";
  }
};

/** Operators that construct a path; paints nothing yet. */
export const pdfPath = (commands: readonly PathCommand[], decimals = 4): string =>
  startedPath(commands)
    .map((command) => commandText(command, decimals))
    .join("");

/** `cm`: the map joins those already in force. */
export const pdfTransform = ([a, b, c, d, e, f]: Transform): string =>
  `${[a, b, c, d].map(factorText).join(" ")} ${operands([e, f], 4)} cm\n`;

/** A colour's operands, from 0 to 1. */
export const pdfColour = (colour: Colour): string =>
  operands(
    colourChannels(colour).map((channel) => channel / 255),
    4,
  );

const capCodes = { butt: 0, round: 1, square: 2 } as const;
const joinCodes = { miter: 0, round: 1, bevel: 2 } as const;

const strokeState = ({ colour, widthMm, cap = "butt", join = "miter", dash = [] }: Stroke): string =>
  `${pdfColour(colour)} RG ${numberText(widthMm)} w ${capCodes[cap]} J ${joinCodes[join]} j [${operands(dash, 4)}] 0 d\n`;

const paintOperator = ({ fill, fillRule, stroke }: Path): string => {
  const star = fill !== undefined && fillRule === "evenodd" ? "*" : "";
  if (fill === undefined) return "S";
  return (stroke === undefined ? "f" : "B") + star;
};

/** A path painted; nothing for one with neither fill nor stroke, or without commands. */
export const pdfPaintedPath = (path: Path): string => {
  const { commands, fill, stroke } = path;
  if (commands.length === 0 || (fill === undefined && stroke === undefined)) return "";
  return (
    (fill === undefined ? "" : `${pdfColour(fill)} rg\n`) +
    (stroke === undefined ? "" : strokeState(stroke)) +
    `${pdfPath(commands)}${paintOperator(path)}\n`
  );
};

/** Everything after it is cut to the path, until the state is restored; an empty path cuts away all. */
export const pdfClip = (commands: readonly PathCommand[], rule: "nonzero" | "evenodd" = "nonzero"): string =>
  `${commands.length === 0 ? "0 0 0 0 re\n" : pdfPath(commands)}${rule === "evenodd" ? "W*" : "W"} n\n`;
