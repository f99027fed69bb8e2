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

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether an entry may hold `key`: it is one of its keys, or its keys are names of the user's own. */
const mayHold = (schema: Schema, path: Path, key: string): boolean =>
  keysAt(schema, path).includes(key) ||
  schemasAt(schema, path).some((each) => typeof each.additionalProperties === "object");

/** The problems of unknown keys beside each other; what they share is looked up once, for there may be thousands. */
const unknownKeys = (schema: Schema, path: Path, data: unknown): ((key: string) => Problem) => {
  const known = keysAt(schema, path);
  const siblings = valueAt(data, path);
  const held = isMapping(siblings) ? siblings : {};
  const free = known.filter((name) => !Object.hasOwn(held, name));
  const empty = known.filter((name) => Object.hasOwn(held, name) && held[name] === null);
  const sections = keysAt(schema, []).map((section) => ({ section, keys: keysAt(schema, [section]) }));
  const remedyFor = (key: string): string => {
    // A key whose own entry stands empty beside it lacks indentation.
    const owner = empty.find((name) => mayHold(schema, [...path, name], key));
    if (owner) return `Indent it by two more spaces, so that it stands within \`${owner}\`.`;
    const elsewhere = sections.find(({ keys }) => keys.includes(key));
    if (elsewhere) return `\`${key}\` belongs under \`${elsewhere.section}\`.`;
    const near = nearest(key, free);
    return near ? `Did you mean \`${near}\`?` : `Remove it; the keys here are ${anyOf(known)}.`;
  };
  return (key) => ({ code: "RUB-CFG-006", says: `has no key "${printable(key)}"`, remedy: remedyFor(key) });
};

const words: Readonly<Record<string, string>> = {
  object: "a mapping of keys to values",
  record: "a mapping of names to what they hold",
  array: "a list of one entry or more",
  tuple: "a list of three lengths",
};

/** What belongs into an empty entry stands beside it: the line that says so is enough said. */
const hasStray = (schema: Schema, path: Path, data: unknown): boolean => {
  const parent = path.slice(0, -1);
  const known = keysAt(schema, parent);
  const siblings = valueAt(data, parent);
  if (known.length === 0 || !isMapping(siblings)) return false;
  return Object.keys(siblings).some((name) => !known.includes(name) && mayHold(schema, path, name));
};

const wrongType = (schema: Schema, path: Path, expected: string, data: unknown): Problem => {
  const value = valueAt(data, path);
  const last = String(path.at(-1) ?? "");
  const wanted = words[expected] ?? expected;
  const says = `is ${describe(value)}; ${wanted} is wanted`;
  if (value === null && hasStray(schema, path, data))
    return {
      code: "RUB-CFG-008",
      says,
      remedy: "Indent what belongs to it by two more spaces than its own line.",
    };
  // A key of what a name holds, where the name itself is wanted: `frames: { nodes: 6 }`.
  if (
    value !== undefined &&
    !isMapping(value) &&
    expected === "object" &&
    keysAt(schema, path).includes(last)
  )
    return {
      code: "RUB-CFG-008",
      says,
      remedy: `Give it a name first: \`a: { ${last}: ${describe(value)} }\`.`,
    };
  const example = examples[last];
  const remedy = `${value === null ? "Remove the key, or write" : "Write"} ${wanted}${example ? `: \`${example}\`` : ""}.`;
  return value === undefined
    ? { code: "RUB-CFG-007", says: "is missing", remedy }
    : { code: "RUB-CFG-008", says, remedy };
};

/** Entries that may be a word or a list say both. */
const neither = (path: Path, data: unknown): Problem | undefined => {
  const value = valueAt(data, path);
  if (path.at(-1) !== "feeds" || Array.isArray(value)) return undefined;
  return {
    code: "RUB-CFG-013",
    says: `is ${describe(value)}; auto or a list of cells is wanted`,
    remedy: "Write `feeds: auto`, or name the cells: `feeds: [1, 3]`.",
  };
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
        case "invalid_union": {
          const problem = neither(path, data);
          return problem ? found(problem) : flatten(meantBranch(issue.errors), path);
        }
        case "invalid_key":
          return flatten(issue.issues, path).map((each) => ({ ...each, key: true }));
        case "unrecognized_keys": {
          const problemOf = unknownKeys(schema, path, data);
          return issue.keys.map((key) => ({ path: [...path, key], key: true, problem: problemOf(key) }));
        }
        case "too_big":
          return path.at(-1) === "bed"
            ? found(wrongType(schema, path, "tuple", data))
            : found(tooMany(issue));
        case "invalid_type":
          return found(wrongType(schema, path, issue.expected, data));
        default:
          return found(wrongType(schema, path, path.at(-1) === "bed" ? "tuple" : "array", data));
      }
    });
  return flatten(issues, []);
};
