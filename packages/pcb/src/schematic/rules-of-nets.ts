/** Rules of what is joined: drivers, supplies, open pins, names. */
import { type Finding, finding } from "./finding.js";
import { type DrawnNet, drawnNets, type PlacedPin } from "./netlist.js";
import { pointKey } from "./placement.js";
import type { ReadSchematic } from "./read-schematic.js";

const partPins = (net: DrawnNet): readonly PlacedPin[] => net.pins.filter(({ symbol }) => !symbol.power);
const tag = ({ symbol, pin }: PlacedPin): string => `${symbol.ref}-${pin.number}`;
const tags = (pins: readonly PlacedPin[]): string => pins.map(tag).join(", ");
const namesOf = (net: DrawnNet): readonly string[] => [
  ...new Set([...net.labels.map(({ text }) => text), ...net.ports]),
];

/** Whatever can put a level on a net; a passive part may carry one from elsewhere. */
const drivers = new Set([
  "output",
  "bidirectional",
  "tri_state",
  "open_collector",
  "open_emitter",
  "power_out",
  "passive",
]);

/** Pairs of pin types that fight, each in the order of the alphabet. */
const fights = new Set([
  "output output",
  "output power_out",
  "power_out power_out",
  "open_collector output",
  "open_collector power_out",
  "output tri_state",
  "power_out tri_state",
]);

const floatingInputs = (net: DrawnNet): readonly Finding[] => {
  const inputs = partPins(net).filter(({ pin }) => pin.type === "input");
  const [first] = inputs;
  const alone = net.pins.length === 1 && net.labels.length === 0;
  if (!first || alone || net.pins.some(({ pin }) => drivers.has(pin.type)) || net.ports.length > 0) return [];
  return [
    finding(
      "RUB-PCB-201",
      `nothing drives ${tags(inputs)}`,
      "Join it to what drives it, or to a supply through a resistor.",
      first.pin.at,
    ),
  ];
};

const fightingOutputs = ({ pins }: DrawnNet): readonly Finding[] => {
  const pairs = pins.flatMap((a, index) => pins.slice(index + 1).map((b) => [a, b] as const));
  return pairs
    .filter(([a, b]) => fights.has([a.pin.type, b.pin.type].toSorted().join(" ")))
    .map(([a, b]) =>
      finding(
        "RUB-PCB-202",
        `${tag(a)} (${a.pin.type}) and ${tag(b)} (${b.pin.type}) drive one net`,
        "Part them.",
        b.pin.at,
      ),
    );
};

const unfedSupply = (net: DrawnNet): readonly Finding[] => {
  const users = net.pins.filter(({ pin }) => pin.type === "power_in");
  const needsSource = users.length > 0 || net.ports.length > 0;
  if (!needsSource || net.pins.some(({ pin }) => pin.type === "power_out")) return [];
  const name = namesOf(net)[0] ?? tags(users);
  return [
    finding(
      "RUB-PCB-203",
      `nothing feeds ${name}`,
      "Join its source, or put a power flag where it enters the board.",
      users[0]?.pin.at,
    ),
  ];
};

const openPin = (sheet: ReadSchematic, net: DrawnNet): readonly Finding[] => {
  const [only] = net.pins;
  if (!only || net.pins.length > 1 || net.labels.length > 0 || net.ports.length > 0) return [];
  const marked = sheet.noConnects.some((cross) => pointKey(cross) === pointKey(only.pin.at));
  if (marked) return [];
  return [
    finding(
      "RUB-PCB-204",
      `${tag(only)} is neither wired nor marked as open`,
      "Wire it, or put a no-connect cross on it.",
      only.pin.at,
    ),
  ];
};

const namedForOne = (net: DrawnNet): readonly Finding[] => {
  const [name] = namesOf(net);
  const pins = partPins(net);
  if (name === undefined || pins.length > 1) return [];
  return [
    finding(
      "RUB-PCB-207",
      `the net ${name} joins ${pins.length === 0 ? "no pin" : `${tags(pins)} to nothing`}`,
      "Spell its name alike wherever it goes on, or take it away.",
      net.labels[0]?.at ?? pins[0]?.pin.at,
    ),
  ];
};

const twoNames = (net: DrawnNet): readonly Finding[] => {
  const names = namesOf(net);
  if (names.length < 2) return [];
  return [
    finding(
      "RUB-PCB-213",
      `one conductor is named ${names.join(" and ")}`,
      "Part the wires, or keep one name.",
      net.labels[0]?.at,
    ),
  ];
};

export const netFindings = (sheet: ReadSchematic): readonly Finding[] =>
  drawnNets(sheet).flatMap((net) => [
    ...floatingInputs(net),
    ...fightingOutputs(net),
    ...unfedSupply(net),
    ...openPin(sheet, net),
    ...namedForOne(net),
    ...twoNames(net),
  ]);
