// Both boards in one circuit, joined finger by finger: what a hand does to one tray while the other works.
import {
  backPlaneDesign,
  boardCopper,
  fingerTable,
  type PowerVariant,
  powerBoardDesign,
  powerLoads,
} from "@rubus/boards";
import { type Figure, fabs, powerPath, rowOf } from "@rubus/catalogue";
import type { BoardDesign } from "@rubus/pcb";
import { nodesOf, partElements, partModels } from "./board-spice.js";
import type { Corner, Span } from "./corners.js";
import { portNets, traySubcircuit } from "./efuse-spice.js";

/** The designs that are simulated; a test damages them. */
export type Boards = { readonly backPlane: BoardDesign; readonly tray: BoardDesign };

const fab = rowOf(fabs, "jlcpcb-2-layer");

export const boardsOf = (variant: PowerVariant): Boards => ({
  backPlane: backPlaneDesign(fab),
  tray: powerBoardDesign(fab, variant),
});

/**
 * Levels of the fingers of bay 1 in time, 0 open and 1 made, and of a short across the node's header; waveforms as
 * ngspice writes them.
 */
export type PlugRun = {
  readonly boards: Boards;
  readonly variant: PowerVariant;
  readonly corner: Corner;
  readonly fingers: Readonly<Record<"long" | "middle" | "short", string>>;
  readonly short?: string;
  /** How much more inductance the feed has than a pair tied together. */
  readonly loose?: number;
};

const spanOf = ({ value, max }: Figure<"resistance">): Span => ({
  least: value * 0.7,
  usual: value,
  most: max ?? value,
});

const path = (key: (typeof powerPath)[number]["key"]): Span => spanOf(rowOf(powerPath, key).resistance);

/**
 * Inductances that no data sheet states, with how they were found:
 * - feed: two wires of 10 mm² tied together have µ0/π · (ln(6.1 mm / 1.8 mm) + 1/4) = 0.6 µH a metre; 0.25 to 1 m
 *   (derived);
 * - chain: two bars 15 × 2 mm, 23 mm apart, 84 mm long: 60 nH a cell (derived), none to two cells;
 * - copper of the back-plane to one bay: two pours 1.5 mm apart and their way round the socket, 5 to 20 nH (memory);
 * - a contact of the socket: 10 mm of spring, 5 to 10 nH (memory);
 * - wires to the HAT: 80 mm of 2.5 mm², 40 to 80 nH (derived).
 */
const henry = {
  feed: { least: 0.15e-6, usual: 0.4e-6, most: 0.6e-6 },
  chain: { least: 1e-9, usual: 60e-9, most: 120e-9 },
  bay: { least: 5e-9, usual: 10e-9, most: 20e-9 },
  contact: { least: 5e-9, usual: 8e-9, most: 10e-9 },
  wires: { least: 40e-9, usual: 60e-9, most: 80e-9 },
} as const satisfies Readonly<Record<string, Span>>;

/** Open-circuit voltage of the supply: set-point less regulation and setting, and the window's upper end. */
const supplyVolt: Span = { least: 5.09, usual: 5.15, most: 5.25 };
/** Six contacts a pole make 3.4 mΩ of both poles, 6.7 mΩ at worst: one has three times that. */
const contactOhm: Span = { least: 5e-3, usual: 3 * 3.4e-3, most: 3 * 6.7e-3 };
/** What the Pi and its HAT hold behind the header: none is the worst for a dip, 470 µF for the rise (memory). */
const nodeFarad: Span = { least: 1e-6, usual: 100e-6, most: 470e-6 };
/** Input leakage of the expander and of the dead one-shot's output (TCA9534 data sheet: 1 µA at most). */
const leakAmpere = 1e-6;

/** Closed by a level of 1; in between the resistance runs over twelve decades, as a contact's does. */
const contact = (name: string, a: string, b: string, level: string, ohm: number): readonly string[] => [
  `B${name} ${a} ${b} I = v(${a},${b}) / ${ohm} * exp(-27.6 * (1 - v(${level})))`,
  `R${name} ${a} ${b} 1e9`,
];

/** Fingers of a bay that join the same two nets and are of one length, counted. */
const joints = ({ backPlane, tray }: Boards, bay: 1 | 2) => {
  const netOf = (design: BoardDesign, ref: string) =>
    new Map(
      design.nets.flatMap(({ name, pins }) =>
        pins.filter((pin) => pin.ref === ref).map(({ pad }) => [pad, name] as const),
      ),
    );
  const [socket, card] = [netOf(backPlane, `J${bay}`), netOf(tray, "J1")];
  const counted = new Map<
    string,
    { readonly bus: string; readonly card: string; readonly length: string; readonly count: number }
  >();
  for (const { position, length } of fingerTable)
    for (const row of ["A", "B"]) {
      const [bus, own] = [socket.get(`${row}${position}`), card.get(`${row}${position}`)];
      if (bus === undefined || own === undefined) continue;
      const key = `${bus} ${own} ${length}`;
      counted.set(key, { bus, card: own, length, count: (counted.get(key)?.count ?? 0) + 1 });
    }
  return [...counted.values()];
};

