/**
 * How the frame is meant to be printed: a plain printer of 0.4 mm at speeds any of the last ten years keeps. The
 * estimate counts with these figures and the slicer's file says the same, so that both speak of one print.
 */
export const printProfile = {
  nozzleMm: 0.4,
  layerMm: 0.2,
  /**
   * Width of every line; the slicer lays them nearer, as their flanks are round. Walls are drawn in multiples of 0.4 mm,
   * and from three lines up as many of this width fill them.
   */
  lineMm: 0.42,
  perimeters: 3,
  topLayers: 5,
  bottomLayers: 4,
  infillShare: 0.2,
  filamentMm: 1.75,
  /** mm/s */
  speed: {
    outer: 30,
    inner: 45,
    solid: 45,
    top: 30,
    infill: 60,
    gap: 30,
    bridge: 30,
    first: 20,
    travel: 130,
    lift: 12,
  },
  /** mm/s², and the change of speed that needs no braking, mm/s. */
  acceleration: 1000,
  liftAcceleration: 200,
  jerk: 8,
  retract: { mm: 0.8, speed: 40, liftMm: 0.2 },
  /** A layer takes so long at the least, or it doesn't set. */
  layerSeconds: 8,
  slowest: 15,
} as const;

const { layerMm, lineMm } = printProfile;

/** Between the middles of two lines: a line of that width has half round flanks as high as the layer. */
export const spacingMm = lineMm - layerMm * (1 - Math.PI / 4);

/** How many whole lines lie side by side in a wall, and what of it they leave. */
export const linesIn = (wallMm: number): { readonly lines: number; readonly leftMm: number } => {
  const lines = Math.floor((wallMm - lineMm) / spacingMm + 1e-9) + 1;
  return { lines, leftMm: wallMm - lineMm - (lines - 1) * spacingMm };
};

/** From a part's surface to the inner side of its last perimeter. */
export const shellMm = lineMm / 2 + (printProfile.perimeters - 0.5) * spacingMm;
