/** The pages behind a door that a command can open for its words without loading the rooms that pages stand on. */
import type { OutputFile } from "@rubus/boards";
import type { GuideInput } from "./guide-input.js";

/** Every page of a package, as files. */
export const writePages = async (input: GuideInput): Promise<readonly OutputFile[]> => {
  const pages = await import("./write-pages.js");
  return pages.writePages(input);
};
