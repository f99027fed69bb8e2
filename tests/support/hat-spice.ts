// The HAT with an LED board at its flat cable as an ngspice circuit, with what its chips, a Pi and a fan do.
import { type HatCircuit, hatCircuit, ledBoardDesign } from "@rubus/boards";
import { fabs, leds, pinMap, rowOf } from "@rubus/catalogue";
import type { Net } from "@rubus/pcb";
import { parseQuantity } from "@rubus/units";

export type HatLayout = Parameters<typeof hatCircuit>[0];

/** What surrounds the board in a run. */
export type HatRun = {
  readonly layout: HatLayout;
  /** At the lugs. */
  readonly fiveVolt: number;
  /** At the header; null for a rail that nothing feeds, with a kilohm to ground. */
  readonly rail: number | null;
  /** Levels that the Pi drives in volts; the others are inputs with their reset pulls, or open. */
  readonly driven: Readonly<Partial<Record<string, number>>>;
  readonly inputs: "pulled" | "open";
  /** What the fan does with its tacho: pull it low, let it go, or let it go and pull it up to 5 V inside. */
  readonly tacho?: "low" | "open" | "pulled up";
  readonly more?: readonly string[];
};

/** Node of a net of the HAT, as `n_led1_r`. */
export const hatNode = (net: string): string =>
  net === "GND" ? "0" : `n_${net.replaceAll("+", "p").replaceAll("-", "m").toLowerCase()}`;

const models = [
  // BSS138: threshold 1.2 V, some ohms at 3 V.
  ".model fet NMOS (LEVEL=1 VTO=1.2 KP=0.3 RD=1 RS=1)",
  ".model schottky D (IS=1e-7 N=1.05 RS=1 BV=30)",
  // 2.0 V and 3.2 V at some milliamperes, as the LED board's row has red, and green or blue.
  ".model red D (IS=1e-18 N=2.17)",
  ".model blue D (IS=1e-20 N=3.08)",
  ".model clamp D (IS=1e-14 RS=10)",
  ".model steer D (IS=1e-13 RS=1)",
  ".model sink SW (VT=0.5 VH=0.01 RON=15 ROFF=5e5)",
];

type Part = HatCircuit["parts"]["R1"];
type Nodes = (ref: string, pad: string) => string;

const nodesOf = (nets: readonly Net[], node: (net: string) => string): Nodes => {
  const found = new Map(
    nets.flatMap(({ name, pins }) => pins.map(({ ref, pad }) => [`${ref}.${pad}`, node(name)] as const)),
  );
  return (ref, pad) => found.get(`${ref}.${pad}`) ?? `open_${ref}_${pad}`.toLowerCase();
};

const ohmsOf = (ref: string, value: string): number => {
  const read = parseQuantity("resistance", value);
  if (!read.ok) throw new Error(`${ref} has no resistance: ${value}`);
  return read.value;
};

/** Resistors, transistors and diodes by their pads; capacitors carry no direct current. */
const elements = (
  board: string,
  parts: Readonly<Record<string, Pick<Part, "value"> & { readonly type: { readonly name: string } }>>,
  at: Nodes,
): readonly string[] =>
  Object.entries(parts).flatMap(([ref, { type, value }]): readonly string[] => {
    const name = `${board}${ref}`;
    const pin = (pad: number): string => at(ref, String(pad));
    switch (type.name) {
      case "R_0603":
        return [`R${name} ${pin(1)} ${pin(2)} ${ohmsOf(ref, value)}`];
      case "R_ARRAY_4":
        return [1, 2, 3, 4].map((pad) => `R${name}_${pad} ${pin(pad)} ${pin(9 - pad)} ${ohmsOf(ref, value)}`);
      case "DUAL_NFET_SOT363":
      case "DUAL_NFET_SOT363_HALF":
        return [
          [6, 2, 1],
          [3, 5, 4],
        ].map(
          ([d = 0, g = 0, s = 0], half) => `M${name}_${half} ${pin(d)} ${pin(g)} ${pin(s)} ${pin(s)} fet`,
        );
      case "SCHOTTKY_SOT23":
        return [`D${name} ${pin(1)} ${pin(3)} schottky`];
      case "ESD_ARRAY_4":
      case "ESD_ARRAY_1":
      case "ESD_ARRAY_4_OPEN":
        return [1, 3, 4, 6].flatMap((pad) => [
          `D${name}_${pad}u ${pin(pad)} ${pin(5)} steer`,
          `D${name}_${pad}d ${pin(2)} ${pin(pad)} steer`,
          `R${name}_${pad} ${pin(pad)} ${pin(2)} 1e9`,
        ]);
      case "BUFFER_OPEN_DRAIN_SOT23_5":
        return [
          `B${name} hold_${name} 0 V = 0.25 * (1 + tanh(20 * (1.4 - v(${pin(2)})))) * (1 + tanh(20 * (v(${pin(5)}) - 1.5)))`,
          `S${name} ${pin(4)} 0 hold_${name} 0 sink`,
        ];
      default:
        return [];
    }
  });

