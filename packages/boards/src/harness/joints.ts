/** The harness: every way from board to board of a node and its bay, and from board to what is plugged on. */
import {
  cableSockets,
  flatCables,
  headerPower,
  leds,
  lugs,
  pinMap,
  rowOf,
  type SignalCable,
  signalCables,
  wires,
} from "@rubus/catalogue";
import { type FingerNet, fingerTable } from "../places/index.js";
import { farContact } from "./flat-cable.js";
import type { Joint, Lead } from "./joint.js";

const lead = (fromPad: string, fromNet: string, toPad = fromPad, toNet = fromNet): Lead => ({
  from: { pad: fromPad, net: fromNet },
  to: { pad: toPad, net: toNet },
});

const nothingOpen = { from: [], to: [] } as const;
const mounts = ["MP1", "MP2"] as const;
const unmounted = { from: mounts, to: mounts } as const;
const plugged = { article: "", conductorMm2: null, lengthMm: null } as const;

const signalCable: SignalCable = rowOf(signalCables, "jst-sh-8-straight");
const linkCable = rowOf(signalCables, "jst-sh-3-straight");
const flatCable = rowOf(flatCables, "ffc-12-1-0-150");
const socket = rowOf(cableSockets, "te-1-84952-2");
const nodeWire = rowOf(wires, "wire-2-5");

const powerToHat: Joint = {
  key: "power-to-hat",
  title: "Signals between power board and HAT",
  kind: "cable",
  from: { board: "power", ref: "J2" },
  to: { board: "hat", ref: "J2" },
  leads: [
    lead("1", "+3V3"),
    // Through 10 Ω on the power board: a loose lug sends no supply current through the thin wire.
    lead("2", "CABLE_GND", "2", "GND"),
    lead("3", "SDA"),
    lead("4", "SCL"),
    lead("5", "ALERT", "5", "ALERT_N"),
    lead("6", "MGMT_EN", "6", "MGMT_EN_N"),
    lead("7", "SENSE+"),
    lead("8", "SENSE-"),
  ],
  open: unmounted,
  article: signalCable.name,
  conductorMm2: signalCable.conductor.value,
  lengthMm: signalCable.length?.value ?? null,
  terminals: "plugs JST SHR-08V-S",
  note: "Contact 1 to contact 1: hold a meter to it, cables that lead 1 to 8 look the same.",
};

const cathodes = leds.flatMap(({ red, green, blue }) => [red, green, blue]);
/** Contacts of the LED board's socket: supply outside, cathodes in the order of the lights. */
const lampNets = new Map<number, readonly [hat: string, led: string]>([
  [1, ["+5V", "+5V"]],
  ...cathodes.map((name, index) => [index + 2, [`${name}_K`, name]] as const),
  [12, ["+5V", "+5V"]],
]);

/** What a cable with its bare ends so leads where. */
export const lampLeads = (ends: "same side" | "opposite sides"): readonly Lead[] =>
  [...lampNets].map(([contact, [hat]]) => {
    const { positions, contactSide } = socket;
    const far = farContact(contact, positions, { near: contactSide, far: contactSide }, ends);
    return lead(String(contact), hat, String(far), lampNets.get(far)?.[1] ?? "");
  });

const hatToLed: Joint = {
  key: "hat-to-led",
  title: "Lights: from the HAT to the LED board",
  kind: "flat cable",
  from: { board: "hat", ref: "J3" },
  to: { board: "led", ref: "J1" },
  leads: lampLeads(flatCable.ends),
  open: { from: ["11", ...mounts], to: ["11", ...mounts] },
  article: flatCable.name,
  conductorMm2: 0.035,
  lengthMm: flatCable.length.value,
  terminals: "bare ends, on opposite sides of the cable",
  note: "A cable with both bare ends on one side leads 1 to 12: the colours come out mixed, nothing is harmed.",
};

const nodeWireOf = (pole: "5 V" | "GND"): Joint => {
  const [ref, net, lug] =
    pole === "5 V"
      ? (["E1", "+5V", rowOf(lugs, "ring-m3-2-5mm2")] as const)
      : (["E2", "GND", rowOf(lugs, "ring-m4-2-5mm2")] as const);
  return {
    key: pole === "5 V" ? "power-to-hat-5v" : "power-to-hat-gnd",
    title: `${pole} from the power board to the HAT`,
    kind: "wire",
    from: { board: "power", ref },
    to: { board: "hat", ref },
    leads: [lead("1", net)],
    open: nothingOpen,
    article: nodeWire.name,
    conductorMm2: nodeWire.conductor.value,
    lengthMm: null,
    terminals: `${lug.name} at either end`,
    note: "How long it is for each stack stands in frame/cables.csv; bowed, so that the power board floats.",
  };
};