/** Nodes to measure: `header1`, `header2` of the nodes, `bay1`, `bay2` at the sockets; currents `vin1`, `vin2`. */
export function plugCircuit({ boards, variant, corner, fingers, short, loose = 1 }: PlugRun): string {
  const { backPlane, tray } = boards;
  const at = nodesOf(backPlane, "0");
  const of = (what: string, span: Span): number => corner.of(what, span);
  const node = (net: string): string => (net === "GND" ? "0" : `n_${net.replaceAll("+", "p").toLowerCase()}`);
  const trays = ([1, 2] as const).flatMap((bay): readonly string[] => {
    const own = (net: string): string =>
      net === "GND" ? `gnd${bay}` : `t${bay}_${net.replaceAll("+", "p").toLowerCase()}`;
    const level = (length: string): string => (bay === 1 ? `u_${length}` : "made");
    const made = joints(boards, bay).flatMap(({ bus, card, length, count }, index) => {
      const ohm = (of(`contact ${bay} ${bus} R`, contactOhm) + 1e-4) / count;
      const nano = of(`contact ${bay} ${bus} L`, henry.contact) / count;
      const name = `f${bay}_${index}`;
      if (bus !== `+5V_${bay}`) return contact(name, node(bus), own(card), level(length), ohm);
      // Both poles' springs stand in the one that parts under load; its current is measured where it enters the card.
      return [
        ...contact(name, `bay${bay}`, `spring${bay}`, level(length), ohm),
        `L${name} spring${bay} in${bay} ${2 * nano}`,
        `Vin${bay} in${bay} ${own(card)} 0`,
      ];
    });
    const ampere = powerLoads[variant];
    return [
      `Rbay${bay} ${node(`+5V_${bay}`)} bay${bay} ${of("bay R", spanOf(boardCopper[fab.key].backPlane[`bay-${bay}`]))}`,
      ...made,
      `Xtray${bay} ${portNets(tray).map(own).join(" ")} out${bay} gnd${bay} tray`,
      `Rleak${bay} gnd${bay} 0 1e6`,
      `Rhat${bay} out${bay} hat${bay} ${of("HAT R", path("hat-wires")) + of("header R", path("hat-header"))}`,
      `Lhat${bay} hat${bay} header${bay} ${of("wires L", henry.wires)}`,
      `Bload${bay} header${bay} gnd${bay} I = ${ampere} * min(1, max(0, v(header${bay},gnd${bay}) / 4))`,
      `Cnode${bay} header${bay} esr${bay} ${of(`node ${bay} C`, nodeFarad)}`,
      `Rnode${bay} esr${bay} gnd${bay} 0.02`,
    ];
  });
  const leaks = [at("U4", "P0"), at("U4", "P1"), at("U4", "P6"), at("U5", "OUT")].map(
    (gate, index) => `Bleak_${index} 0 ${gate} I = ${leakAmpere} * min(1, max(0, (3.3 - v(${gate})) * 10))`,
  );
  // The copper to a bay lies between its fuse and the land that both share.
  const land = at("E1", "1");
  const parts = partElements(
    backPlane,
    (ref, pin) => {
      const own = at(ref, pin);
      return /^F[12]$/.test(ref) && own === land ? `way_${ref}`.toLowerCase() : own;
    },
    corner,
  );
  return [
    ...partModels,
    traySubcircuit("tray", tray, variant, corner),
    `Vsupply supply 0 PWL(0 0 3m ${of("supply V", supplyVolt)})`,
    `Rfeed supply feed ${of("feed R", path("feed")) + of("fuse R", path("feed-fuse")) + 2 * of("chain R", path("chain-cell"))}`,
    `Lfeed feed ${land} ${loose * of("feed L", henry.feed) + of("chain L", henry.chain)}`,
    `Lway1 ${land} way_f1 ${of("bay 1 L", henry.bay)}`,
    `Lway2 ${land} way_f2 ${of("bay 2 L", henry.bay)}`,
    "Vmade made 0 1",
    ...(["long", "middle", "short"] as const).map(
      (length) => `Vu_${length} u_${length} 0 ${fingers[length]}`,
    ),
    ...(short === undefined
      ? []
      : [`Vshort shorted 0 ${short}`, ...contact("short", "header1", "gnd1", "shorted", 0.01)]),
    ...parts,
    ...leaks,
    ...trays,
  ].join("\n");
}
