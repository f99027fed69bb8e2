/** The latch of a tray: what lets it go, what holds it, and what it gives before it holds. */
import { fingerPlaces, wipeMm } from "@rubus/boards";
import type { Filament } from "@rubus/catalogue";
import type { Cluster } from "@rubus/cluster";
import { bay, latchAsDrawn, latchHold, latchRelease, latchRoom, type TrayMeasures } from "@rubus/frame";
import { exactInput, figureAt } from "./proof-figures.js";
import type { Spring } from "./spring-claim.js";
import { springLimits } from "./spring-limits.js";

const drawn = (name: string, mm: number) => exactInput(name, mm, "length", "measures of the tray", "derived");
const percent = (ratio: number, digits = 2): string => `${(ratio * 100).toFixed(digits)} %`;

/** How far off everything is at its worst: the tray at either end of its play between the beams. */
const worstOff = ({ wall }: TrayMeasures) => ({
  alongMm: springLimits.latchAlong.value,
  gapMm: springLimits.latchGap.value,
  heightMm: bay.heightMm - wall.high,
});

/** Pressed down by a thumb, the hook passes the pocket's edge. */
const releaseClaims = (
  named: (what: string) => string,
  filament: Filament,
  m: TrayMeasures,
): readonly Spring[] => {
  const { strain, thumb, friction, latchAlong } = springLimits;
  const typical = latchRelease(m, {
    modulusMPa: filament.modulus.value,
    friction: friction.value,
    off: latchAsDrawn,
  });
  const worst = latchRelease(m, {
    modulusMPa: figureAt(filament.modulus, "greatest"),
    friction: figureAt(friction, "greatest"),
    off: worstOff(m),
  });
  const { playMm, belowLeverMm } = latchRoom(m);
  return [
    {
      id: named("latch-strain"),
      title: "Bending of the latch",
      typical: typical.strain,
      worst: worst.strain,
      limit: strain.value,
      sense: "at-most",
      dimension: "ratio",
      marginOf: "the strain it may have",
      formula: "M · t / 2 · E · I ≤ ε, M = F · (T − s), F · T − N · h − μ · N · s",
      inputs: [
        ["strain of a printed spring", strain],
        ["hook to pocket, off", latchAlong],
        ["friction of the filament", friction],
      ],
      given: [drawn("play of the hook", playMm)],
      statement: `The latch is strained by ${percent(worst.strain)} at the most when it is pressed; ${percent(strain.value, 1)} are allowed.`,
    },
    {
      id: named("latch-thumb"),
      title: "Push on the latch",
      typical: typical.thumbN,
      worst: worst.thumbN,
      limit: thumb.value,
      sense: "at-most",
      dimension: "force",
      marginOf: "what a thumb pushes",
      formula: "δ · E · I = F · s² · (3 · T − s) / 6 − N · h · s² / 2 − μ · N · s³ / 3",
      inputs: [
        ["modulus of the filament", filament.modulus],
        ["push of a thumb", thumb],
        ["hook to pocket, off", latchAlong],
        ["friction of the filament", friction],
      ],
      given: [drawn("play of the hook", playMm)],
      statement: `The lever of a latch takes ${worst.thumbN.toFixed(1)} N at the most.`,
    },
    {
      id: named("latch-lever"),
      title: "Room below the lever of the latch",
      typical: typical.leverDropsMm,
      worst: worst.leverDropsMm,
      limit: belowLeverMm,
      sense: "at-most",
      dimension: "length",
      marginOf: "the room below the lever",
      formula: "δ + θ · (x − s) + F · ((T − s) · (x − s)² / 2 − (x − s)³ / 6) / E · I ≤ gap",
      inputs: [["hook to pocket, off", latchAlong]],
      given: [drawn("room below the lever", belowLeverMm), drawn("way of the hook", worst.deflectionMm)],
      statement: `The lever goes down by ${worst.leverDropsMm.toFixed(1)} mm at the wall's edge until its hook is free; there are ${belowLeverMm.toFixed(1)} mm.`,
    },
    {
      id: named("latch-springs-in"),
      title: "Play of the hook in its pocket",
      typical: playMm,
      worst: playMm,
      limit: latchAlong.value,
      sense: "at-least",
      dimension: "length",
      marginOf: "how far hook and pocket may be off",
      formula: "play ≥ Δ",
      inputs: [["hook to pocket, off", latchAlong]],
      given: [drawn("play of the hook", playMm)],
      statement: `With the tray at its stop the hook has ${playMm.toFixed(2)} mm of play; hook and pocket may be ${latchAlong.value} mm off.`,
    },
  ];
};

