/**
 * What the HAT must be, held against a design or a compiled board by its nets and values alone: its connectors against
 * the pin map and the boards they lead to, its LED lines whatever half of whatever part each takes, its values.
 */
import { headerPower, leds, pinMap } from "@rubus/catalogue";
import {
  type Audited,
  amountOf,
  joining,
  misplaced,
  netOfPads,
  type Wanted,
  wrongAmounts,
  wrongOrders,
  wrongPads,
} from "../audit-parts.js";
import { type HatLayout, hatPlaces } from "../places/index.js";

const hasFan = (layout: HatLayout): boolean => hatPlaces(layout).fan !== null;

const everywhere: readonly Wanted[] = [
  ["R_0603", "+3V3", "ID_SD", 3.86e3, 3.94e3],
  ["R_0603", "+3V3", "ID_SC", 3.86e3, 3.94e3],
  ["R_0603", "+3V3", "ID_WP", 990, 1010],
  ["R_0603", "+5V", "SENSE+", 460, 480],
  ["R_0603", "GND", "SENSE-", 0.9, 1.1],
  ["R_0603", "TXD0", "SERIAL_TX", 900, 1100],
  ["R_0603", "RXD0", "SERIAL_RX", 900, 1100],
  ["C_0603", "+5V", "GND", 90e-9, 1e-6],
];

const withFan: readonly Wanted[] = [
  ["R_0603", "+3V3", "FAN_PWM", 4.7e3, 10.1e3],
  ["R_0603", "+3V3", "FAN_SPEED", 9e3, 11e3],
  ["R_0603", "FAN_SPEED", "FAN_TACH", 900, 1100],
  ["C_0603", "FAN_TACH", "GND", 1e-9, 10e-9],
  ["C_0805", "+5V", "GND", 9e-6, 22e-6],
];

/** The header pin by pin: what the pin map says, open where the layout uses no such signal. */
const headerNets = (layout: HatLayout): readonly (string | null)[] => {
  const nets: (string | null)[] = Array.from({ length: 40 }, () => null);
  for (const { header, signal, use } of pinMap) {
    const unused = use === "free" || (!hasFan(layout) && use.startsWith("fan"));
    nets[header - 1] = unused ? null : signal;
  }
  for (const [name, pins] of Object.entries(headerPower))
    for (const pin of pins) nets[pin - 1] = name === "GND" ? name : `+${name}`;
  return nets;
};

const signals = leds.flatMap(({ red, green, blue }) => [red, green, blue]);

/** Pads whose net no choice of the layout may change. */
const pads = (layout: HatLayout): Readonly<Record<string, readonly (string | null)[]>> => ({
  J1: headerNets(layout),
  J2: ["+3V3", "GND", "SDA", "SCL", "ALERT_N", "MGMT_EN_N", "SENSE+", "SENSE-"],
  J3: ["+5V", ...signals.map((signal) => `${signal}_K`), null, "+5V"],
  J4: ["GND", "+3V3", "SDA", "SCL"],
  J5: ["SERIAL_RX", "GND", "SERIAL_TX"],
  J6: ["+5V", "GND", "+3V3"],
  JP1: ["ID_WP", "GND"],
  E1: ["+5V"],
  E2: ["GND"],
  TP1: ["SDA"],
  TP2: ["SCL"],
  U1: ["GND", "GND", "GND", "GND", "ID_SD", "ID_SC", "ID_WP", "+3V3"],
  D4: ["SDA", "GND", "SCL", "SERIAL_TX", null, "SERIAL_RX"],
  ...(hasFan(layout)
    ? {
        J7: ["GND", "+5V", "FAN_PULSE", "FAN_DRIVE"],
        U2: [null, "FAN_PWM", "GND", "FAN_DRIVE", "+3V3"],
        D5: ["FAN_SPEED", null, "FAN_PULSE"],
      }
    : {}),
});

/** Two nets and what is between them: single resistors, and elements of arrays by their pads. */
type Element = { readonly nets: readonly string[]; readonly ohms: number };

const elements = (board: Audited): readonly Element[] => {
  const netOf = netOfPads(board);
  return board.parts.flatMap((part) => {
    const pairs = part.type.name === "R_ARRAY_4" ? [1, 2, 3, 4].map((pad) => [pad, 9 - pad]) : [[1, 2]];
    if (part.type.prefix !== "R" && part.type.prefix !== "RN") return [];
    return pairs.map((pair) => ({
      nets: pair.map((pad) => netOf.get(`${part.ref}-${pad}`) ?? "open").toSorted(),
      ohms: amountOf(part, "resistance"),
    }));
  });
};

const wrongElement = (
  found: readonly Element[],
  nets: readonly [string, string],
  [low, high]: readonly [number, number],
): readonly string[] => {
  const between = found.filter((each) => each.nets.join(" ") === nets.toSorted().join(" "));
  const [only] = between;
  const good = between.length === 1 && only && only.ohms >= low && only.ohms <= high;
  return good
    ? []
    : [`between ${nets.join(" and ")}: ${between.map(({ ohms }) => `${ohms} Ω`).join(", ") || "nothing"}`];
};

