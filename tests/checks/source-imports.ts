// Reads the imports out of TypeScript text: static, re-exported, type, side-effect and dynamic ones.

/** One import of a source file. */
export type SourceImport = {
  /** what stands between the quotes; nothing for an `import()` of something computed */
  readonly specifier: string | undefined;
};

const TOKENS = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g;

/** Source text without comments and template texts, whose contents only look like code. */
export function codeOnly(source: string): string {
  return source.replace(TOKENS, (token) => {
    if (token.startsWith("/")) return " ";
    return token.startsWith("`") ? "``" : token;
  });
}

/** All imports of a TypeScript file. */
export function importsOf(source: string): readonly SourceImport[] {
  const code = codeOnly(source);
  const statement = /(?:^|[;}\n])\s*(?:import|export)\b(?:[^;"'()=]*?\bfrom)?\s*["']([^"']+)["']/g;
  const dynamic = /\b(?:import|require)\s*\(\s*(?:["']([^"']*)["']\s*[,)])?/g;
  return [...code.matchAll(statement), ...code.matchAll(dynamic)].map((match) => ({ specifier: match[1] }));
}
