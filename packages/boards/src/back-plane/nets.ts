/** How the parts of the back-plane are joined. */
import { type Net, net, type Pins } from "@rubus/pcb";
import type { backPlaneCircuit } from "./circuit.js";

type P = Pins<ReturnType<typeof backPlaneCircuit>>;

const signal = (name: string, pins: Net["pins"]): Net => net(name, "local", "signal", pins);

/** What a bay has of its own; bay 1 has the odd references. */
const bayNets = (bay: 1 | 2, p: P): readonly Net[] => {
  const first = bay === 1;
  const [J, F, C, CE, U] = first ? [p.J1, p.F1, p.C1, p.C3, p.U1] : [p.J2, p.F2, p.C2, p.C4, p.U2];
  const [D, RD, RE, TE, T5] = first ? [p.D1, p.R3, p.R1, p.TP6, p.TP3] : [p.D2, p.R4, p.R2, p.TP7, p.TP4];
  const [QO, QA, RG] = first ? [p.Q1, p.Q2, p.R16] : [p.Q3, p.Q4, p.R17];
  const [RP, RF] = first ? [p.R6, p.R7] : [p.R8, p.R9];
  const [off, present, fault] = first ? [p.U4.P0, p.U4.P2, p.U4.P4] : [p.U4.P1, p.U4.P3, p.U4.P5];
  return [
    net(`+5V_${bay}`, "power", "bay", [F.B, C.A, J.A3, J.A4, J.A5, J.B3, J.B4, J.B5, RE.A, RD.A, T5["1"]]),
    signal(`ID${bay}_3V3`, [J.A6, U.VCC, CE.A, U.A0, U.A1, U.A2]),
    signal(`ID${bay}_SDA`, [J.A7, U.SDA]),
    signal(`ID${bay}_SCL`, [J.B7, U.SCL]),
    signal(`EN_${bay}`, [J.A9, RE.B, QO.D, TE["1"]]),
    signal(`PRES_${bay}_N`, [J.B9, RP.B, present]),
    signal(`FAULT_${bay}_N`, [J.B6, RF.B, fault]),
    signal(`OFF_${bay}`, [off, QO.G, RG.A]),
    signal(`CUT_${bay}`, [QO.S, QA.D]),
    signal(`GOOD_${bay}`, [RD.B, D.A]),
  ];
};

const groundPins = (p: P): Net["pins"] => [
  p.E2["1"],
  ...[p.J1, p.J2].flatMap((J) => [J.A1, J.B1, J.A2, J.B2, J.A10, J.B10]),
  p.C1.B,
  p.C2.B,
  p.D1.K,
  p.D2.K,
  p.D3.A,
  p.D6.K,
  p.U1.VSS,
  p.U2.VSS,
  p.C3.B,
  p.C4.B,
  p.U3.GND,
  p.C5.B,
  p.C6.B,
  p.U4.GND,
  p.C7.B,
  p.R13.B,
  p.R14.B,
  p.R15.B,
  p.U5.GND,
  p.C8.B,
  p.R19.B,
  p.R20.B,
  p.R22.B,
  p.Q2.S,
  p.Q4.S,
  p.R16.B,
  p.R17.B,
  p.R18.B,
  p.U6.GND,
  p.C9.B,
  p.R12.B,
  p.TP1["1"],
];

/** All nets, power first. */
export const backPlaneNets = (p: P): readonly Net[] => [
  net("GND", "power", "ground", groundPins(p)),
  net("+5V", "power", "bus", [p.E1["1"], p.F1.A, p.F2.A, p.D4.A, p.R5.A, p.TP2["1"]]),
  net("+3V3", "power", "supply", [
    p.U3.VOUT,
    p.C6.A,
    p.U4.VCC,
    p.C7.A,
    p.U5["V+"],
    p.C8.A,
    p.R21.A,
    p.D5.A,
    p.R6.A,
    p.R7.A,
    p.R8.A,
    p.R9.A,
    p.SW1["4"],
    p.SW1["5"],
    p.SW1["6"],
    p.TP5["1"],
  ]),
  ...bayNets(1, p),
  ...bayNets(2, p),
  net("5V_REG", "local", "supply", [p.D4.K, p.U3.VIN, p.U3.EN, p.C5.A]),
  signal("BUS_LAMP", [p.R5.B, p.D3.K, p.D6.A]),
  signal("MSDA", [p.J1.A8, p.J2.A8, p.J3["1"], p.J4["1"], p.U6.IO1, p.U6["IO1'"], p.R10.B, p.U4.SDA]),
  signal("MSCL", [p.J1.B8, p.J2.B8, p.J3["3"], p.J4["3"], p.U6.IO2, p.U6["IO2'"], p.R11.B, p.U4.SCL]),
  signal("MGND", [p.J3["2"], p.J4["2"], p.R12.A]),
  signal("3V3_BUS", [p.D5.K, p.R10.A, p.R11.A, p.U6.VBUS, p.C9.A]),
  signal("A0", [p.SW1["1"], p.R13.A, p.U4.A0]),
  signal("A1", [p.SW1["2"], p.R14.A, p.U4.A1]),
  signal("A2", [p.SW1["3"], p.R15.A, p.U4.A2]),
  signal("RENEW", [p.U4.P6, p.U5.TRIG, p.R19.A]),
  signal("ALIVE", [p.U5.OUT, p.Q2.G, p.Q4.G, p.R18.A, p.R23.A, p.TP8["1"]]),
  signal("ALIVE_SENSE", [p.R23.B, p.U4.P7]),
  signal("TIME", [p.U5.SET, p.R20.A]),
  signal("DIVIDE", [p.U5.DIV, p.R21.B, p.R22.A]),
];
