/** What a circuit in time is, and what its course or its refusal looks like. Plain data; SI units without prefixes. */

/** Name of the reference, 0 V: it need not be listed among the nodes. */
export const ground = "0";

/** Straight lines between points of rising time; held before the first and after the last. */
export type Waveform = readonly (readonly [second: number, value: number])[];

type Between = {
  /** Unique: the course gives the element's current, from `from` to `to`, under this name. */
  readonly name: string;
  readonly from: string;
  readonly to: string;
};

export type TransientResistor = Between & { readonly kind: "resistor"; readonly ohm: number };

export type Capacitor = Between & {
  readonly kind: "capacitor";
  readonly farad: number;
  /** In series with it. */
  readonly seriesOhm: number;
  /** Its voltage at the beginning, from `from` to `to`. */
  readonly initialVolt?: number;
};

export type Inductor = Between & {
  readonly kind: "inductor";
  readonly henry: number;
  readonly seriesOhm: number;
  readonly initialAmpere?: number;
};

/** A voltage between two nodes behind a resistance, that gives no more than so many amperes and takes none. */
export type LimitedSource = Between & {
  readonly kind: "source";
  readonly volt: Waveform;
  readonly ohm: number;
  /** Absent: no limit. */
  readonly limitAmpere?: number;
};

/** Draws its current from `fullVolt` on, in proportion below, and nothing at a reversed voltage. */
export type Load = Between & {
  readonly kind: "load";
  readonly ampere: number;
  readonly fullVolt: number;
};

/** Open or closed; toggles at the times given, in rising order. */
export type Contact = Between & {
  readonly kind: "contact";
  readonly ohm: number;
  readonly initially: "open" | "closed";
  readonly togglesAt: readonly number[];
};

/** A suppressor: conducts from `from` to `to` beyond its breakdown, and backwards beyond its forward voltage. */
export type Clamp = Between & {
  readonly kind: "clamp";
  readonly breakdownVolt: number;
  readonly forwardVolt: number;
  /** Of either way once it conducts. */
  readonly slopeOhm: number;
};

/**
 * A fuse whose element melts when ∫ (I² − I_least²)⁺ dt reaches `meltAmpere2Second`: adiabatic at high currents,
 * and below the least current that opens it it carries for ever. What it has cooled in between is not counted.
 */
export type FuseElement = Between & {
  readonly kind: "fuse";
  readonly ohm: number;
  readonly meltAmpere2Second: number;
  readonly leastAmpere: number;
};

/** Where a voltage switches on and, lower, off; or off and, lower, on again. */
export type Hysteresis = { readonly rising: number; readonly falling: number };

/**
 * An electronic fuse: `from` is its input. On, its output follows a ramp from 0 V until it is the input behind
 * `ohm`; it never conducts backwards. It is off outside its window of input voltages. Above `limitAmpere` for
 * `blankingSecond` it opens (`breaker`) or holds the current there (`active`); above `tripShare` times the limit it opens
 * after `tripSecond`. Having opened it tries again after `retrySecond`.
 */
export type Efuse = Between & {
  readonly kind: "efuse";
  readonly ohm: number;
  readonly limitAmpere: number;
  readonly afterBlanking: "breaker" | "active";
  readonly blankingSecond: number;
  readonly tripShare: number;
  readonly tripSecond: number;
  readonly retrySecond: number;
  readonly riseVoltPerSecond: number;
  readonly underVolt: Hysteresis;
  readonly overVolt: Hysteresis;
  /** From a voltage outside the window to the channel open. */
  readonly offDelaySecond: number;
  /** From a voltage inside the window to the ramp. */
  readonly onDelaySecond: number;
  /** It is held off before this time. */
  readonly enabledFrom?: number;
  /** On with its ramp done, or off; off where absent. */
  readonly initially?: "on" | "off";
};

export type TransientElement =
  | TransientResistor
  | Capacitor
  | Inductor
  | LimitedSource
  | Load
  | Contact
  | Clamp
  | FuseElement
  | Efuse;

export type TransientCircuit = {
  readonly nodes: readonly string[];
  readonly elements: readonly TransientElement[];
};

export type TransientAsk = {
  readonly endSecond: number;
  /** Begin at rest with the sources as they are at 0 s, whatever initial values say. */
  readonly settled?: boolean;
  /** Error of a step, estimated, in V and A below one and as a share above; the default holds peaks within 0.5 %. */
  readonly tolerance?: number;
  /** What an eFuse or a fuse does is known to this; 50 ns by default. */
  readonly eventSecond?: number;
};

/** Something that an element did: `opens`, `melts`, `turns on`. */
export type TransientEvent = {
  readonly second: number;
  readonly element: string;
  readonly what: string;
};

export type TransientCourse = {
  readonly ok: true;
  /** Of every step, the beginning first. */
  readonly times: readonly number[];
  /** Volts of a node at each time. */
  readonly volts: (node: string) => readonly number[];
  /** Amperes of an element at each time. */
  readonly amperes: (element: string) => readonly number[];
  readonly events: readonly TransientEvent[];
};

export type TransientError =
  | { readonly kind: "duplicate-name"; readonly name: string }
  | { readonly kind: "unknown-node"; readonly element: string; readonly node: string }
  | { readonly kind: "bad-value"; readonly element: string; readonly value: number }
  /** No voltages satisfy the circuit, or the step shrank to nothing. */
  | { readonly kind: "no-solution"; readonly second: number };

export type TransientRefusal = { readonly ok: false; readonly error: TransientError };
