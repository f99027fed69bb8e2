/** Attributes of SVG elements: numbers, paths, matrices and strokes as text. */
import { colourChannels } from "./colour.js";
import { factorText, numberText } from "./number-text.js";
import type { Colour, PathCommand, Stroke, Transform } from "./scene.js";
import { startedPath } from "./started-path.js";
import { xmlText } from "./xml-text.js";

/** ` name="value"`; nothing without a value. */
export const attribute = (name: string, value: string | number | undefined): string => {
  if (value === undefined) return "";
  return ` ${name}="${typeof value === "number" ? numberText(value) : xmlText(value)}"`;
};

export const colourAttribute = (name: string, colour: Colour | undefined): string => {
  if (colour === undefined) return "";
  colourChannels(colour);
  return attribute(name, colour);
};

/** Numbers side by side: a minus sign separates as well as a space does. */
export const numbersText = (...values: readonly number[]): string => {
  let text = "";
  for (const value of values) {
    const next = numberText(value);
    text += text === "" || next.startsWith("-") ? next : ` ${next}`;
  }
  return text;
};

const commandText = (command: PathCommand): string => {
  switch (command.to) {
    case "move":
      return `M${numbersText(command.x, command.y)}`;
    case "line":
      return `L${numbersText(command.x, command.y)}`;
    case "cubic":
      return `C${numbersText(command.x1, command.y1, command.x2, command.y2, command.x, command.y)}`;
    case "close":
      return "Z";
  }
};

export const pathAttribute = (commands: readonly PathCommand[]): string =>
  attribute("d", startedPath(commands).map(commandText).join(""));

export const transformAttribute = (transform: Transform | undefined): string => {
  if (transform === undefined) return "";
  const [a, b, c, d, e, f] = transform;
  return attribute(
    "transform",
    `matrix(${[a, b, c, d].map(factorText).join(" ")} ${numberText(e)} ${numberText(f)})`,
  );
};

export const ruleAttribute = (name: string, rule: "nonzero" | "evenodd" | undefined): string =>
  attribute(name, rule === "evenodd" ? rule : undefined);

/** A stroke; caps, joins and miter limit that are SVG's defaults go unsaid. */
export const strokeAttributes = ({ colour, widthMm, cap, join, dash }: Stroke): string =>
  colourAttribute("stroke", colour) +
  attribute("stroke-width", widthMm) +
  attribute("stroke-linecap", cap === "butt" ? undefined : cap) +
  attribute("stroke-linejoin", join === "miter" ? undefined : join) +
  attribute(
    "stroke-dasharray",
    dash?.length ? dash.map((length) => numberText(length)).join(" ") : undefined,
  );
