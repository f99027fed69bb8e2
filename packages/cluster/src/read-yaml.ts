/** YAML text to plain data with the place of every key and value. */
import { type Diagnostic, failure, type Position, printable, type Result, success } from "@rubus/units";
import { type Document, isMap, LineCounter, parseDocument } from "yaml";
import { excessAt, mostEntries } from "./bounds.js";
import { migrated, presentFormat } from "./migrate.js";
import { type Places, placesOf } from "./places.js";
import type { Problem } from "./problem.js";
import { yamlData } from "./yaml-data.js";

export type YamlFile = { readonly data: unknown; readonly places: Places };

type Found = { readonly offset: number; readonly problem: Problem };

const sizeLimit = 1024 * 1024;

/** C0 and C1 controls but tab, line feed, carriage return and NEL; U+FFFD; a BOM that is not the first. */
const notText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffd\ufeff]/u;

const positionsOf = (text: string): ((offset: number) => Position) => {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines.addNewLine(at + 1);
  return (offset) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
};

/** What makes it pointless, or unsafe, to parse the text at all. */
const unfit = (text: string): Found | undefined => {
  if (text.length > sizeLimit)
    return {
      offset: 0,
      problem: {
        code: "RUB-FILE-002",
        says: `the file is larger than 1 MB: ${text.length} characters`,
        remedy: "Give a cluster.yaml; it is a few kilobytes.",
      },
    };
  const strange = notText.exec(text);
  if (strange)
    return {
      offset: strange.index,
      problem: {
        code: "RUB-FILE-003",
        says: `the file holds ${printable(strange[0])} here: it is binary, or not UTF-8`,
        remedy: "Save the file as UTF-8 text without control characters.",
      },
    };
  const excess = excessAt(text);
  if (excess === undefined) return undefined;
  const { offset } = excess;
  if (excess.of === "depth")
    return {
      offset,
      problem: {
        code: "RUB-CFG-002",
        says: "the file is nested too deeply here",
        remedy: "Write the keys of cluster.yaml; they go seven levels deep.",
      },
    };
  return {
    offset,
    problem: {
      code: "RUB-CFG-017",
      says: `the file goes on after ${mostEntries} entries, or after as many lines as no cluster needs`,
      remedy: "Give alike nodes as a count: `nodes: 10`.",
    },
  };
};

const misplaced = {
  says: "this line does not fit its neighbours",
  remedy: "Write `key: value` with a blank after the colon, indented by spaces as its neighbours are.",
};

const unclosed = {
  says: "a bracket, a brace or a quotation mark is not closed",
  remedy: "Correct the syntax: close what was opened before this place.",
};

/** What the parser found, in words of the file rather than of YAML's grammar. */
const plainSyntax = (code: string, message: string): { readonly says: string; readonly remedy: string } => {
  switch (code) {
    case "TAB_AS_INDENT":
      return { says: "a tab indents this line", remedy: "Indent with spaces, two for each level." };
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
      return misplaced;
    case "BAD_INDENT":
      return message.startsWith("Flow ") ? unclosed : misplaced;
    case "MISSING_CHAR":
      return unclosed;
    default:
      return {
        says: `this is not valid YAML: ${printable(message, 120)}`,
        remedy: "Correct the syntax; a line is `key: value`, indented by spaces.",
      };
  }
};

const syntaxProblems = (document: Document.Parsed): readonly Found[] => {
  const found = document.errors.map(({ code, pos, message }): Found => {
    if (code === "MULTIPLE_DOCS")
      return {
        offset: pos[0],
        problem: {
          code: "RUB-CFG-004",
          says: "a second document begins here",
          remedy: "Keep one document in the file.",
        },
      };
    return { offset: pos[0], problem: { code: "RUB-CFG-001", ...plainSyntax(code, message) } };
  });
  // One slip often gives several errors in the parser's eyes; the first says it.
  const once = found.filter(
    ({ problem }, index) => found.findIndex((other) => other.problem.says === problem.says) === index,
  );
  const { yaml, tags } = document.directives;
  if (yaml.explicit || Object.keys(tags).length > 1)
    once.push({
      offset: 0,
      problem: {
        code: "RUB-CFG-004",
        says: "the file has a YAML directive",
        remedy: "Remove the line that begins with `%`.",
      },
    });
  return once;
};

const composed = (text: string): Document.Parsed =>
  parseDocument(text, {
    version: "1.2",
    schema: "core",
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "error",
  });

const migrationNote = (from: number, file: string, places: Places): Diagnostic => ({
  code: "RUB-CFG-015",
  severity: "note",
  message: `rubus is ${from}, an older format; it is read as format ${presentFormat}`,
  remedy: `Write it in format ${presentFormat} with \`rubus init --migrate ${printable(file, 200)}\`; comments are kept.`,
  file,
  position: places.nearest(["rubus"]),
});

const clusterKeys = "Write `name:` and `sites:`, or begin with `rubus init`.";

/**
 * Read one YAML 1.2 document in the core schema. Lines and columns count from 1, columns in UTF-16
 * units. Gives RUB-FILE-002, RUB-FILE-003 and RUB-CFG-001 to RUB-CFG-005; never throws.
 * @param empty what to do about a file that holds no mapping
 */
export const readYaml = (text: string, file: string, empty = clusterKeys): Result<YamlFile> => {
  const body = text.startsWith("\ufeff") ? text.slice(1) : text;
  const positionAt = positionsOf(body);
  const refused = (found: readonly Found[]): Result<never> =>
    failure(
      found.map(
        ({ offset, problem: { says, ...rest } }): Diagnostic => ({
          ...rest,
          severity: "error",
          message: says,
          file,
          position: positionAt(offset),
        }),
      ),
    );

  const bad = unfit(body);
  if (bad) return refused([bad]);
  const written = composed(body);
  const syntax = syntaxProblems(written);
  if (syntax.length > 0) return refused(syntax);
  const migration = migrated(body);
  const document = migration ? composed(migration.text) : written;
  const before = migration?.offsetBefore ?? ((offset: number) => offset);
  const { data, entries, problems } = yamlData(document.contents, (offset) => positionAt(before(offset)));
  if (problems.length > 0)
    return refused(problems.map(({ offset, problem }) => ({ offset: before(offset), problem })));
  const places = placesOf(entries);
  const notes = migration ? [migrationNote(migration.from, file, places)] : [];
  if (isMap(document.contents)) return success({ data, places }, notes);
  const says = document.contents === null ? "the file is empty" : "the file is no mapping of keys to values";
  return refused([{ offset: 0, problem: { code: "RUB-CFG-003", says, remedy: empty } }]);
};
