/**
 * What the latch does and bears, by beam formulas on the measures that it is drawn from. Millimetres, newtons,
 * megapascals; bending of a cantilever by any handbook of strength.
 */
import { bay } from "../bay.js";
import { nutRoom } from "../cell/walls.js";
import type { TrayMeasures } from "./measures.js";

/** How far parts of latch and cell may be off where that is worst; zeros give what is drawn. */
export type LatchOff = {
  /** Hook and pocket to the stop of tray and cell, along the way out. */
  readonly alongMm: number;
  /** Gap between the hook and its shoulder. */
  readonly gapMm: number;
  /** The tray in its bay, up or down. */
  readonly heightMm: number;
};

export const latchAsDrawn: LatchOff = { alongMm: 0, gapMm: 0, heightMm: 0 };

/** Where forces act along the arm, from its root, and what it is stiff by. */
const armOf = ({ latch, ceiling, wall }: TrayMeasures) => {
  const { hook, low, thickMm, widthMm, root, tip } = latch;
  return {
    axisMm: low + thickMm / 2,
    inertia: (widthMm * thickMm ** 3) / 12,
    section: widthMm * thickMm,
    hookMm: root - (hook.front + hook.rear) / 2,
    /** What bends of it when the hook is turned. */
    freeMm: root - hook.rear,
    /** Middle of the pad. */
    thumbMm: root - tip - 1.5,
    gapMm: ceiling.front - hook.rear,
    shoulderMm: wall.high,
    playMm: hook.front - bay.latch.fromMm,
  };
};

/** What a thumb does to let a tray go. */
export type LatchRelease = {
  /** How far the hook goes down. */
  readonly deflectionMm: number;
  readonly thumbN: number;
  /** The spring's own force at the hook. */
  readonly hookN: number;
  /** What the hook presses on its pocket as it turns forwards with less play than it needs. */
  readonly pressesN: number;
  /** Greatest strain of the arm. */
  readonly strain: number;
  /** How far the lever goes down where it passes the wall's front edge. */
  readonly leverDropsMm: number;
};

/**
 * The hook goes down by what stands over the beam's inner side. By that it turns forwards: where the pocket's edge is
 * nearer, it presses on the hook with N at a height h above the arm, its friction holds the hook up, and
 * δ·E·I = F·s²(3T − s)/6 − N·h·s²/2 − μ·N·s³/3, θ·E·I = F·s(2T − s)/2 − N·h·s − μ·N·s²/2.
 * @param friction of the filament on itself
 */
export const latchRelease = (
  measures: TrayMeasures,
  {
    modulusMPa,
    friction,
    off,
  }: { readonly modulusMPa: number; readonly friction: number; readonly off: LatchOff },
): LatchRelease => {
  const { latch, wall } = measures;
  const arm = armOf(measures);
  const stiff = modulusMPa * arm.inertia;
  const [s, t] = [arm.hookMm, arm.thumbMm];
  const deflectionMm = wall.high + off.heightMm + latch.hook.overMm - bay.heightMm;
  const heightMm = bay.heightMm + deflectionMm - arm.axisMm - off.heightMm;
  const mostTurn = (Math.max(0, arm.playMm - off.alongMm) + latch.hook.leanShare * deflectionMm) / heightMm;
  const [sink, turn] = [(s ** 2 * (3 * t - s)) / 6, (s * (2 * t - s)) / 2];
  const [sinkBack, turnBack] = [
    (heightMm * s ** 2) / 2 + (friction * s ** 3) / 3,
    heightMm * s + (friction * s ** 2) / 2,
  ];
  const freeN = (deflectionMm * stiff) / sink;
  const isFree = (freeN * turn) / stiff <= mostTurn;
  const solved = sink * turnBack - turn * sinkBack;
  const pressesN = isFree ? 0 : (stiff * (deflectionMm * turn - mostTurn * sink)) / solved;
  const thumbN = isFree ? freeN : (stiff * (deflectionMm * turnBack - mostTurn * sinkBack)) / solved;
  const before = thumbN * (t - s);
  const behind = before - pressesN * heightMm;
  const root = behind + (thumbN - friction * pressesN) * s;
  const frontMm = latch.root - wall.front;
  return {
    deflectionMm,
    thumbN,
    hookN: (3 * stiff * deflectionMm) / s ** 3,
    pressesN,
    strain: (Math.max(Math.abs(before), Math.abs(behind), Math.abs(root)) * latch.thickMm) / (2 * stiff),
    leverDropsMm:
      deflectionMm +
      ((thumbN * turn - pressesN * turnBack) * (frontMm - s) +
        // Beyond the hook the thumb bends the lever on.
        thumbN * (((t - s) * (frontMm - s) ** 2) / 2 - (frontMm - s) ** 3 / 6)) /
        stiff,
  };
};

