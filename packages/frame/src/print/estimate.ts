/** What a print takes: plastic by what each layer is made of, time by the paths of the nozzle. */

import type { WeldedMesh } from "@rubus/cad";
import { facetsOf } from "./facets.js";
import { type Layer, layerOf } from "./layer.js";
import { footingOf } from "./mass.js";
import { printProfile, spacingMm } from "./profile.js";
import { raysInto } from "./rays.js";
import { loopsAt } from "./slice.js";

export type PrintEstimate = {
  readonly plasticMm3: number;
  /** Seconds of each layer from the bed up, before a slicer slows short ones down. */
  readonly layerSeconds: readonly number[];
};

/** Layers looked at in a part, and points in all of them together. */
const layersLookedAt = 220;
const pointsLookedAt = 12_000;

const { speed, acceleration, liftAcceleration, jerk, retract, layerMm, nozzleMm, infillShare } = printProfile;

/** Time lost where a path changes its direction: from its speed down to what the jerk allows there, and up again. */
const brakeSeconds = (mmPerS: number, halfTurnSine: number): number => {
  const slow = Math.min(mmPerS, jerk / (2 * halfTurnSine));
  return (mmPerS - slow) ** 2 / (mmPerS * acceleration);
};

const { liftMm } = retract;

/** To another place: filament and nozzle back, some way through the air, and both there again. */
const travelSeconds = (mm: number): number =>
  mm / speed.travel +
  speed.travel / acceleration +
  (2 * retract.mm) / retract.speed +
  4 * Math.sqrt(liftMm / liftAcceleration);

/** Lines to and fro over an area: at each end the nozzle turns twice. */
const fillSeconds = (areaMm2: number, spacing: number, lineMm: number, mmPerS: number): number => {
  if (areaMm2 <= 0) return 0;
  const mm = areaMm2 / spacing;
  // Short lines never reach their speed: to half way up and down again.
  const reached = Math.min(mmPerS, Math.sqrt(Math.max(lineMm, spacing) * acceleration));
  return mm / reached + (mm / Math.max(lineMm, spacing)) * 2 * brakeSeconds(reached, Math.SQRT1_2);
};

/** Over sparse filling threads as thick as the nozzle are laid, 0.05 mm apart. */
const threadMm = ((Math.PI / 4) * nozzleMm ** 2) / (nozzleMm + 0.05);

/** Plastic of a layer, mm³. */
const plasticOf = ({ areaMm2, sparse, overMm2 }: Layer): number =>
  layerMm * (areaMm2 - (1 - infillShare) * sparse.areaMm2) + (threadMm - layerMm) * overMm2;

const secondsOf = (layer: Layer, isFirst: boolean): number => {
  const { areaMm2, outlineMm, loops, solid, sparse, topShare, brakes } = layer;
  const at = (mmPerS: number): number => (isFirst ? speed.first : mmPerS);
  const shellMm = (areaMm2 - solid.areaMm2 - sparse.areaMm2) / spacingMm;
  const innerMm = Math.max(0, shellMm - outlineMm);
  const solidSpeed = at(topShare * speed.top + (1 - topShare) * speed.solid);
  // Every line of the shell turns where the outline does.
  const lines = outlineMm === 0 ? 0 : innerMm / outlineMm;
  const braking = brakes.reduce(
    (sum, sine) => sum + brakeSeconds(at(speed.outer), sine) + lines * brakeSeconds(at(speed.inner), sine),
    0,
  );
  const way = 0.3 * Math.sqrt(areaMm2) + 10;
  return (
    outlineMm / at(speed.outer) +
    innerMm / at(speed.inner) +
    braking +
    fillSeconds(solid.areaMm2, spacingMm, solid.lineMm, solidSpeed) +
    fillSeconds(sparse.areaMm2 * infillShare, spacingMm, sparse.lineMm, at(speed.infill)) +
    2 * loops * travelSeconds(way)
  );
};

/** Plastic and time of a part that lies as it is printed, by the project's profile. */
export const estimatePrint = (mesh: WeldedMesh): PrintEstimate => {
  const facets = facetsOf(mesh);
  const { volumeMm3, box } = footingOf(facets);
  const ray = raysInto(facets);
  const count = Math.max(1, Math.round(box.max.z / layerMm));
  const every = Math.ceil(count / layersLookedAt);
  const stepMm = Math.max(0.4, Math.sqrt(volumeMm3 / (layerMm * every * pointsLookedAt)));
  let plasticMm3 = 0;
  const layerSeconds: number[] = [];
  for (let first = 0; first < count; first += every) {
    const many = Math.min(every, count - first);
    // Off the heights that designs are drawn at.
    const z = (first + (many - 1) / 2 + 0.503) * layerMm;
    const layer = layerOf(loopsAt(facets, z), z, stepMm, ray);
    plasticMm3 += plasticOf(layer) * many;
    for (let index = 0; index < many; index += 1) layerSeconds.push(secondsOf(layer, first + index === 0));
  }
  return { plasticMm3, layerSeconds };
};

/** Hours of parts that are printed together: a layer of all of them is no shorter than the profile lets it be. */
export const hoursOf = (estimates: readonly PrintEstimate[]): number => {
  const layers = Math.max(0, ...estimates.map(({ layerSeconds }) => layerSeconds.length));
  let seconds = 0;
  for (let layer = 0; layer < layers; layer += 1) {
    const sum = estimates.reduce((all, { layerSeconds }) => all + (layerSeconds[layer] ?? 0), 0);
    seconds += Math.max(sum, printProfile.layerSeconds);
  }
  return seconds / 3600;
};