/** The LED board, its cathodes through a light's diode to its own 5 V. */
const ledBoard = (): readonly string[] => {
  const design = ledBoardDesign(rowOf(fabs, "jlcpcb-2-layer"));
  const joins = new Map<string, string>([
    ["+5V", hatNode("+5V")],
    ...leds
      .flatMap(({ red, green, blue }) => [red, green, blue])
      .map((signal) => [signal, hatNode(`${signal}_K`)] as const),
  ]);
  const at = nodesOf(design.nets, (net) => joins.get(net) ?? `led_${net.toLowerCase()}`);
  const parts = Object.fromEntries(design.parts.map((part) => [part.ref, part]));
  const lights = design.parts
    .filter(({ type }) => type.name === "LED_RGB_CA_3528")
    .flatMap(({ ref, type }) =>
      ["RK", "GK", "BK"].map((pin) => {
        const pad = type.pins[pin]?.pad ?? "";
        const anode = type.pins.A?.pad ?? "";
        return `D${ref}_${pin} ${at(ref, anode)} ${at(ref, pad)} ${pin === "RK" ? "red" : "blue"}`;
      }),
    );
  return [...elements("led_", parts, at), ...lights];
};

/** GPIO by GPIO: a clamp to the rail, a level, or the pull that the pin has at reset. */
const pi = ({ layout, rail, driven, inputs }: HatRun): readonly string[] => {
  const nets = new Set(hatCircuit(layout).nets.map(({ name }) => name));
  const supply = hatNode("+3V3");
  return [
    rail === null ? `Rrail ${supply} 0 1000` : `Vrail ${supply} 0 ${rail}`,
    ...pinMap
      .filter(({ signal }) => nets.has(signal))
      .flatMap(({ signal, resetPull }) => {
        const node = hatNode(signal);
        const level = driven[signal];
        const pull = `Rpull_${signal} ${node} ${resetPull === "up" ? supply : "0"} 50000`;
        return [
          `Dclamp_${signal} ${node} ${supply} clamp`,
          `Rleak_${signal} ${node} 0 1e9`,
          ...(level === undefined
            ? inputs === "pulled"
              ? [pull]
              : []
            : [`Vdrive_${signal} ${node} 0 ${level}`]),
        ];
      }),
  ];
};

const fan = ({ tacho = "open" }: HatRun): readonly string[] => [
  `Rfan_pwm ${hatNode("FAN_DRIVE")} ${hatNode("+5V")} 1050`,
  `Rfan_leak ${hatNode("FAN_PULSE")} 0 1e8`,
  ...(tacho === "low" ? [`Rfan_low ${hatNode("FAN_PULSE")} fan_low 1`, "Vfan_low fan_low 0 0.4"] : []),
  ...(tacho === "pulled up" ? [`Rfan_up ${hatNode("FAN_PULSE")} ${hatNode("+5V")} 1000`] : []),
];

/** Element lines of a run. */
export function hatSpice(run: HatRun): string {
  const { parts, nets } = hatCircuit(run.layout);
  return [
    ...models,
    `Vfeed ${hatNode("+5V")} 0 ${run.fiveVolt}`,
    ...elements("", parts, nodesOf(nets, hatNode)),
    ...ledBoard(),
    ...pi(run),
    ...(run.layout === "hat-plain" ? [] : fan(run)),
    ...(run.more ?? []),
  ].join("\n");
}
