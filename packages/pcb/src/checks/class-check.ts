/** Tracks, vias and pours against what the design asks of them; the board house's own limits are checked in the files. */
import type { Board } from "../model/board.js";

/** Rounding of sums in millimetres. */
const roundingMm = 1e-6;

/**
 * Sentences about tracks narrower than their net's class, about vias that are neither of the class nor of a field of
 * vias of their net, and about pours without copper; none for a good board.
 */
export const classFindings = (board: Board): readonly string[] => {
  const classes = new Map(board.netClasses.map((each) => [each.name, each]));
  const classOf = new Map(board.nets.map(({ name, netClass }) => [name, classes.get(netClass)]));
  const tracks = board.tracks
    .filter(({ net, widthMm }) => widthMm < (classOf.get(net)?.trackMm ?? 0) - roundingMm)
    .map(({ net, widthMm }) => `a track of ${net} is ${widthMm} mm wide, its class is wider`);
  const vias = board.vias
    .filter(({ net, diameterMm, drillMm }) => {
      const own = classOf.get(net);
      const sizes = [...(own ? [own] : []), ...board.stitching.filter((field) => field.net === net)];
      return !sizes.some(
        ({ viaDiameterMm, viaDrillMm }) =>
          diameterMm >= viaDiameterMm - roundingMm && drillMm >= viaDrillMm - roundingMm,
      );
    })
    .map(({ net, diameterMm, drillMm }) => `a via of ${net} is ${drillMm} mm in ${diameterMm} mm`);
  const pours = board.zones
    .filter(({ fill }) => fill.length === 0)
    .map(({ name, net }) => `the pour ${name} of ${net} has no copper`);
  return [...tracks, ...vias, ...pours];
};
