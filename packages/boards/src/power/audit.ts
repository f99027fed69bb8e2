/**
 * What the power board must be, held against a design or a compiled board by its nets and values alone, in the
 * assembly that it is in.
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
import { powerBoardPlaces } from "../places/index.js";
import { type PowerVariant, powerVariants } from "./design.js";

const limits: Readonly<Record<PowerVariant, readonly Wanted[]>> = {
  "pi3-pi4": [
    ["R_0603", "ILM", "GND", 742, 758],
    ["R_0603", "+5V_SW", "PGTH", 46.5e3, 47.5e3],
    ["R_0603", "PGTH", "GND", 19.8e3, 20.2e3],
  ],
  pi5: [
    ["R_0603", "ILM", "GND", 779, 795],
    ["R_0603", "+5V_BUS", "RCB", 47e3, 220e3],
  ],
};

const shared: readonly Wanted[] = [
  ["R_0603", "EN", "GND", 3.97e3, 4.07e3],
  ["C_0603", "EN", "GND", 1e-9, 10e-9],
  ["R_0603", "+5V_BUS", "OVLO", 109.5e3, 110.5e3],
  ["R_0603", "OVLO", "GND", 29.9e3, 30.1e3],
  ["C_0603", "OVLO", "GND", 0.9e-9, 1.1e-9],
  ["C_0603", "DVDT", "GND", 2.0e-9, 2.5e-9],
  ["C_0603", "ITIMER", "GND", 1.5e-9, 3.3e-9],
  ["C_0603", "+5V_SW", "GND", 90e-9, 1e-6],
  ["SHUNT_4", "+5V_SW", "+5V", 0.495e-3, 0.505e-3],
  ["R_0603", "SH_P", "MON_P", 9, 11],
  ["R_0603", "SH_N", "MON_N", 9, 11],
  ["C_0603", "MON_P", "MON_N", 90e-9, 1e-6],
  ["R_0603", "SENSE+", "V_HAT", 90, 110],
  ["R_0603", "SENSE-", "GND", 90, 110],
  ["R_0603", "CABLE_GND", "GND", 9, 11],
  ["C_0603", "+3V3", "SENSE-", 90e-9, 1e-6],
  ["R_0603", "+3V3", "ID_3V3", 46, 48],
  ["R_0603", "SDA", "ID_SDA", 90, 110],
  ["R_0603", "SCL", "ID_SCL", 90, 110],
  ["R_0603", "MGMT_EN", "MGMT_GATE", 900, 1100],
  ["R_0603", "+3V3", "MGMT_EN", 40e3, 56e3],
  ["R_0603", "+3V3", "BUF_EN", 9e3, 11e3],
  ["R_0603", "+3V3", "ALERT", 9e3, 11e3],
  ["R_0603", "+5V_BUS", "NO_OUT", 47e3, 220e3],
  ["R_0603", "+5V_BUS", "LAMP_BUS", 470, 2.2e3],
  ["R_0603", "+5V", "LAMP_OUT", 470, 2.2e3],
];

/** Several capacitors in parallel: how many, and what each may be, least first. */
const wrongBanks = (board: Audited): readonly string[] => {
  const banks = [
    ["C_0603", "+5V_BUS", [90e-9, 400e-9], [110e-9, 520e-9]],
    ["C_0805", "+5V_SW", [9e-6, 9e-6], [22e-6, 22e-6]],
    ["C_0603", "+3V3", [90e-9, 0.9e-6], [110e-9, 10e-6]],
  ] as const;
  return banks.flatMap(([type, net, least, most]) => {
    const farads = joining(board, type, net, "GND")
      .map((part) => amountOf(part, "capacitance"))
      .toSorted((a, b) => a - b);
    const good =
      farads.length === least.length &&
      farads.every((each, index) => each >= (least[index] ?? 0) && each <= (most[index] ?? 0));
    return good ? [] : [`capacitors of ${net}: ${farads.join(", ")} F`];
  });
};

const wrongFitting = ({ parts }: Audited, variant: PowerVariant): readonly string[] => {
  const left = new Set<string>(powerVariants.find(({ key }) => key === variant)?.unfitted);
  return parts
    .filter(({ ref, fitted }) => fitted === left.has(ref))
    .map(({ ref, fitted }) => `${ref} is ${fitted ? "" : "not "}fitted`);
};

const wrongPlaces = ({ parts }: Audited): readonly string[] => {
  const [fiveVolt, ground] = powerBoardPlaces.holes;
  return misplaced(parts, [
    ["E1", fiveVolt?.at],
    ["E2", ground?.at],
    ["J1", { x: powerBoardPlaces.widthMm, y: powerBoardPlaces.tongue.middleMm }],
  ]);
};

const measured = ["+5V_BUS", "+5V", "GND", "EN", "FAULT_N", "+3V3", "ILM"] as const;

/** Sentences about what isn't as it must be in an assembly; none for a good board. */
export const auditPowerBoard = (board: Audited, variant: PowerVariant): readonly string[] => {
  const fitted = { ...board, parts: board.parts.filter((part) => part.fitted) };
  return [
    ...wrongAmounts(fitted, [...limits[variant], ...shared]),
    ...wrongBanks(fitted),
    ...wrongContacts(board, "J1", { "+5V": "+5V_BUS", PRES_N: "GND" }),
    ...withoutTestPoint(board, measured),
    ...wrongOrders(board),
    ...wrongFitting(board, variant),
    ...wrongPlaces(board),
  ];
};
