/** What to do about copper that gets too warm: another board house's boards. */
import { boardCopperOf, measuredFabs } from "./board-copper.js";
import { changesText } from "./changes-text.js";
import type { FramePower } from "./frame-power.js";
import { proveBoardCopper } from "./ratings/copper-proofs.js";
import type { ProofResult } from "./result.js";

/** The first board house whose copper passes; in words alone where none does. */
export const fabRemedy = (
  power: FramePower,
  { id }: ProofResult,
): Pick<ProofResult, "remedy" | "changes"> => {
  const passes = (fab: string): boolean => {
    const figures = { ...power.figures, boardCopper: boardCopperOf(fab) };
    return proveBoardCopper({ ...power, figures }).every((each) => each.id !== id || each.verdict === "pass");
  };
  const fab = measuredFabs.find(passes);
  if (fab === undefined)
    return { remedy: "Order boards of thicker copper, or give the bay a node and a fan that draw less." };
  const changes = [[{ key: "fab", value: fab }]];
  return { remedy: changesText(changes), changes };
};
