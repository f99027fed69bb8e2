/** What an electronic fuse does from instant to instant: a machine of few states, driven by its input and its current. */
import type { Efuse } from "./circuit.js";

export type EfuseState = {
  readonly phase: "off" | "waiting" | "on" | "limiting";
  /** When the phase began; the ramp of an `on` begins then. */
  readonly since: number;
  /** In phase `off`: the earliest time to turn on again. */
  readonly notBefore: number;
  /** It opened because of too high a voltage, and waits for one below the lower threshold. */
  readonly isLocked?: boolean;
  /** Since when the current has been above the limit, or above the trip; since when the input has been out of its window. */
  readonly overSince?: number;
  readonly tripSince?: number;
  readonly outSince?: number;
};

export type EfuseSight = { readonly second: number; readonly inputVolt: number; readonly ampere: number };

export const firstState = ({ initially = "off" }: Efuse): EfuseState =>
  initially === "on"
    ? { phase: "on", since: Number.NEGATIVE_INFINITY, notBefore: 0 }
    : { phase: "off", since: 0, notBefore: 0 };

/** Volts that the output follows at most. */
export const rampVolt = ({ riseVoltPerSecond }: Efuse, { since }: EfuseState, second: number): number =>
  since === Number.NEGATIVE_INFINITY ? since * -1 : riseVoltPerSecond * (second - since);

const isConducting = ({ phase }: EfuseState): boolean => phase === "on" || phase === "limiting";

/** Times that lie ahead at which something is due. */
export const nextDue = (efuse: Efuse, state: EfuseState): number => {
  const dues = [
    state.phase === "off" ? Math.max(state.notBefore, efuse.enabledFrom ?? 0) : Number.POSITIVE_INFINITY,
    state.phase === "waiting" ? state.since + efuse.onDelaySecond : Number.POSITIVE_INFINITY,
    state.overSince === undefined ? Number.POSITIVE_INFINITY : state.overSince + efuse.blankingSecond,
    state.tripSince === undefined ? Number.POSITIVE_INFINITY : state.tripSince + efuse.tripSecond,
    state.outSince === undefined ? Number.POSITIVE_INFINITY : state.outSince + efuse.offDelaySecond,
  ];
  return Math.min(...dues);
};

const isWithin = ({ underVolt, overVolt }: Efuse, inputVolt: number, state: EfuseState): boolean =>
  inputVolt >= (isConducting(state) ? underVolt.falling : underVolt.rising) &&
  inputVolt <= (state.isLocked === true ? overVolt.falling : overVolt.rising);

/** A timer that runs while its condition holds. */
const running = (holds: boolean, since: number | undefined, second: number): number | undefined =>
  holds ? (since ?? second) : undefined;

const isDue = (since: number | undefined, delay: number, second: number): boolean =>
  since !== undefined && second >= since + delay * (1 - 1e-9);

/** The state after an instant; the same object where nothing changed, so that a change is told by identity. */
export const nextState = (efuse: Efuse, state: EfuseState, sight: EfuseSight): EfuseState => {
  const { second, inputVolt, ampere } = sight;
  const within = isWithin(efuse, inputVolt, state);
  if (!isConducting(state)) {
    const enabled = second >= (efuse.enabledFrom ?? 0) && second >= state.notBefore;
    if (!(within && enabled))
      return state.phase === "off" ? state : { ...state, phase: "off", since: second };
    if (state.phase === "off") {
      if (efuse.onDelaySecond > 0) return { phase: "waiting", since: second, notBefore: state.notBefore };
      return { phase: "on", since: second, notBefore: 0 };
    }
    return isDue(state.since, efuse.onDelaySecond, second)
      ? { phase: "on", since: second, notBefore: 0 }
      : state;
  }
  const outSince = running(!within, state.outSince, second);
  const tripSince = running(ampere > efuse.tripShare * efuse.limitAmpere, state.tripSince, second);
  const overSince =
    state.phase === "limiting" ? undefined : running(ampere > efuse.limitAmpere, state.overSince, second);
  const off = (after: number): EfuseState => ({ phase: "off", since: second, notBefore: second + after });
  if (isDue(outSince, efuse.offDelaySecond, second))
    return { ...off(0), isLocked: inputVolt > efuse.overVolt.rising };
  if (isDue(tripSince, efuse.tripSecond, second)) return off(efuse.retrySecond);
  if (isDue(overSince, efuse.blankingSecond, second))
    return efuse.afterBlanking === "breaker"
      ? off(efuse.retrySecond)
      : { phase: "limiting", since: state.since, notBefore: 0 };
  if (outSince === state.outSince && tripSince === state.tripSince && overSince === state.overSince)
    return state;
  return {
    phase: state.phase,
    since: state.since,
    notBefore: state.notBefore,
    ...(outSince === undefined ? {} : { outSince }),
    ...(tripSince === undefined ? {} : { tripSince }),
    ...(overSince === undefined ? {} : { overSince }),
  };
};
