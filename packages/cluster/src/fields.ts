/** The leaves of cluster.yaml that are words, names, counts and keys of the catalogue. */
import { findRow, type Row } from "@rubus/catalogue";
import { nearest, printable } from "@rubus/units";
import { type Hint, leaf, type Read, right, wrong, wrongKind } from "./leaf.js";
import { anyOf, describe } from "./problem.js";

/** One of a few words or numbers. */
export const choice = <const T extends string | number>(values: readonly T[], hint: Hint) => {
  const words = values.map(String);
  return leaf({ ...hint, enum: values }, `${words[0]}`, (value): Read<T> => {
    const found = values.find((each) => each === value);
    if (found !== undefined) return right(found);
    const near = typeof value === "string" ? nearest(value, words) : undefined;
    return wrong(
      "RUB-CFG-013",
      `is ${describe(value)}; ${anyOf(words)} is wanted`,
      near ? `Did you mean \`${near}\`?` : `Write ${anyOf(words.map((word) => `\`${word}\``))}.`,
    );
  });
};

/** The version of the file's format or of the hardware: only the present one is read. */
export const versionField = (version: 1, hint: Hint) =>
  leaf({ ...hint, const: version }, String(version), (value): Read<1> => {
    if (value === version) return right(version);
    if (typeof value !== "number") return wrongKind(value, "a number", String(version));
    return wrong(
      "RUB-CFG-014",
      `is ${describe(value)}; this Rubus knows version ${version}`,
      `Write ${version}, or use the version of Rubus that the file was written for.`,
    );
  });

/** A whole number within limits, both included. */
/** @param beyond what else to do about a greater number */
export const wholeNumber = (min: number, max: number, wanted: string, hint: Hint, beyond = "") =>
  leaf({ type: "integer", minimum: min, maximum: max, ...hint }, String(min), (value): Read<number> => {
    if (typeof value !== "number" || Number.isNaN(value)) return wrongKind(value, wanted, String(min));
    if (Number.isInteger(value) && value >= min && value <= max) return right(value);
    return wrong(
      "RUB-CFG-010",
      `is ${describe(value)}; whole numbers from ${min} to ${max} make sense`,
      `Write a whole number from ${min} to ${max}${value > max ? beyond : ""}.`,
    );
  });

/** RFC 1123 §2.1 with RFC 1035 §2.3.1, in lower case. */
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** What an editor is told of a key: those of the catalogue, and any where rows of one's own may be added. */
const keyHint = (keys: readonly string[], mayBeOwn: boolean) =>
  mayBeOwn ? { anyOf: [{ enum: keys }, { pattern: label.source }] } : { enum: keys };

/**
 * A key of a catalogue family.
 * @param mayBeOwn the family takes rows of the user's own files
 */
export const catalogueKey = (family: readonly Row[], what: string, hint: Hint, mayBeOwn = true) => {
  const keys = family.map((row) => row.key);
  return leaf(
    { type: "string", ...keyHint(keys, mayBeOwn), ...hint },
    `${keys[0]}`,
    (value): Read<string> => {
      if (typeof value !== "string") return wrongKind(value, `the name of ${what}`, `${keys[0]}`);
      if (findRow(family, value)) return right(value);
      const near = nearest(value, keys);
      return wrong(
        "RUB-CAT-001",
        `is ${describe(value)}; the catalogue has no such ${what.replace(/^an? /, "")}`,
        near ? `Did you mean \`${near}\`?` : `Use ${anyOf(keys.map((key) => `\`${key}\``))}.`,
      );
    },
  );
};

/** A word of lower-case letters, digits and hyphens: a DNS label, or the key of a row. */
export const readLabel = (value: unknown): Read<string> => {
  if (typeof value === "number")
    return wrong(
      "RUB-CFG-008",
      `is the number ${describe(value)}; a name is wanted`,
      `Quote it: \`"${describe(value)}"\`.`,
    );
  if (typeof value !== "string") return wrongKind(value, "a name", "bramble");
  if (label.test(value)) return right(value);
  const tidy = value
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 63)
    .replace(/^-+|-+$/g, "");
  return wrong(
    "RUB-CFG-011",
    `is ${describe(value)}, which cannot be part of a host name`,
    `Use at most 63 lower-case letters, digits and hyphens${tidy ? `: \`${tidy}\`` : ""}.`,
  );
};

/** A name that becomes part of host names. */
export const nameField = (hint: Hint) =>
  leaf({ type: "string", pattern: label.source, ...hint }, "bramble", readLabel);

/** Text that is printed: no empty one, none that is long or changes the direction of writing. */
export const readText = (value: unknown, example: string): Read<string> => {
  if (typeof value !== "string") return wrongKind(value, "a text", example);
  if (value.trim() !== "" && printable(value, 200) === value) return right(value);
  return wrong(
    "RUB-CFG-016",
    `is ${describe(value)}, which cannot be printed as it is`,
    "Write 1 to 200 characters on one line, without marks that change the direction of writing.",
  );
};

/** A file beside the cluster file: no folder above it, no absolute path, nothing that only looks like a name. */
const partsFile = /^(?!\.)[^\\/:]+(\/(?!\.)[^\\/:]+)*\.ya?ml$/u;

/** The name of a file of one's own catalogue rows. */
export const partsFileField = (hint: Hint) =>
  leaf({ type: "string", pattern: partsFile.source, ...hint }, "my-parts.yaml", (value): Read<string> => {
    if (typeof value !== "string") return wrongKind(value, "the name of a file", "my-parts.yaml");
    if (partsFile.test(value) && printable(value, 200) === value) return right(value);
    return wrong(
      "RUB-CAT-002",
      `is ${describe(value)}, which is no YAML file in the folder of the cluster file`,
      "Put the file beside the cluster file and name it, like `my-parts.yaml`.",
    );
  });

/** A text that a later step reads: the network of a site. */
export const textField = (example: string, hint: Hint) =>
  leaf(
    { type: "string", examples: [example], ...hint },
    example,
    (value): Read<string> => (typeof value === "string" ? right(value) : wrongKind(value, "a text", example)),
  );
