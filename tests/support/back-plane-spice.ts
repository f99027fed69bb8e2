// The back-plane's own netlist as an ngspice circuit, with what its chips do and what stands in the bays.
import type { BoardDesign, PlacedPart } from "@rubus/pcb";
import { parseQuantity } from "@rubus/units";

/** What a run does to the board; waveforms as ngspice writes them: `PWL(0 0 1 5)`, `DC 5`. */
export type BackPlaneRun = {
  /** Between the lands, 5 V over GND. */
  readonly feed: string;
  /** Out of the regulator; a dead one gives nothing. */
  readonly regulator: "alive" | "dead";
  /** Levels that the expander drives in volts; a port left out is an input. */
  readonly ports: Readonly<Partial<Record<"OFF_1" | "OFF_2" | "RENEW", string>>>;
  /** A port that lets go at this second, as after a reset. */
  readonly releasedAt?: number;
  readonly seated: readonly (1 | 2)[];
};

const models = [
  ".model fet NMOS (LEVEL=1 VTO=1.3 KP=0.5 RD=1 RS=1)",
  ".model schottky D (IS=1e-7 N=1.05 RS=1 BV=30)",
  ".model lamp D (IS=1e-18 N=1.9 RS=8 BV=8)",
  ".model clamp D (IS=1e-16)",
  ".model gate SW (VT=0.5 VH=0.1 RON=100 ROFF=1e12)",
];

const ohmsOf = (part: PlacedPart): number => {
  const read = parseQuantity("resistance", part.value);
  if (!read.ok) throw new Error(`${part.ref} has no resistance: ${part.value}`);
  return read.value;
};

const faradsOf = (part: PlacedPart): number => {
  const read = parseQuantity("capacitance", part.value.replace(" polymer", ""));
  if (!read.ok) throw new Error(`${part.ref} has no capacitance: ${part.value}`);
  return read.value;
};

/** N_DIV of the one-shot by the share of the supply at DIV (its data sheet's table of DIVCODE). */
const dividers = [1, 8, 64, 512, 4096, 32768, 262144, 2097152];

/** How long the board's own resistors make the one-shot run, in seconds. */
export function oneShotSeconds(design: BoardDesign): number {
  const value = (ref: string) => ohmsOf(design.parts.find((part) => part.ref === ref) as PlacedPart);
  const share = value("R22") / (value("R21") + value("R22"));
  return ((dividers[Math.floor(share * 16)] ?? 0) * value("R20") * 1e-6) / 50e3;
}

/** Element lines: every part of the design by its pins' nets, its chips as what they do. */
export function backPlaneSpice(design: BoardDesign, run: BackPlaneRun): string {
  const netOf = new Map(
    design.nets.flatMap(({ name, pins }) =>
      pins.map(({ ref, pin }) => [
        `${ref}.${pin}`,
        name === "GND" ? "0" : `n_${name.replace("+", "p").toLowerCase()}`,
      ]),
    ),
  );
  const at = (ref: string, pin: string): string =>
    netOf.get(`${ref}.${pin}`) ?? `open_${ref}_${pin}`.toLowerCase();
  const parts = design.parts.flatMap((part): readonly string[] => {
    const { ref } = part;
    const kind = part.type.name;
    if (kind === "R_0603") return [`R${ref} ${at(ref, "A")} ${at(ref, "B")} ${ohmsOf(part)}`];
    if (kind.startsWith("C_")) {
      const inner = `${ref}_esr`.toLowerCase();
      const esr = kind === "C_POLYMER" ? 0.008 : 0.01;
      return [
        `C${ref} ${at(ref, "A")} ${inner} ${faradsOf(part)}`,
        `R${ref} ${inner} ${at(ref, "B")} ${esr}`,
      ];
    }
    if (kind === "FUSE_15A") return [`R${ref} ${at(ref, "A")} ${at(ref, "B")} 0.0037`];
    if (kind === "NFET_SOT23")
      return [`M${ref} ${at(ref, "D")} ${at(ref, "G")} ${at(ref, "S")} ${at(ref, "S")} fet`];
    if (kind === "SCHOTTKY_SOT23") return [`D${ref} ${at(ref, "A")} ${at(ref, "K")} schottky`];
    if (kind === "LED_0603") return [`D${ref} ${at(ref, "A")} ${at(ref, "K")} lamp`];
    return [];
  });
  const regulator =
    run.regulator === "alive"
      ? [`Breg reg 0 V = max(0, min(3.3, v(${at("U3", "VIN")}) - 0.15))`, `Rreg reg ${at("U3", "VOUT")} 0.1`]
      : [];
  const supply = at("U5", "V+");
  const trigger = at("U5", "TRIG");
  // The one-shot: an edge at TRIG sets the clock to nought; OUT is high until it reaches one.
  const timer = [
    `Rlate ${trigger} late 1e6`,
    "Clate late 0 20n",
    `Bedge edge 0 V = (v(${trigger}) > 1.65 && v(late) < 1.0 && v(${supply}) > 2.25) ? 1 : 0`,
    `Iclock 0 clock ${1e-6 / oneShotSeconds(design)}`,
    "Cclock clock 0 1u IC=2",
    "Sclock clock 0 edge 0 gate",
    "Dclock clock top clamp",
    "Vtop top 0 2",
    `Bout out 0 V = (v(clock) < 1 && v(${supply}) > 2.25) ? v(${supply}) : 0`,
    `Rout out ${at("U5", "OUT")} 50`,
  ];
  const pins = { OFF_1: "P0", OFF_2: "P1", RENEW: "P6" } as const;
  const ports = (["OFF_1", "OFF_2", "RENEW"] as const).flatMap((port) => {
    const wave = run.ports[port];
    if (wave === undefined) return [];
    const release =
      run.releasedAt === undefined ? "DC 1" : `PWL(0 1 ${run.releasedAt} 1 ${run.releasedAt + 0.001} 0)`;
    return [
      `V${port} drive_${port} 0 ${wave}`,
      `V${port}_hold hold_${port} 0 ${release}`,
      `S${port} drive_${port} ${at("U4", pins[port])} hold_${port} 0 gate`,
    ];
  });
  // The power board's half of the enable: 4.02 kΩ to GND, and what the eFuse's pin leaks.
  const nodes = run.seated.flatMap((bay) => [
    `Rnode${bay} ${at(`J${bay}`, "A9")} 0 4020`,
    `Rpres${bay} ${at(`J${bay}`, "B9")} 0 1m`,
  ]);
  const leaks = ["OFF_1", "OFF_2", "RENEW"].map((port) => `Rleak_${port} n_${port.toLowerCase()} 0 1e9`);
  return [
    ...models,
    `Vfeed ${at("E1", "1")} 0 ${run.feed}`,
    ...parts,
    ...regulator,
    ...timer,
    ...ports,
    ...nodes,
    ...leaks,
  ].join("\n");
}
