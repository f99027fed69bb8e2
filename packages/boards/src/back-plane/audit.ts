/**
 * What the back-plane must be, held against a design or a compiled board by its nets and values alone: a resistor that
 * is missing, joined elsewhere or of another value is found whatever the drawing says.
 */
import {
  type Audited,
  amountOf,
  joining,
  misplaced,
  type Wanted,
  withoutTestPoint,
  wrongAmounts,
  wrongContacts,
  wrongOrders,
} from "../audit-parts.js";
import { backPlanePlaces } from "../places/index.js";
import { enableThresholdVolt, enableVolt, landVolt, timeOutSeconds } from "./figures.js";

const ofBay = (bay: 1 | 2): readonly Wanted[] => [
  ["R_0603", `+5V_${bay}`, `EN_${bay}`, 9.9e3, 10.1e3],
  ["R_0603", `OFF_${bay}`, "GND", 47e3, 220e3],
  ["R_0603", "+3V3", `PRES_${bay}_N`, 4.7e3, 22e3],
  ["R_0603", "+3V3", `FAULT_${bay}_N`, 4.7e3, 22e3],
  ["R_0603", `+5V_${bay}`, `GOOD_${bay}`, 470, 2.2e3],
  ["C_0603", `ID${bay}_3V3`, "GND", 90e-9, 1e-6],
  ["C_POLYMER", `+5V_${bay}`, "GND", 900e-6, 1200e-6],
];

const shared: readonly Wanted[] = [
  ["R_0603", "+5V", "BUS_LAMP", 470, 2.2e3],
  ["R_0603", "ALIVE", "GND", 47e3, 220e3],
  ["R_0603", "RENEW", "GND", 47e3, 220e3],
  ["R_0603", "ALIVE", "ALIVE_SENSE", 47e3, 220e3],
  ["R_0603", "3V3_BUS", "MSDA", 9e3, 11e3],
  ["R_0603", "3V3_BUS", "MSCL", 9e3, 11e3],
  ["R_0603", "MGND", "GND", 9, 11],
  ...["A0", "A1", "A2"].map((net): Wanted => ["R_0603", net, "GND", 47e3, 220e3]),
  ["C_0603", "5V_REG", "GND", 0.9e-6, 10e-6],
  ["C_0603", "3V3_BUS", "GND", 90e-9, 1e-6],
];

const wrongValues = (board: Audited): readonly string[] =>
  wrongAmounts(board, [...ofBay(1), ...ofBay(2), ...shared]);

/** Capacitors of the shared 3V3: 1 µF at the regulator, 100 nF at each of two chips. */
const wrongBypass = (board: Audited): readonly string[] => {
  const farads = joining(board, "C_0603", "+3V3", "GND")
    .map((part) => amountOf(part, "capacitance"))
    .toSorted((a, b) => a - b);
  const good = farads.length === 3 && (farads[0] ?? 0) >= 90e-9 && (farads[2] ?? 0) >= 0.9e-6;
  return good ? [] : [`capacitors of +3V3: ${farads.join(", ")} F`];
};

const wrongTimer = (board: Audited): readonly string[] => {
  const ohms = (first: string, second: string): number => {
    const [part] = joining(board, "R_0603", first, second);
    return part ? amountOf(part, "resistance") : Number.NaN;
  };
  const seconds = timeOutSeconds(ohms("TIME", "GND"));
  const share = ohms("DIVIDE", "GND") / (ohms("+3V3", "DIVIDE") + ohms("DIVIDE", "GND"));
  return [
    ...(seconds > 25 && seconds < 35 ? [] : [`the time-out is ${seconds} s`]),
    ...(Math.floor(share * 16) === 7 ? [] : [`the share at DIV is ${share}`]),
  ];
};

