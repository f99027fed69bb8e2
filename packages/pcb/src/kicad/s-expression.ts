/** S-expressions as KiCad writes them: numbers, bare words, quoted text and lists. */

export type Word = { readonly word: string };
export type SList = { readonly keyword: string; readonly items: readonly SItem[] };
/** A JavaScript string is quoted text; a bare word is wrapped by `word`. */
export type SItem = number | string | Word | SList;

/** A bare word: `yes`, `smd`, `F`. */
export const word = (text: string): Word => ({ word: text });

/** `(keyword item …)`; absent items are left out, so that optional parts read in place. */
export const list = (keyword: string, ...items: readonly (SItem | undefined)[]): SList => ({
  keyword,
  items: items.filter((item) => item !== undefined),
});

export const yesNo = (value: boolean): Word => word(value ? "yes" : "no");

export const isList = (item: SItem): item is SList => typeof item === "object" && "keyword" in item;
const isWord = (item: SItem): item is Word => typeof item === "object" && "word" in item;

/** Shortest decimal within six places (a nanometre); no exponent, no negative zero. */
export const numberText = (value: number): string => {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot stand in a KiCad file`);
  const text = value.toFixed(6).replace(/\.?0+$/, "");
  return text === "-0" ? "0" : text;
};

const escapes: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

const quoted = (text: string): string => `"${text.replace(/[\\"\n\r\t]/g, (c) => escapes[c] ?? c)}"`;

const leafText = (item: Exclude<SItem, SList>): string =>
  typeof item === "number" ? numberText(item) : typeof item === "string" ? quoted(item) : item.word;

const oneLine = (item: SItem): string => {
  if (!isList(item)) return leafText(item);
  let text = `(${item.keyword}`;
  for (const inner of item.items) text += ` ${oneLine(inner)}`;
  return `${text})`;
};

const lineWidth = 100;

const lines = (node: SList, indent: string): string => {
  const firstList = node.items.findIndex(isList);
  if (!node.items.some((item) => isList(item) && item.items.some(isList))) {
    const flat = indent + oneLine(node);
    if (firstList < 0 || flat.length <= lineWidth) return flat;
  }
  const head = [node.keyword, ...node.items.slice(0, firstList).map(oneLine)].join(" ");
  const body = node.items
    .slice(firstList)
    .map((item) => (isList(item) ? lines(item, `${indent}\t`) : `${indent}\t${leafText(item)}`));
  return [`${indent}(${head}`, ...body, `${indent})`].join("\n");
};

/** The text of a list, nested lists on lines of their own, ended by a line feed. */
export const printSExpression = (node: SList): string => `${lines(node, "")}\n`;

/** What is wrong with a text that should hold one list, and at which character. */
export class SExpressionError extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(`${message} at character ${offset}`);
    this.name = "SExpressionError";
  }
}

const token = /\s*(?:(\()|(\))|"((?:[^"\\]|\\[\s\S])*)"|([^\s()"]+))/y;
const numeric = /^-?\d+(?:\.\d+)?$/;
const unescapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

const unquoted = (body: string): string => body.replace(/\\([\s\S])/g, (_, c: string) => unescapes[c] ?? c);

/**
 * Read the one list that a text holds.
 * @throws SExpressionError on anything else
 */
export const readSExpression = (text: string): SList => {
  const open: { keyword: string | undefined; items: SItem[] }[] = [];
  let result: SList | undefined;
  token.lastIndex = 0;
  const end = text.trimEnd().length;
  let position = 0;
  while (position < end) {
    token.lastIndex = position;
    const match = token.exec(text);
    if (!match || result)
      throw new SExpressionError(result ? "text after the list" : "unreadable text", position);
    position = token.lastIndex;
    const [, opening, closing, body, bare] = match;
    const parent = open.at(-1);
    if (opening) open.push({ keyword: undefined, items: [] });
    else if (closing) {
      const done = open.pop();
      if (done?.keyword === undefined) throw new SExpressionError("a list without a keyword", position);
      const node: SList = { keyword: done.keyword, items: done.items };
      const outer = open.at(-1);
      if (outer) outer.items.push(node);
      else result = node;
    } else if (!parent) throw new SExpressionError("no list is open", position);
    else if (parent.keyword === undefined) parent.keyword = bare ?? unquoted(body ?? "");
    else if (bare === undefined) parent.items.push(unquoted(body ?? ""));
    else parent.items.push(numeric.test(bare) ? Number(bare) : word(bare));
  }
  if (!result) throw new SExpressionError("a list is not closed", position);
  return result;
};

/** The lists of one keyword directly inside a list. */
export const childrenOf = (node: SList, keyword: string): readonly SList[] =>
  node.items.filter((item): item is SList => isList(item) && item.keyword === keyword);

export const childOf = (node: SList, keyword: string): SList | undefined => childrenOf(node, keyword)[0];

/** The item's characters: quoted text, a bare word, or a number as it prints. */
export const textAt = (node: SList | undefined, index: number): string | undefined => {
  const item = node?.items[index];
  if (item === undefined || isList(item)) return undefined;
  return typeof item === "string" ? item : isWord(item) ? item.word : numberText(item);
};

export const numberAt = (node: SList | undefined, index: number): number | undefined => {
  const item = node?.items[index];
  return typeof item === "number" ? item : undefined;
};

/** `(name yes)` or a bare `name` inside the list. */
export const flagOf = (node: SList, name: string): boolean =>
  node.items.some((item) => isWord(item) && item.word === name) || textAt(childOf(node, name), 0) === "yes";
