// Reads a folder of tests/fixtures as a job's files.
import { fileURLToPath } from "node:url";
import { readTree } from "./verdict-cache.js";

/** The text files of a fixture by path in its folder. */
export function readFixture(name: string): Record<string, string> {
  const folder = fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
  return Object.fromEntries([...readTree(folder)].map(([file, bytes]) => [file, bytes.toString()]));
}
