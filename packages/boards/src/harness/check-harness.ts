/** Boards that are joined must have on every contact what the harness leads there. */
import type { Diagnostic } from "@rubus/units";
import type { Contacts, Joint, JointEnd } from "./joint.js";

/** A board as it was made: its family's name in the harness, its folder's name, and the nets on its contacts. */
export type MadeBoard = {
  readonly family: Extract<JointEnd, { readonly board: string }>["board"];
  readonly name: string;
  readonly contacts: Contacts;
};

const swapped = (board: string, joint: Joint, found: string): Diagnostic => ({
  code: "RUB-PCB-141",
  severity: "error",
  message: `${board}: ${found}: ${joint.title.toLowerCase()}`,
  remedy: "Make the board's nets and the harness agree; a cluster file can't cause this.",
});

const endFindings = (
  joint: Joint,
  side: "from" | "to",
  { name, contacts }: MadeBoard,
): readonly Diagnostic[] => {
  const end = joint[side];
  if (!("board" in end)) return [];
  const found = contacts[end.ref];
  // A layout without a fan has no header for one.
  if (found === undefined)
    return "bought" in joint.to ? [] : [swapped(name, joint, `${end.ref} isn't there`)];
  const led = joint.leads.filter(
    (lead) =>
      lead.with === undefined || contacts[lead.with] !== undefined || found[lead[side].pad] !== undefined,
  );
  const wrong = led
    .map((lead) => lead[side])
    .filter(({ pad, net }) => found[pad] !== net)
    .map(({ pad, net }) =>
      swapped(name, joint, `${end.ref} has ${found[pad] ?? "nothing"} on contact ${pad} in place of ${net}`),
    );
  const listed = new Set([...joint.leads.map((lead) => lead[side].pad), ...joint.open[side]]);
  const unlisted = Object.keys(found)
    .filter((pad) => !listed.has(pad))
    .map((pad) =>
      swapped(name, joint, `${end.ref} has ${found[pad]} on contact ${pad}, which the harness leaves out`),
    );
  const live = joint.open[side]
    .filter((pad) => found[pad] !== undefined)
    .map((pad) => swapped(name, joint, `${end.ref} has ${found[pad]} on contact ${pad} in place of nothing`));
  return [...wrong, ...unlisted, ...live];
};

/**
 * What doesn't fit between boards of a cluster: a diagnostic for each contact whose net is not the one the harness
 * leads there, that the harness leaves out, or that should be open. Boards that aren't among `boards` are not looked at.
 */
export const checkHarness = (
  harness: readonly Joint[],
  boards: readonly MadeBoard[],
): readonly Diagnostic[] =>
  harness.flatMap((joint) =>
    (["from", "to"] as const).flatMap((side) => {
      const end = joint[side];
      return boards
        .filter(({ family }) => "board" in end && end.board === family)
        .flatMap((board) => endFindings(joint, side, board));
    }),
  );
