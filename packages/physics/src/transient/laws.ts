/**
 * What each element does within a stage of a step: its current is a straight line over the voltages of its ends.
 * Elements with bends have a segment for each straight piece; which one holds is found by trying.
 */
import type { TransientElement, Waveform } from "./circuit.js";
import { type EfuseState, rampVolt } from "./efuse-machine.js";

/** I = atFrom · v_from + atTo · v_to + constant, in A. */
export type Law = { readonly atFrom: number; readonly atTo: number; readonly constant: number };

/** An instant that a stage is solved for. */
export type Stage = {
  readonly second: number;
  /** γ · Δt of the method: how far a stage reaches beyond `base`. */
  readonly reach: number;
};

/** What an element is besides its figures, constant within a step. */
export type Condition = { readonly conducts: boolean; readonly efuse?: EfuseState };

export const waveformAt = (points: Waveform, second: number): number => {
  const after = points.findIndex(([time]) => time > second);
  const [next, before] = [points[after], points[after - 1]];
  if (after === 0 && next) return next[1];
  if (!next || !before) return points.at(-1)?.[1] ?? 0;
  return before[1] + ((next[1] - before[1]) * (second - before[0])) / (next[0] - before[0]);
};

const nothing: Law = { atFrom: 0, atTo: 0, constant: 0 };
const resistive = (ohm: number, constant = 0): Law => ({ atFrom: 1 / ohm, atTo: -1 / ohm, constant });

/** Segments by what they are; 0 is where a search begins. */
const source = { voltage: 0, limited: 1, blocked: 2 } as const;
const load = { constant: 0, resistive: 1, none: 2 } as const;
const clamp = { off: 0, breakdown: 1, forward: 2 } as const;
const efuse = { blocked: 0, through: 1, follow: 2, limited: 3 } as const;

/** The segment that would hold at these voltages of an element's ends. */
export const segmentAt = (
  element: TransientElement,
  { second }: Stage,
  { efuse: state }: Condition,
  from: number,
  to: number,
): number => {
  switch (element.kind) {
    case "source": {
      const ampere = (waveformAt(element.volt, second) + from - to) / element.ohm;
      if (ampere < 0) return source.blocked;
      return ampere > (element.limitAmpere ?? Number.POSITIVE_INFINITY) ? source.limited : source.voltage;
    }
    case "load":
      if (from - to >= element.fullVolt) return load.constant;
      return from > to ? load.resistive : load.none;
    case "clamp":
      if (from - to > element.breakdownVolt) return clamp.breakdown;
      return to - from > element.forwardVolt ? clamp.forward : clamp.off;
    case "efuse": {
      if (!state || (state.phase !== "on" && state.phase !== "limiting")) return efuse.blocked;
      const ramp = rampVolt(element, state, second);
      const ampere = (Math.min(ramp, from) - to) / element.ohm;
      if (ampere < 0) return efuse.blocked;
      if (state.phase === "limiting" && ampere > element.limitAmpere) return efuse.limited;
      return ramp < from ? efuse.follow : efuse.through;
    }
    default:
      return 0;
  }
};

/** Law of an element without a state, in a segment. */
export const lawOf = (
  element: TransientElement,
  segment: number,
  { second }: Stage,
  { conducts, efuse: state }: Condition,
): Law => {
  switch (element.kind) {
    case "resistor":
      return resistive(element.ohm);
    case "contact":
    case "fuse":
      return conducts ? resistive(element.ohm) : nothing;
    case "source":
      if (segment === source.blocked) return nothing;
      return segment === source.limited
        ? { ...nothing, constant: element.limitAmpere ?? 0 }
        : resistive(element.ohm, waveformAt(element.volt, second) / element.ohm);
    case "load":
      if (segment === load.none) return nothing;
      return segment === load.constant
        ? { ...nothing, constant: element.ampere }
        : resistive(element.fullVolt / Math.max(element.ampere, 1e-12));
    case "clamp":
      if (segment === clamp.off) return nothing;
      return resistive(
        element.slopeOhm,
        (segment === clamp.breakdown ? -element.breakdownVolt : element.forwardVolt) / element.slopeOhm,
      );
    case "efuse":
      if (segment === efuse.limited) return { ...nothing, constant: element.limitAmpere };
      if (segment === efuse.through) return resistive(element.ohm);
      return segment === efuse.follow && state
        ? { atFrom: 0, atTo: -1 / element.ohm, constant: rampVolt(element, state, second) / element.ohm }
        : nothing;
    case "capacitor":
    case "inductor":
      return nothing;
  }
};

/**
 * Law of an element with a state s, a capacitor's voltage or an inductor's current, where a stage asks
 * s = base + reach · ds/dt; ds/dt is what the element's equation gives.
 */
export const companionOf = (
  element: Extract<TransientElement, { readonly kind: "capacitor" | "inductor" }>,
  base: number,
  reach: number,
): Law => {
  if (element.kind === "capacitor") {
    const ohm = element.seriesOhm + reach / element.farad;
    return resistive(ohm, -base / ohm);
  }
  const share = 1 + (reach * element.seriesOhm) / element.henry;
  const conductance = reach / element.henry / share;
  return { atFrom: conductance, atTo: -conductance, constant: base / share };
};

/** The state after a stage, from the element's current and the voltage across it. */
export const stateAfter = (
  element: Extract<TransientElement, { readonly kind: "capacitor" | "inductor" }>,
  base: number,
  reach: number,
  ampere: number,
): number => (element.kind === "capacitor" ? base + (reach / element.farad) * ampere : ampere);
