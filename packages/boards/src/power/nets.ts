/** What is joined to what on the power board. */
import { type Net, net, type Pins } from "@rubus/pcb";
import { powerBoardPlaces } from "../places/index.js";
import type { PowerParts } from "./parts.js";

/** The nets of the fingers by the finger table; the design's names for them where they differ. */
const fingerNetNames: Readonly<Record<string, string>> = { "+5V": "+5V_BUS", PRES_N: "GND" };

/** Pins of the card edge that carry a net of the finger table. */
const fingersOf = (pins: Pins<PowerParts>, name: string) =>
  powerBoardPlaces.fingers.flatMap(({ position, a, b }) => {
    const on = (row: "A" | "B", carried: string) =>
      (fingerNetNames[carried] ?? carried) === name
        ? [pins.J1[`${row}${position}` as keyof Pins<PowerParts>["J1"]]]
        : [];
    return [...on("A", a), ...on("B", b)];
  });

export const powerNets = (pins: Pins<PowerParts>): readonly Net[] => {
  const { J2, E1, E2, D1, D2, D3, D4, D5, D6, D7, D8, U1, U2, U3, U4, Q1, Q2, Q3 } = pins;
  const { R1, R2, R3, R4, R5, R6, R7, R8, R9, R10, R11, R12, R13, R14, R15, R16, R17 } = pins;
  const { R18, R19, R20, R21, R22, R24, R25, C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, C13 } = pins;
  const { TP1, TP2, TP3, TP4, TP5, TP6, TP7 } = pins;
  const fingers = (name: string) => fingersOf(pins, name);
  const grounds = [E2, TP3].map((part) => part["1"]);
  return [
    net("GND", "power", "power", [
      ...fingers("GND"),
      ...grounds,
      ...[D1.A, D2.A, D3.K, D4.K, D5.GND, D6.GND, D7.GND, D8.GND, U1.GND, U2.GND, U4.GND],
      ...[Q1.S, Q2.S, Q3.S, C1.B, C2.B, C3.B, C4.B, C5.B, C8.B, C9.B, C10.B, C11.B, C12.B, C13.B],
      ...[R1.B, R3.B, R4.B, R6.B, R10.B, R12.B, R14.B],
    ]),
    net("+5V_BUS", "power", "power", [
      ...fingers("+5V_BUS"),
      ...[D1.K, C1.A, C2.A, U1.IN, U2.IN, U2.IN2, R5.A, R13.A, R22.A, R24.A, TP1["1"]],
    ]),
    net("+5V_SW", "power", "power", [
      ...[U1.OUT, U2.OUT, U2.OUT2, C3.A, C4.A, C5.A, D2.K, R2.I1, R11.A, Q3.G],
    ]),
    net("+5V", "power", "power", [R2.I2, E1["1"], R25.A, TP2["1"]]),
    net("+3V3", "power", "signal", [
      ...[J2["3V3"], U3.VS, U4.VCC, C7.A, C8.A, C12.A, R15.A, R19.A, R20.A, R21.A, TP6["1"]],
    ]),
    net("EN", "local", "signal", [
      ...fingers("EN"),
      ...[D8["1A"], D8["1B"], D8["2A"], D8["2B"], R1.A, C11.A, U1.EN, U2.EN, TP4["1"]],
    ]),
    net("OVLO", "local", "signal", [R5.B, R6.A, C13.A, U1.OVLO, U2.OVLO]),
    net("PGTH", "local", "signal", [R11.B, R12.A, U1.PGTH]),
    net("RCB", "local", "signal", [R13.B, U2.RCBCTRL]),
    net("ILM", "local", "signal", [U1.ILM, U2.ILM, R3.A, R4.A, TP7["1"]]),
    net("DVDT", "local", "signal", [U1.DVDT, U2.DVDT, C9.A]),
    net("ITIMER", "local", "signal", [U1.ITIMER, U2.ITIMER, C10.A]),
    net("FAULT_N", "local", "signal", [
      ...fingers("FAULT_N"),
      ...[D5["2A"], D5["2B"], U1.PG, U2.SPLYGD, Q2.D, TP5["1"]],
    ]),
    net("NO_OUT", "local", "signal", [R22.B, Q3.D, Q2.G]),
    net("SH_P", "local", "signal", [R2.S1, R7.A]),
    net("SH_N", "local", "signal", [R2.S2, R8.A]),
    net("MON_P", "local", "signal", [R7.B, C6.A, U3["IN+"]]),
    net("MON_N", "local", "signal", [R8.B, C6.B, U3["IN-"]]),
    net("SENSE+", "local", "signal", [J2["SENSE+"], R9.A]),
    net("V_HAT", "local", "signal", [R9.B, U3.VBUS]),
    net("SENSE-", "local", "signal", [J2["SENSE-"], U3.GND, U3.A0, U3.A1, C7.B, R10.A]),
    net("CABLE_GND", "local", "signal", [J2.GND, R14.A]),
    net("SDA", "local", "signal", [J2.SDA, U3.SDA, U4.SDAIN, R16.A]),
    net("SCL", "local", "signal", [J2.SCL, U3.SCL, U4.SCLIN, R17.A]),
    net("ALERT", "local", "signal", [J2.ALERT, U3.ALERT, R21.B]),
    net("MGMT_EN", "local", "signal", [J2.MGMT_EN, R18.A, R19.B]),
    net("MGMT_GATE", "local", "signal", [R18.B, Q1.G]),
    net("BUF_EN", "local", "signal", [Q1.D, R20.B, U4.EN]),
    net("MSDA", "local", "signal", [...fingers("MSDA"), D7["1A"], D7["1B"], U4.SDAOUT]),
    net("MSCL", "local", "signal", [...fingers("MSCL"), D7["2A"], D7["2B"], U4.SCLOUT]),
    net("ID_3V3", "local", "signal", [...fingers("ID_3V3"), D5["1A"], D5["1B"], R15.B]),
    net("ID_SDA", "local", "signal", [...fingers("ID_SDA"), D6["1A"], D6["1B"], R16.B]),
    net("ID_SCL", "local", "signal", [...fingers("ID_SCL"), D6["2A"], D6["2B"], R17.B]),
    net("LAMP_BUS", "local", "signal", [R24.B, D3.A]),
    net("LAMP_OUT", "local", "signal", [R25.B, D4.A]),
  ];
};
