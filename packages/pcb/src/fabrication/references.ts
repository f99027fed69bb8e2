/** References in the order a person expects: R2 before R10. */
import { byCodeUnit } from "@rubus/units";

const split = (ref: string): readonly [string, number] => {
  const digits = /\d+$/.exec(ref)?.[0] ?? "";
  return [ref.slice(0, ref.length - digits.length), digits === "" ? -1 : Number(digits)];
};

/** Compare by letters, then by number. */
export const byReference = (a: string, b: string): number => {
  const [lettersA, numberA] = split(a);
  const [lettersB, numberB] = split(b);
  return byCodeUnit(lettersA, lettersB) || numberA - numberB || byCodeUnit(a, b);
};