/** Gate, source, drain of both halves of every double FET: 2 1 6 and 5 4 3. */
const wrongFets = (board: Audited): readonly string[] => {
  const netOf = netOfPads(board);
  const halves = board.parts
    .filter(({ type }) => type.name.startsWith("DUAL_NFET"))
    .flatMap(({ ref }) =>
      [
        [2, 1, 6],
        [5, 4, 3],
      ].map((half) => half.map((pad) => netOf.get(`${ref}-${pad}`) ?? "open").join(" ")),
    )
    .toSorted();
  const wanted = [...signals.map((signal) => `${signal} GND ${signal}_D`), "GND GND open"].toSorted();
  return halves.join() === wanted.join() ? [] : [`the FETs switch ${halves.join(", ")}`];
};

/** Every cathode has a line of an array between 5 V and ground; spare lines stay open. */
const wrongArrays = (board: Audited): readonly string[] => {
  const netOf = netOfPads(board);
  const at = (ref: string, pad: number): string => netOf.get(`${ref}-${pad}`) ?? "open";
  const refs = board.parts
    .filter(({ type, ref }) => type.name.startsWith("ESD_ARRAY") && ref !== "D4")
    .map(({ ref }) => ref);
  const held = refs.flatMap((ref) => [1, 3, 4, 6].map((pad) => at(ref, pad))).filter((net) => net !== "open");
  return [
    ...(held.toSorted().join() ===
    signals
      .map((signal) => `${signal}_K`)
      .toSorted()
      .join()
      ? []
      : [`the arrays hold ${held.join(", ")}`]),
    ...refs
      .filter((ref) => at(ref, 2) !== "GND" || at(ref, 5) !== "+5V")
      .map((ref) => `${ref} isn't between 5 V and ground`),
  ];
};

/** 100 nF for each chip and for what is plugged in at J4. */
const wrongBypass = (board: Audited, layout: HatLayout): readonly string[] => {
  const farads = joining(board, "C_0603", "+3V3", "GND").map((part) => amountOf(part, "capacitance"));
  const good =
    farads.length === (hasFan(layout) ? 3 : 2) && farads.every((each) => each >= 90e-9 && each <= 1e-6);
  return good ? [] : [`capacitors of +3V3: ${farads.join(", ")} F`];
};

/** References of a layout and no others, every one fitted. */
const wrongFitting = ({ parts }: Audited, layout: HatLayout): readonly string[] => {
  const fans = ["J7", "U2", "D5"].filter((ref) => parts.some((part) => part.ref === ref));
  return [
    ...parts.filter(({ fitted }) => !fitted).map(({ ref }) => `${ref} is not fitted`),
    ...(fans.length === (hasFan(layout) ? 3 : 0) ? [] : [`of the fan there is ${fans.join() || "nothing"}`]),
  ];
};

/** Lugs, header and connectors; the holes of the corners and of the fan. */
const wrongPlaces = ({ parts, features }: Audited, layout: HatLayout): readonly string[] => {
  const { lugs, headerAt, stands, holes, fan } = hatPlaces(layout);
  const screws = [...holes.filter(({ name }) => name === "M2.5 corner"), ...(fan?.holes ?? [])];
  return [
    ...misplaced(
      [...parts, ...features],
      [
        ["E1", lugs.fiveVolt.at],
        ["E2", lugs.ground.at],
        ["J1", headerAt],
        ["J2", stands.signals.at],
        ["J3", stands.lamps.at],
        ["J4", stands.qwiic.at],
        ["J5", stands.serial.at],
        ...(fan ? [["J7", stands.fan.at] as const] : []),
        ...screws.map(({ at }, index) => [`H${index + 1}`, at] as const),
      ],
    ),
    ...parts
      .filter(({ ref, side }) => side !== (ref === "J1" ? "bottom" : "top"))
      .map(({ ref }) => `${ref} is on the wrong side`),
  ];
};

/** Sentences about what isn't as it must be on a layout; none for a good board. */
export const auditHat = (board: Audited, layout: HatLayout): readonly string[] => {
  const found = elements(board);
  return [
    ...wrongAmounts(board, [...everywhere, ...(hasFan(layout) ? withFan : [])]),
    ...wrongPads(board, pads(layout)),
    ...signals.flatMap((signal) => [
      ...wrongElement(found, [signal, "GND"], [47e3, 220e3]),
      ...wrongElement(found, [`${signal}_D`, `${signal}_K`], [209, 231]),
    ]),
    ...wrongFets(board),
    ...wrongArrays(board),
    ...wrongBypass(board, layout),
    ...wrongOrders(board),
    ...wrongFitting(board, layout),
    ...wrongPlaces(board, layout),
  ];
};
