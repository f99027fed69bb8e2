/** Text inside XML. */

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/**
 * Escape a text for an element's content or a double-quoted attribute. Characters that XML 1.0 (§2.2) can't
 * hold even escaped, such as most control characters and halves of surrogate pairs, become U+FFFD.
 */
export const xmlText = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "\ufffd")
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);
