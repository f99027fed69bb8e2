/** Commands: what a console asks a node to do. Each is done once, whatever the road loses or repeats. */
import {
  finite,
  fits,
  flag,
  integer,
  misfit,
  object,
  type Shape,
  type Shaped,
  since,
  union,
} from "../shape/shape.js";
import { bayPlace, label } from "./words.js";

const daySeconds = 86_400;
const seconds = integer(1, daySeconds);

const percent: Shape<number> = (value, context, path) => {
  const read = finite(value, context, path);
  return !read.ok || (read.value >= 0 && read.value <= 100) ? read : misfit(path, "a percentage of 0 to 100");
};

export const command = union("do", {
  /** Blink to be found, until a person confirms or the time is over. */
  identify: since(1, object({ seconds })),
  confirm: since(1, object({})),
  /** At least this duty for so long; the curve and the kernel may give more. */
  fan: since(1, object({ percent, seconds })),
  leds: since(1, object({ stealth: flag })),
  /** Off and on again, by the frame's manager; `host` repeats who sits there, so that no wrong node goes down. */
  "power-cycle": since(2, object({ ...bayPlace, host: label })),
  bay: since(2, object(bayPlace)),
});

export type NodeCommand = Shaped<typeof command>;

/** Small plain values by name, as an answer to a command gives. */
export const answerValue: Shape<number | boolean | string> = (value, _context, path) =>
  typeof value === "boolean" ||
  (typeof value === "number" && Number.isFinite(value)) ||
  (typeof value === "string" && value.length <= 200)
    ? fits(value)
    : misfit(path, "a number, true or false, or short text");
