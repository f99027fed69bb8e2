/** HTML that is escaped by construction: only this file and the SVG writer make markup. */

declare const markup: unique symbol;

/** Text that is well-formed HTML. */
export type Html = { readonly text: string; readonly [markup]: true };

export type HtmlValue = string | number | Html | readonly Html[] | false | undefined;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Take markup as it is; for constants and for what another writer escaped. */
export const trusted = (text: string): Html => ({ text }) as Html;

const textOf = (value: HtmlValue): string => {
  if (value === false || value === undefined) return "";
  if (typeof value === "string") return value.replace(/[&<>"']/gu, (c) => entities[c] ?? c);
  if (typeof value === "number") return String(value);
  if ("text" in value) return value.text;
  return value.map(({ text }) => text).join("");
};

/** Markup with values filled in: text is escaped, markup and lists of it are not, `false` gives nothing. */
export const html = (parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html =>
  trusted(parts.map((part, index) => part + textOf(values[index])).join(""));

/** A link inside the package: each name of the path percent-encoded. */
export const href = (path: string): string => path.split("/").map(encodeURIComponent).join("/");