/** A pull at the cables goes from the pocket through the hook into the tray's shoulder. */
const holdClaims = (
  named: (what: string) => string,
  filament: Filament,
  m: TrayMeasures,
): readonly Spring[] => {
  const { cablePull, steadyPull, dailyShare, friction, latchAlong, latchGap } = springLimits;
  const typical = latchHold(m, {
    modulusMPa: filament.modulus.value,
    pullN: cablePull.value,
    off: latchAsDrawn,
  });
  const stiff = { modulusMPa: figureAt(filament.modulus, "greatest"), off: worstOff(m) };
  const worst = latchHold(m, { ...stiff, pullN: cablePull.value });
  const steady = latchHold(m, { ...stiff, pullN: steadyPull.value });
  const steadyTypical = latchHold(m, { ...stiff, off: latchAsDrawn, pullN: steadyPull.value });
  const allowed = figureAt(filament.strengthAlong, "least") * dailyShare.value;
  const creeps = figureAt(filament.creepStress, "least");
  const grip = 2 * figureAt(friction, "least");
  const setback = fingerPlaces.insertionMm - wipeMm("short", 0);
  const wipe = wipeMm("short", 0);
  // Depth and latch are off independently of each other.
  const off = worstOff(m);
  const away = typical.givesMm + Math.hypot(fingerPlaces.depthToleranceMm, worst.givesMm - typical.givesMm);
  const bears = [
    ["pull at the cables", cablePull],
    ["strength along the layers", filament.strengthAlong],
    ["share that may bear", dailyShare],
  ] as const;
  const bearing = (
    what: string,
    title: string,
    formula: string,
    figures: readonly [number, number],
    words: (text: string) => string,
  ): Spring => ({
    id: named(what),
    title,
    typical: figures[0],
    worst: figures[1],
    limit: allowed,
    sense: "at-most",
    dimension: "stress",
    marginOf: "half of the filament's strength",
    formula,
    inputs: bears,
    given: [drawn("play of the tray between the beams", off.heightMm)],
    statement: words(`${figures[1].toFixed(1)} MPa; ${filament.name} takes ${allowed.toFixed(1)} MPa.`),
  });
  return [
    bearing(
      "latch-hold",
      "Hold of the latch",
      "F_cable / (δ · b) ≤ share · σ",
      [typical.bearingMPa, worst.bearingMPa],
      (text) => `A pull of ${cablePull.value} N at a tray's cables bears on its hook with ${text}`,
    ),
    bearing(
      "latch-hook",
      "Hook of the latch",
      "√(σ² + 3 · τ²) ≤ share · σ, σ = 6 · F · (z_pocket − z_shoulder) / b · d², τ = 1.5 · F / b · d",
      [typical.hookMPa, worst.hookMPa],
      (text) => `Between pocket and shoulder that pull bends and shears the hook with ${text}`,
    ),
    bearing(
      "latch-pocket",
      "Front of the latch's pocket",
      "√(σ² + 3 · τ²) ≤ share · σ, σ = 6 · F · (depth − δ / 2) / b · d², τ = 1.5 · F / b · d",
      [typical.pocketMPa, worst.pocketMPa],
      (text) => `That pull bends and shears the front of the pocket with ${text}`,
    ),
    bearing(
      "latch-arm",
      "Arm of the latch under a pull",
      "2 · E · t · θ / L + F · |z_pocket / z_shoulder − 1| / A ≤ share · σ, θ = gap / z_shoulder",
      [typical.armMPa, worst.armMPa],
      (text) => `Until its hook meets its shoulder that pull bends the latch's arm with ${text}`,
    ),
    {
      id: named("latch-slips"),
      title: "Lean of the hook",
      typical: typical.leanShare,
      worst: worst.leanShare,
      limit: grip,
      sense: "at-most",
      dimension: "ratio",
      marginOf: "what friction at pocket and shoulder holds",
      formula: "tan φ ≤ 2 · μ",
      inputs: [
        ["friction of the filament", friction],
        ["gap before the shoulder, off", latchGap],
      ],
      statement: `A pulled hook leans by ${percent(worst.leanShare, 0)} of its height; friction holds it up to ${percent(grip, 0)}.`,
    },
    {
      id: named("latch-lasts"),
      title: "Hold of the latch for years",
      typical: steadyTypical.bearingMPa,
      worst: Math.max(steady.bearingMPa, steady.hookMPa),
      limit: creeps,
      sense: "at-most",
      dimension: "stress",
      marginOf: "what the filament bears for years",
      formula: "max(F / δ · b, √(σ² + 3 · τ²)) ≤ σ_creep",
      inputs: [
        ["steady pull of the cables", steadyPull],
        ["stress that may stand for years", filament.creepStress],
      ],
      statement: `Cables that pull with ${steadyPull.value} N for years load the hook with ${Math.max(steady.bearingMPa, steady.hookMPa).toFixed(1)} MPa; ${filament.name} bears ${creeps.toFixed(1)} MPa.`,
    },
    {
      id: named("latch-gives"),
      title: "Fingers of a tray that is pulled",
      typical: typical.givesMm,
      worst: away,
      limit: wipe,
      sense: "at-most",
      dimension: "length",
      marginOf: "the way of the short finger on its contact",
      formula: "give + √(Δ_depth² + Δ_give²) ≤ depth − setback",
      inputs: [
        ["hook to pocket, off", latchAlong],
        ["gap before the shoulder, off", latchGap],
        ["depth of the socket's contacts", fingerPlaces.slot.contactLine],
      ],
      given: [
        drawn("how far a pulled tray comes", typical.givesMm),
        drawn("depth of the card, off", fingerPlaces.depthToleranceMm),
        drawn("contact and short finger behind the edges", setback),
      ],
      statement: `Pulled at its cables a tray comes ${typical.givesMm.toFixed(1)} mm, ${away.toFixed(2)} mm with all tolerances; its short finger has ${wipe.toFixed(2)} mm on its contact.`,
    },
  ];
};

/** All that is claimed of the latch, which is the same on every tray. */
export const latchClaims = (
  cluster: Cluster,
  filament: Filament,
  measures: TrayMeasures,
): readonly Spring[] => {
  const named = (what: string) => `fit.${what}:${cluster.name}`;
  return [...releaseClaims(named, filament, measures), ...holdClaims(named, filament, measures)];
};