const wrongEnable = (board: Audited): readonly string[] =>
  ([1, 2] as const).flatMap((bay) => {
    const [upper] = joining(board, "R_0603", `+5V_${bay}`, `EN_${bay}`);
    const volts = enableVolt(landVolt.min, upper ? amountOf(upper, "resistance") : Number.NaN);
    const on = (ref: string, pin: string): string | undefined =>
      board.nets.find(({ pins }) => pins.some((each) => each.ref === ref && each.pin === pin))?.name;
    const chain = board.parts
      .filter(({ type, ref }) => type.name === "NFET_SOT23" && on(ref, "D") === `EN_${bay}`)
      .flatMap(({ ref }) =>
        board.parts
          .filter(({ type, ref: next }) => type.name === "NFET_SOT23" && on(next, "D") === on(ref, "S"))
          .map(({ ref: next }) => [on(ref, "G"), on(next, "G"), on(next, "S")].join(" ")),
      );
    return [
      ...(volts > enableThresholdVolt.rising ? [] : [`EN of bay ${bay} is ${volts} V`]),
      ...(chain.join() === `OFF_${bay} ALIVE GND` ? [] : [`the switches of EN_${bay}: ${chain.join()}`]),
      ...(joining(board, "FUSE_15A", "+5V", `+5V_${bay}`).length === 1 ? [] : [`no fuse for bay ${bay}`]),
    ];
  });

const wrongFingers = (board: Audited): readonly string[] =>
  ([1, 2] as const).flatMap((bay) =>
    wrongContacts(board, `J${bay}`, {
      "+5V": `+5V_${bay}`,
      ID_3V3: `ID${bay}_3V3`,
      ID_SDA: `ID${bay}_SDA`,
      ID_SCL: `ID${bay}_SCL`,
      EN: `EN_${bay}`,
      FAULT_N: `FAULT_${bay}_N`,
      PRES_N: `PRES_${bay}_N`,
    }),
  );

/** Green and red, back to back: each keeps the other's reverse voltage below its own forward voltage. */
const wrongLamps = (board: Audited): readonly string[] => {
  const ends = (pin: "A" | "K", net: string): readonly string[] =>
    (board.nets.find(({ name }) => name === net)?.pins ?? [])
      .filter((each) => each.pin === pin)
      .map(({ ref }) => ref);
  const pair = joining(board, "LED_0603", "BUS_LAMP", "GND");
  const forward = pair.filter(({ ref }) => ends("A", "BUS_LAMP").includes(ref)).map(({ value }) => value);
  const backward = pair.filter(({ ref }) => ends("K", "BUS_LAMP").includes(ref)).map(({ value }) => value);
  return forward.join() === "green" && backward.join() === "red"
    ? []
    : [`lamps of the bus: ${forward.join()} forward, ${backward.join()} backward`];
};

const measured = ["GND", "+5V", "+5V_1", "+5V_2", "+3V3", "EN_1", "EN_2", "ALIVE"] as const;

/** Every part of the board is fitted. */
const leftOff = ({ parts }: Audited): readonly string[] =>
  parts.filter(({ fitted }) => !fitted).map(({ ref }) => `${ref} is not fitted`);

const wrongPlaces = ({ parts, features }: Audited): readonly string[] => {
  const { sockets, lands, bosses } = backPlanePlaces;
  return misplaced(
    [...parts, ...features],
    [
      ["J1", sockets[0]],
      ["J2", sockets[1]],
      ["E1", lands.fiveVolt.at],
      ["E2", lands.ground.at],
      ...bosses.map((boss, index) => [`H${index + 1}`, boss.at] as const),
    ],
  );
};

/** Sentences about what isn't as it must be; none for a good board. */
export const auditBackPlane = (board: Audited): readonly string[] => [
  ...wrongValues(board),
  ...wrongBypass(board),
  ...wrongTimer(board),
  ...wrongEnable(board),
  ...wrongLamps(board),
  ...withoutTestPoint(board, measured),
  ...wrongFingers(board),
  ...wrongOrders(board),
  ...leftOff(board),
  ...wrongPlaces(board),
];
