/** What is joined to what on the HAT; the header's pins by the pin map. */
import { headerPower, pinOf, type Signal } from "@rubus/catalogue";
import { type Net, net, type PinRef, type Pins } from "@rubus/pcb";
import type { HeaderPin } from "../parts/pi-header.js";
import { type LedChannel, ledChannels } from "./led-channels.js";
import type { HatBaseParts, HatFanParts } from "./parts.js";

type Base = Pins<HatBaseParts>;
type Fan = Pins<HatFanParts>;

// A number of the pin map is one of the header's forty.
const headerPin = (base: Base, number: number): PinRef => base.J1[String(number) as HeaderPin];
const gpio = (base: Base, signal: Signal): PinRef => headerPin(base, pinOf(signal).header);

const signal = (name: string, pins: readonly PinRef[]): Net => net(name, "local", "signal", pins);
/** A net that carries the name of the pin map's signal. */
const ofGpio = (base: Base, name: Signal, pins: readonly PinRef[]): Net =>
  signal(name, [gpio(base, name), ...pins]);

/** The pins of a line's parts, told from each other by what they are. */
const channelPins = (base: Base, { fet, gate, series, esd }: LedChannel) => {
  const [array, ground] =
    gate[0] === "R4" ? [base.R4.A, base.R4.B] : [base[gate[0]][gate[1]], base[gate[0]][gate[2]]];
  const [drain, cathode] =
    series[0] === "R5" ? [base.R5.A, base.R5.B] : [base[series[0]][series[1]], base[series[0]][series[2]]];
  return {
    gate: base[fet[0]][`G${fet[1]}`],
    drain: base[fet[0]][`D${fet[1]}`],
    pullDown: array,
    pullDownGround: ground,
    seriesIn: drain,
    seriesOut: cathode,
    esd: base[esd[0]][esd[1]],
  };
};

const ledNets = (base: Base): readonly Net[] =>
  ledChannels.flatMap((channel) => {
    const pins = channelPins(base, channel);
    return [
      ofGpio(base, channel.signal, [pins.gate, pins.pullDown]),
      signal(channel.drain, [pins.drain, pins.seriesIn]),
      signal(channel.cathode, [pins.seriesOut, pins.esd, base.J3[channel.contact]]),
    ];
  });

const fanNets = (base: Base, { J7, U2, D5, R10, R11, R12, C6 }: Fan): readonly Net[] => [
  ofGpio(base, "FAN_PWM", [R10.B, U2.A]),
  signal("FAN_DRIVE", [U2.Y, J7.PWM]),
  signal("FAN_PULSE", [J7.TACH, D5.K]),
  signal("FAN_SPEED", [D5.A, R11.B, R12.A]),
  ofGpio(base, "FAN_TACH", [R12.B, C6.A]),
];

/** All nets, power first; `fan` is null on the layout without one. */
export const hatNets = (base: Base, fan: Fan | null): readonly Net[] => {
  const { J2, J3, J4, J5, J6, JP1, E1, E2, U1, Q1, Q2, Q3, Q4, Q5, D1, D2, D3, D4 } = base;
  const { R1, R2, R3, R6, R7, R8, R9, C1, C2, C3, TP1, TP2 } = base;
  const supplies = (name: keyof typeof headerPower): readonly PinRef[] =>
    headerPower[name].map((number) => headerPin(base, number));
  return [
    net("GND", "power", "power", [
      E2["1"],
      ...supplies("GND"),
      ...[U1.VSS, U1.A0, U1.A1, U1.A2, JP1["2"], C1.B, C2.B, C3.B],
      ...[Q1, Q2, Q3, Q4, Q5].flatMap(({ S1, S2 }) => [S1, S2]),
      // The idle half of Q5.
      Q5.G2,
      ...ledChannels.map((channel) => channelPins(base, channel).pullDownGround),
      ...[D1.GND, D2.GND, D3.GND, D4.GND, J2.GND, J4.GND, J5.GND, J6.GND, R7.A],
      ...(fan ? [fan.J7.GND, fan.U2.GND, fan.C4.B, fan.C5.B, fan.C6.B] : []),
    ]),
    net("+5V", "power", "power", [
      E1["1"],
      ...supplies("5V"),
      ...[J3["1"], J3["12"], D1.VBUS, D2.VBUS, D3.VBUS, C2.A, R6.A, J6["5V"]],
      ...(fan ? [fan.J7["+5V"], fan.C5.A] : []),
    ]),
    net("+3V3", "power", "supply", [
      ...supplies("3V3"),
      ...[U1.VCC, R1.A, R2.A, R3.A, C1.A, J2["3V3"], J4["3V3"], C3.A, J6["3V3"]],
      ...(fan ? [fan.U2.VCC, fan.R10.A, fan.R11.A, fan.C4.A] : []),
    ]),
    ofGpio(base, "ID_SD", [U1.SDA, R1.B]),
    ofGpio(base, "ID_SC", [U1.SCL, R2.B]),
    signal("ID_WP", [U1.WP, R3.B, JP1["1"]]),
    ofGpio(base, "SDA", [J2.SDA, J4.SDA, D4.IO1, TP1["1"]]),
    ofGpio(base, "SCL", [J2.SCL, J4.SCL, D4.IO2, TP2["1"]]),
    ofGpio(base, "ALERT_N", [J2.ALERT]),
    ofGpio(base, "MGMT_EN_N", [J2.MGMT_EN]),
    signal("SENSE+", [R6.B, J2["SENSE+"]]),
    signal("SENSE-", [R7.B, J2["SENSE-"]]),
    ofGpio(base, "TXD0", [R8.A]),
    signal("SERIAL_TX", [R8.B, J5.TX, D4.IO3]),
    ofGpio(base, "RXD0", [R9.A]),
    signal("SERIAL_RX", [R9.B, J5.RX, D4.IO4]),
    ...ledNets(base),
    ...(fan ? fanNets(base, fan) : []),
  ];
};