/** How far the lever's end stands off its seated place while the hook slides below the beam: straight on from the hook. */
export const leverShowsMm = (measures: TrayMeasures): number => {
  const { latch, wall } = measures;
  const deflectionMm = wall.high + latch.hook.overMm - bay.heightMm;
  const { hookMm } = armOf(measures);
  return deflectionMm * (1 + (1.5 * (latch.root - latch.tip - hookMm)) / hookMm);
};

/** What a pull at a tray does to its latch. */
export type LatchHold = {
  /** Pocket on hook, over as much of its height as stands in the pocket. */
  readonly bearingMPa: number;
  /** Hook between pocket and shoulder, bending and shear together. */
  readonly hookMPa: number;
  /**
   * Front of the pocket, hanging from its floor: as wide as the hook alone, and less what is cut from it for the nuts of
   * the LED board.
   */
  readonly pocketMPa: number;
  /** Arm, bent until the hook meets its shoulder, and pressed or drawn by what the shoulder takes more or less than the pull. */
  readonly armMPa: number;
  /** The same if nothing stood behind the hook. */
  readonly armAloneMPa: number;
  /** How much the hook's front side leans when it is turned against its shoulder, as a share of its height. */
  readonly leanShare: number;
  /** How far the tray comes forward before its latch holds. */
  readonly givesMm: number;
};

/**
 * The pocket pushes the hook against its shoulder. Until there the arm turns by gap / height and no more, however strong
 * the pull: as a beam whose end is turned but not lifted, M = 4·E·I·θ / L, an upper bound of what friction and pocket may
 * do to it. Hook: M = F·(z_pocket − z_shoulder), σ² + 3·τ² of it.
 */
export const latchHold = (
  measures: TrayMeasures,
  { modulusMPa, pullN, off }: { readonly modulusMPa: number; readonly pullN: number; readonly off: LatchOff },
): LatchHold => {
  const { latch, wall } = measures;
  const { hook } = latch;
  const arm = armOf(measures);
  const engagedMm = wall.high + hook.overMm - off.heightMm - bay.heightMm;
  const bearsAt = bay.heightMm + engagedMm / 2 + off.heightMm;
  const shoulder = arm.shoulderMm - arm.axisMm;
  const turn = (arm.gapMm + off.gapMm) / shoulder;
  const modulus = (latch.widthMm * latch.thickMm ** 2) / 6;
  const axialN = pullN * Math.abs((bearsAt - arm.axisMm) / shoulder - 1);
  /** Bending and shear together at the root of something as wide as the hook. */
  const rootMPa = (leverMm: number, deepMm: number): number => {
    const bending = (6 * pullN * leverMm) / (hook.widthMm * deepMm ** 2);
    return Math.hypot(bending, (Math.sqrt(3) * 1.5 * pullN) / (hook.widthMm * deepMm));
  };
  const pocketFloor = bay.heightMm + bay.latch.depthMm;
  return {
    bearingMPa: pullN / (engagedMm * hook.widthMm),
    hookMPa: rootMPa(bearsAt - arm.shoulderMm, hook.rear - hook.front),
    pocketMPa: rootMPa(
      pocketFloor - bay.heightMm - engagedMm / 2,
      bay.latch.fromMm - bay.frontMm - nutRoom.deepMm,
    ),
    armMPa: (2 * modulusMPa * latch.thickMm * turn) / arm.freeMm + axialN / arm.section,
    armAloneMPa: pullN / arm.section + (pullN * (bearsAt - arm.axisMm)) / modulus,
    leanShare: hook.leanShare + turn,
    givesMm: arm.playMm + off.alongMm + turn * (bearsAt - arm.axisMm),
  };
};

/** Play of the hook behind its pocket's front edge when the tray stands at its stop, and room below the lever. */
export const latchRoom = (measures: TrayMeasures) => ({
  playMm: armOf(measures).playMm,
  belowLeverMm: measures.latch.front.gapBelowMm,
});
