/** A claim on a printed spring before it is judged: what varies from one to the next. */
import type { Figure } from "@rubus/catalogue";
import type { Claim } from "./judged.js";
import type { Input } from "./result.js";

export type Spring = Pick<
  Claim,
  "id" | "title" | "typical" | "worst" | "limit" | "sense" | "dimension" | "formula" | "marginOf"
> & {
  readonly statement: string;
  /** Figures that have a range of their own, by name. */
  readonly inputs: readonly (readonly [string, Figure<"force" | "stress" | "ratio" | "length">])[];
  /** Measures that are drawn and enter as they are. */
  readonly given?: readonly Input[];
};
