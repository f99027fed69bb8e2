/** What the contacts, fuses, wires and bars of the path stand, gathered so that a caller can put others in their place. */
import {
  backPlaneResistors,
  type CopperRule,
  copperRules,
  type Figure,
  type FuseCurve,
  figure,
  flatBars,
  fuseCurves,
  type LinkBar,
  type Lug,
  lugs,
  rowOf,
  type SharedContact,
  type SignalContact,
  type SupplyTerminals,
  sharedContacts,
  shunts,
  signalContacts,
  slotted,
  source,
  supplyTerminals,
  surroundings,
  type Wire,
  wires,
} from "@rubus/catalogue";

export type CurrentRatings = {
  readonly airInBays: Figure<"temperature">;
  readonly airBehind: Figure<"temperature">;
  readonly fingers: SharedContact;
  readonly header: SharedContact;
  readonly signals: readonly SignalContact[];
  readonly bayFuse: FuseCurve;
  readonly feedFuse: FuseCurve;
  readonly feedWire: Wire;
  readonly feedLugs: readonly Lug[];
  /** Keyed as the supplies are; one of one's own has none. */
  readonly terminals: readonly SupplyTerminals[];
  readonly hatWire: Wire;
  readonly hatLugs: readonly Lug[];
  readonly linkBar: LinkBar;
  readonly shunt: (typeof shunts)[number];
  readonly copper: CopperRule;
  /** Between the grounds of two boards' management buses, on each. */
  readonly groundLink: {
    readonly resistance: Figure<"resistance">;
    readonly rating: Figure<"power">;
  };
  /** From the bus to GND in a bay with a tray: what enables its eFuse. */
  readonly enableDivider: Figure<"resistance">;
};

/** The catalogue's rows for what the design fits. */
export const catalogueRatings: CurrentRatings = {
  airInBays: rowOf(surroundings, "in-bays").temperature,
  airBehind: rowOf(surroundings, "behind-frames").temperature,
  fingers: rowOf(sharedContacts, "card-edge-power"),
  header: rowOf(sharedContacts, "header-5v"),
  signals: signalContacts,
  bayFuse: rowOf(fuseCurves, "littelfuse-0451015"),
  feedFuse: rowOf(fuseCurves, "bolt-down-30a"),
  feedWire: rowOf(wires, "wire-10"),
  feedLugs: [rowOf(lugs, "ring-m5-10mm2"), rowOf(lugs, "ring-m6-10mm2")],
  terminals: supplyTerminals,
  hatWire: rowOf(wires, "wire-2-5"),
  hatLugs: [rowOf(lugs, "ring-m3-2-5mm2"), rowOf(lugs, "ring-m4-2-5mm2")],
  linkBar: slotted(rowOf(flatBars, "cu-etp-15x2")),
  shunt: shunts[0],
  copper: rowOf(copperRules, "ipc-2221"),
  groundLink: rowOf(backPlaneResistors, "yageo-rc0603-10r"),
  enableDivider: figure(
    "resistance",
    14_020,
    source("10.0 kΩ on the back-plane, 4.02 kΩ on the tray", "derived"),
  ),
};
