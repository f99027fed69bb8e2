/** What a pool and its workers say to each other. */
import type { Diagnostic } from "@rubus/units";

export type JobRequest = { readonly module: string; readonly name: string; readonly input: unknown };

/** The answer to a request; `heapBytes` is what the worker's kernel holds by now. */
export type JobReply = { readonly heapBytes: number } & (
  | { readonly kind: "done"; readonly output: unknown }
  | { readonly kind: "diagnosed"; readonly diagnostic: Diagnostic }
  | { readonly kind: "broken"; readonly message: string }
);
