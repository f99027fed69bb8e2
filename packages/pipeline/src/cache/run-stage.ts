/** One stage through the cache: the same input and the same code give the stored result. */
import { type Diagnostic, hashOf, type Json, type Result, success } from "@rubus/units";
import type { StageCache } from "./stage-cache.js";
import type { StageOutput } from "./stage-entry.js";

export type Stage<I, T extends Json> = {
  readonly name: string;
  /** The package whose code and whose floors below decide the result. */
  readonly room: string;
  /** A pure function; it loads its room itself, so that a stored result loads nothing. */
  readonly run: (input: I) => Promise<Result<StageOutput<T>>>;
};

export type StageEvent = {
  readonly stage: string;
  readonly state: "started" | "made" | "unchanged";
};

export type StageContext = {
  readonly cache: StageCache;
  /** Digest of the code of a room and the rooms below. */
  readonly codeDigest: (room: string) => string;
  readonly onProgress?: ((event: StageEvent) => void) | undefined;
};

/** What is stored beside the files. */
type Stored<T extends Json> = { readonly value: T; readonly diagnostics: readonly Diagnostic[] };

/** Run a stage, or take its stored result with the warnings it came with. A failure is not stored. */
export const runStage = async <I, T extends Json>(
  stage: Stage<I, T>,
  input: I,
  context: StageContext,
): Promise<Result<StageOutput<T>>> => {
  const report = (state: StageEvent["state"]): void => context.onProgress?.({ stage: stage.name, state });
  report("started");
  const key = hashOf({ stage: stage.name, input, code: context.codeDigest(stage.room) });
  const entry = await context.cache.get(key);
  if (entry) {
    // The key holds the stage's name and code, so this very stage wrote the entry.
    const stored = entry.data as Stored<T>;
    report("unchanged");
    return success({ data: stored.value, files: entry.files }, stored.diagnostics);
  }
  const result = await stage.run(input);
  if (!result.ok) return result;
  const stored: Stored<T> = { value: result.value.data, diagnostics: result.diagnostics };
  await context.cache.put(key, { data: stored, files: result.value.files });
  report("made");
  return result;
};
