// Words that no tracked file may hold: the project speaks of itself alone and names no machine.

/** What is looked for, with the reason given. */
const FORBIDDEN: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  { pattern: /(?<![\w.$}])\/(work|root)\//, why: "a path of one machine" },
  { pattern: /(?<![\w.$}])\/home\/(?!pi\b)[a-z]/, why: "a path of one machine" },
  { pattern: /\/Users\/[A-Za-z]|\bC:\\\\?Users/, why: "a path of one machine" },
  {
    pattern: /\bregistry\.[a-z]+js\.|\b(deb|ftp|security)\.debian\.org|\bnpmjs\.(org|com)/,
    why: "a registry's host",
  },
  { pattern: /\b(Claude|Anthropic|OpenAI|ChatGPT|Copilot|LLM)s?\b/i, why: "how it was made" },
  { pattern: /\bAI\b(?! (HAT|Kit|Camera))|\blanguage model/, why: "how it was made" },
  { pattern: /\b(sub)?agents? (helper|session)|\bhelper session|\bthe CEO\b/i, why: "how it was made" },
  { pattern: /\b(issue|ticket) (number )?#?\d/i, why: "an issue" },
  { pattern: /\bTODO\b|\bFIXME\b|\bXXX\b/, why: "unfinished" },
];

/** Lines of a text that hold a forbidden word, as `FILE:LINE: why`. */
export function forbiddenWords(file: string, text: string): readonly string[] {
  return text
    .split("\n")
    .flatMap((line, i) =>
      FORBIDDEN.filter(({ pattern }) => pattern.test(line)).map(({ why }) => `${file}:${i + 1}: ${why}`),
    );
}
