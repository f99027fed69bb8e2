/** Numbers and attribute fields as Gerber files spell them (Gerber layer format specification 2024.05). */
import type { Vec2 } from "@rubus/units";

const nanometres = (mm: number): string => String(Math.round(mm * 1e6) || 0);

/** A point in format 4.6 millimetres: `X1000000Y-2500000`. */
export const coordinate = ({ x, y }: Vec2): string => `X${nanometres(x)}Y${nanometres(y)}`;

/** A dimension in millimetres with six decimals, never `-0.000000`. */
export const decimal = (mm: number): string => ((Math.round(mm * 1e6) || 0) / 1e6).toFixed(6);

const escapeOf = (character: string): string => {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
};

/** A field of an attribute: reserved and non-ASCII characters become Unicode escapes (§3.4.3, §5.1). */
export const field = (text: string): string => text.replace(/[^ -~]|[%*\\,]/gu, escapeOf);

/** `%TF.FileFunction,Copper,L1,Top*%` from its name and fields. */
export const attribute = (command: "TF" | "TA" | "TO", name: string, fields: readonly string[]): string =>
  `%${[`${command}.${name}`, ...fields.map(field)].join(",")}*%`;
