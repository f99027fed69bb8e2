/** Which net each contact of a board's connectors carries, read from its written schematic. */
import type { NetlistNet } from "@rubus/pcb";
import type { BoardFamily, Contacts, Joint } from "./joint.js";

/** The connectors of a board that the harness knows. */
export const connectorsOf = (harness: readonly Joint[], family: BoardFamily): readonly string[] => [
  ...new Set(
    harness.flatMap(({ from, to }) =>
      [from, to].flatMap((end) => ("board" in end && end.board === family ? [end.ref] : [])),
    ),
  ),
];

/** A pad of the netlist, `R1-2`: references hold no dash, pads may. */
const splitPad = (text: string): readonly [ref: string, pad: string] => {
  const dash = text.indexOf("-");
  return [text.slice(0, dash), text.slice(dash + 1)];
};

/** The contacts of some connectors, by the nets of a schematic; a contact that nothing joins isn't there. */
export const contactsIn = (nets: readonly NetlistNet[], refs: readonly string[]): Contacts => {
  const found = nets.flatMap(({ names: [name], pads }) =>
    name === undefined ? [] : pads.map(splitPad).map(([ref, pad]) => [ref, pad, name] as const),
  );
  return Object.fromEntries(
    refs.flatMap((ref) => {
      const own = found.filter(([of]) => of === ref);
      return own.length === 0 ? [] : [[ref, Object.fromEntries(own.map(([, pad, net]) => [pad, net]))]];
    }),
  );
};
