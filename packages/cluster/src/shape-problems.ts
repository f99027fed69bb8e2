/** What the schema found, as problems with their path. */
import { nearest, printable } from "@rubus/units";
import type { core } from "zod";
import type { Path } from "./places.js";
import { anyOf, describe, type Problem } from "./problem.js";
import { clusterJsonSchema } from "./shape.js";

export type PathProblem = {
  readonly path: Path;
  /** The path is that of a key, and the key itself is wrong. */
  readonly key: boolean;
  readonly problem: Problem;
};

type Schema = {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
};

/** Schemas that may stand at a path. */
const schemasAt = (schema: Schema, path: Path): readonly Schema[] => {
  const [step, ...rest] = path;
  const here = [schema, ...(schema.anyOf ?? [])];
  if (step === undefined) return here;
  return here.flatMap((each) => {
    const next =
      typeof step === "number"
        ? each.items
        : (each.properties?.[step] ??
          (typeof each.additionalProperties === "object" ? each.additionalProperties : undefined));
    return next ? schemasAt(next, rest) : [];
  });
};

const keysAt = (schema: Schema, path: Path): readonly string[] =>
  schemasAt(schema, path).flatMap((each) => Object.keys(each.properties ?? {}));

/** Examples of the entries that are more than one value. */
const examples: Readonly<Record<string, string>> = {
  sites: "sites: { home: { frames: { a: { nodes: 10 } } } }",
  frames: "frames: { a: { nodes: 10 } }",
  nodes: "nodes: 10",
  bed: "bed: [220 mm, 220 mm, 250 mm]",
  feeds: "feeds: auto",
};

const unknownKey = (schema: Schema, path: Path, key: string): Problem => {
  const known = keysAt(schema, path);
  const near = nearest(key, known);
  const elsewhere = keysAt(schema, []).find((section) => keysAt(schema, [section]).includes(key));
  const says = `has no key "${printable(key)}"`;
  if (near) return { code: "RUB-CFG-006", says, remedy: `Did you mean \`${near}\`?` };
  if (elsewhere) return { code: "RUB-CFG-006", says, remedy: `\`${key}\` belongs under \`${elsewhere}\`.` };
  return { code: "RUB-CFG-006", says, remedy: `Remove it; the keys here are ${anyOf(known)}.` };
};

const words: Readonly<Record<string, string>> = {
  object: "a mapping of keys to values",
  record: "a mapping of names to what they hold",
  array: "a list of one entry or more",
  tuple: "a list of three lengths",
};

const wrongType = (path: Path, expected: string, value: unknown): Problem => {
  const last = String(path.at(-1) ?? "");
  const example = examples[last];
  const wanted = words[expected] ?? expected;
  const remedy = `${value === null ? "Remove the key, or write" : "Write"} ${wanted}${example ? `: \`${example}\`` : ""}.`;
  if (value === undefined) return { code: "RUB-CFG-007", says: "is missing", remedy };
  return { code: "RUB-CFG-008", says: `is ${describe(value)}; ${wanted} is wanted`, remedy };
};

const tooMany = ({ maximum }: { readonly maximum: number | bigint }): Problem => ({
  code: "RUB-CFG-010",
  says: `has more than ${maximum} entries`,
  remedy: `Keep at most ${maximum}.`,
});

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    data,
  );

/** The problems of the branch that was meant: the one whose kind of value it is, else the first. */
const meantBranch = (
  errors: core.$ZodIssueInvalidUnion["errors"],
): core.$ZodIssueInvalidUnion["errors"][number] =>
  errors.find((branch) => branch.every((issue) => issue.path.length > 0 || issue.code === "too_small")) ??
  errors[0] ??
  [];

/** Flatten schema issues: every leaf's own problem, unknown keys, wrong kinds of value. */
export const shapeProblems = (issues: readonly core.$ZodIssue[], data: unknown): readonly PathProblem[] => {
  const schema: Schema = clusterJsonSchema();
  const flatten = (from: readonly core.$ZodIssue[], base: Path): readonly PathProblem[] =>
    from.flatMap((issue): readonly PathProblem[] => {
      const path = [...base, ...issue.path.map((step) => (typeof step === "symbol" ? String(step) : step))];
      const found = (problem: Problem): readonly PathProblem[] => [{ path, key: false, problem }];
      switch (issue.code) {
        case "custom":
          return found(issue.params as Problem);
        case "invalid_union":
          return flatten(meantBranch(issue.errors), path);
        case "invalid_key":
          return flatten(issue.issues, path).map((each) => ({ ...each, key: true }));
        case "unrecognized_keys":
          return issue.keys.map((key) => ({
            path: [...path, key],
            key: true,
            problem: unknownKey(schema, path, key),
          }));
        case "too_big":
          return path.at(-1) === "bed"
            ? found(wrongType(path, "tuple", valueAt(data, path)))
            : found(tooMany(issue));
        case "invalid_type":
          return found(wrongType(path, issue.expected, valueAt(data, path)));
        default:
          return found(wrongType(path, path.at(-1) === "bed" ? "tuple" : "array", valueAt(data, path)));
      }
    });
  return flatten(issues, []);
};
