/** The version of Rubus. */
import { readFileSync } from "node:fs";

/** As in this package's own package.json. */
export const rubusVersion = (): string => {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
};