const cellToCell: Joint = {
  key: "cell-to-cell",
  title: "Management from back-plane to back-plane",
  kind: "cable",
  from: { board: "back-plane", ref: "J4" },
  to: { board: "back-plane", ref: "J3" },
  leads: [lead("1", "MSDA"), lead("2", "MGND"), lead("3", "MSCL")],
  open: unmounted,
  article: linkCable.name,
  conductorMm2: linkCable.conductor.value,
  lengthMm: null,
  terminals: "plugs JST SHR-03V-S",
  note: "No supply wire; its length stands in frame/cables.csv.",
};

/** What the two boards call the nets of the finger table. */
const fingerNets: Readonly<Record<FingerNet, readonly [power: string, bay: (bay: 1 | 2) => string]>> = {
  GND: ["GND", () => "GND"],
  "+5V": ["+5V_BUS", (bay) => `+5V_${bay}`],
  ID_3V3: ["ID_3V3", (bay) => `ID${bay}_3V3`],
  ID_SDA: ["ID_SDA", (bay) => `ID${bay}_SDA`],
  ID_SCL: ["ID_SCL", (bay) => `ID${bay}_SCL`],
  FAULT_N: ["FAULT_N", (bay) => `FAULT_${bay}_N`],
  MSDA: ["MSDA", () => "MSDA"],
  MSCL: ["MSCL", () => "MSCL"],
  EN: ["EN", (bay) => `EN_${bay}`],
  // The node is there when its finger pulls the bay's line to ground.
  PRES_N: ["GND", (bay) => `PRES_${bay}_N`],
};

const fingers = (bay: 1 | 2): Joint => ({
  ...plugged,
  key: `bay-${bay}`,
  title: `Power board seated in bay ${bay}`,
  kind: "mated",
  from: { board: "power", ref: "J1" },
  to: { board: "back-plane", ref: `J${bay}` },
  leads: fingerTable.flatMap(({ position, a, b }) =>
    (
      [
        ["A", a],
        ["B", b],
      ] as const
    ).map(([row, name]) => {
      const [power, ofBay] = fingerNets[name];
      return lead(`${row}${position}`, power, `${row}${position}`, ofBay(bay));
    }),
  ),
  open: nothingOpen,
  terminals: "card edge in its socket",
  note: "",
});

const usedPins = pinMap.filter(({ use }) => use !== "free");
const headerNets = [
  ...Object.entries(headerPower).flatMap(([name, pins]) =>
    pins.map((pin) => [pin, name === "GND" ? "GND" : `+${name}`, name] as const),
  ),
  ...usedPins.map(({ header, gpio, signal }) => [header, signal, `GPIO${gpio}`] as const),
].toSorted(([a], [b]) => a - b);

const header: Joint = {
  ...plugged,
  key: "hat-to-pi",
  title: "HAT on the Raspberry Pi",
  kind: "mated",
  from: { board: "hat", ref: "J1" },
  to: { bought: "Raspberry Pi, 40-pin header" },
  leads: headerNets.map(([pin, net, name]) => ({
    ...lead(String(pin), net, String(pin), name),
    ...(net.startsWith("FAN_") ? { with: "J7" } : {}),
  })),
  open: {
    from: pinMap.filter(({ use }) => use === "free").map(({ header: pin }) => String(pin)),
    to: [],
  },
  terminals: "socket on the underside",
  note: "",
};

const fan: Joint = {
  ...plugged,
  key: "hat-to-fan",
  title: "Fan on its header",
  kind: "mated",
  from: { board: "hat", ref: "J7" },
  to: { bought: "4-wire PWM fan" },
  leads: [
    lead("1", "GND", "1", "GND"),
    lead("2", "+5V", "2", "+V"),
    lead("3", "FAN_PULSE", "3", "tach"),
    lead("4", "FAN_DRIVE", "4", "PWM"),
  ],
  open: nothingOpen,
  terminals: "the fan's own plug",
  note: "A HAT without a fan has no such header.",
};

/** From the bay's socket to the fan. */
export const harness: readonly Joint[] = [
  fingers(1),
  fingers(2),
  nodeWireOf("5 V"),
  nodeWireOf("GND"),
  powerToHat,
  header,
  fan,
  hatToLed,
  cellToCell,
];
