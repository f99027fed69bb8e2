/** Schematic against board: the same pads joined, under the same name where the sheet gives one. */
import { type Finding, finding } from "./finding.js";
import type { NetlistNet } from "./netlist.js";

/** Nets of one pad say nothing about joints; the comparison is of the sets of two and more. */
const jointsOf = (netlist: readonly NetlistNet[]): ReadonlyMap<string, NetlistNet> =>
  new Map(netlist.filter(({ pads }) => pads.length > 1).map((net) => [net.pads.join(" "), net]));

const shown = ({ names, pads }: NetlistNet): string =>
  `${names.length > 0 ? `${names.join(", ")}: ` : ""}${pads.join(" ")}`;

/** A board's name of a net as a sheet writes it: `/` before what counts on one sheet, `{slash}` for a slash. */
const plainName = (name: string): string => name.replace(/^\//, "").replaceAll("{slash}", "/");

/** One finding a net that only one of the two has, and a net that the two call differently. */
export const netlistFindings = (
  schematic: readonly NetlistNet[],
  board: readonly NetlistNet[],
): readonly Finding[] => {
  const [drawn, made] = [jointsOf(schematic), jointsOf(board)];
  const only = (
    mine: ReadonlyMap<string, NetlistNet>,
    other: ReadonlyMap<string, NetlistNet>,
    where: string,
  ): readonly Finding[] =>
    [...mine]
      .filter(([key]) => !other.has(key))
      .map(([, net]) =>
        finding(
          "RUB-PCB-211",
          `only the ${where} joins ${shown(net)}`,
          "Make the wires of the sheet and the nets of the design agree.",
        ),
      );
  const renamed = [...drawn].flatMap(([key, { names, pads }]): readonly Finding[] => {
    const [name = ""] = made.get(key)?.names ?? [];
    return names.length === 0 || name === "" || names.includes(plainName(name))
      ? []
      : [
          finding(
            "RUB-PCB-211",
            `the schematic calls ${pads.join(" ")} ${names.join(", ")}, the board ${name}`,
            "Give the net the same name in both.",
          ),
        ];
  });
  return [...only(drawn, made, "schematic"), ...only(made, drawn, "board"), ...renamed];
};
