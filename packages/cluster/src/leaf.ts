/** The machinery of the leaves of cluster.yaml: each reads one value, or says what is wrong with it. */
import * as z from "zod";
import { describe, type Problem } from "./problem.js";

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

export const right = <T>(value: T): Read<T> => ({ ok: true, value });
export const wrong = (code: Problem["code"], says: string, remedy: string): Read<never> => ({
  ok: false,
  problem: { code, says, remedy },
});

/** What an editor is told of a leaf: the JSON Schema of the value as it is written. */
export type Hint = { readonly description: string; readonly default?: unknown } & Readonly<
  Record<string, unknown>
>;

/** A schema for one value; the problem travels in the issue's `params`. */
export const leaf = <T>(hint: Hint, example: string, read: (value: unknown) => Read<T>) =>
  z
    .unknown()
    .transform((value, context): T => {
      const result =
        value === undefined
          ? wrong("RUB-CFG-007", "is missing", `Write it, like \`${example}\`.`)
          : read(value);
      if (result.ok) return result.value;
      context.issues.push({
        code: "custom",
        message: result.problem.says,
        input: value,
        params: result.problem,
      });
      return z.NEVER;
    })
    .meta(hint);

export const wrongKind = (value: unknown, wanted: string, example: string): Read<never> =>
  wrong("RUB-CFG-008", `is ${describe(value)}; ${wanted} is wanted`, `Write ${wanted}, like \`${example}\`.`);
