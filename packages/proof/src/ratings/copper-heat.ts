/** How warm the copper of the boards gets: where the current crowds on an outer layer, and in a via. */
import type { CopperPath } from "../board-copper.js";
import type { FramePower } from "../frame-power.js";
import { efuseOf } from "../ladder.js";
import { figureAt } from "../proof-figures.js";
import { copperRise, neckRise } from "./ampacity.js";
import { type BayPlace, heaviestBay } from "./worst-places.js";

type Figures = FramePower["figures"];

/** Kelvin by which an element of copper is warmed by so many amperes of a node. */
export type Heating = {
  readonly riseOf: (amperes: number, path: CopperPath, figures: Figures) => number;
  /** In words, where that is: `(39.0, 18.0) mm on the top of the back-plane`. */
  readonly placeOf: (path: CopperPath) => string;
};

/** The current crowds over a short length between wide copper: as a neck, or as a long track if that is less. */
export const sheetHeating: Heating = {
  riseOf: (amperes, { crowding }, { ratings: { copper }, boardCopper }) => {
    if (!crowding) return 0;
    const thickness = figureAt(boardCopper.thickness, "least");
    const perMm = (crowding.sheet.amperePerMm * amperes) / crowding.at;
    return Math.min(
      neckRise(perMm / thickness, figureAt(copper.neckLength, "greatest")),
      copperRise(copper, "outer", amperes, (amperes / perMm) * thickness),
    );
  },
  placeOf: ({ crowding }) => crowding?.sheet.place ?? "",
};

/** A via is as long as the board is thick and ends in wide copper. */
export const viaHeating: Heating = {
  riseOf: (amperes, { crowding }, { ratings: { copper } }) => {
    if (!crowding) return 0;
    const own = (crowding.via.ampere * amperes) / crowding.at;
    const plating = figureAt(copper.plating, "least");
    const area = Math.PI * (copper.viaDrill.value + plating) * plating;
    return Math.min(
      neckRise(own / area, figureAt(copper.viaLength, "greatest")),
      copperRise(copper, "inner", own, area),
    );
  },
  placeOf: ({ crowding }) => crowding?.via.place ?? "",
};

/** Copper with its rise in kelvin. */
export type Heated = {
  readonly path: CopperPath;
  readonly rise: number;
  readonly typical: number;
  readonly place: string;
};

export const heated = (
  { riseOf, placeOf }: Heating,
  path: CopperPath,
  figures: Figures,
  amperes: { readonly typical: number; readonly worst: number },
): Heated => ({
  path,
  rise: riseOf(amperes.worst, path, figures),
  typical: riseOf(amperes.typical, path, figures),
  place: placeOf(path),
});

/** The warmer of some; undefined where there are none that were measured. */
export const warmestOf = <H extends Heated>(places: readonly H[]): H | undefined =>
  places.filter(({ path }) => path.crowding).toSorted((a, b) => b.rise - a.rise)[0];

/** The element of the boards' copper that gets warmest, over all kinds of bay in the frame. */
export const warmest = (
  power: FramePower,
  heating: Heating,
): (Heated & { readonly at: BayPlace }) | undefined => {
  const { figures } = power;
  const models = [...new Set(power.bays.map(({ node }) => node.model))];
  const kinds = ([1, 2] as const).flatMap((bay) =>
    models.flatMap(
      (model) => heaviestBay(power, (each) => each.bay === bay && each.node.model === model) ?? [],
    ),
  );
  return warmestOf(
    kinds.flatMap((at) => {
      const { bays, power: boards } = figures.boardCopper;
      const paths = [bays[at.bay - 1] ?? bays[0], boards[efuseOf(at.node, figures).key]];
      return paths.map((path) => ({ at, ...heated(heating, path, figures, at) }));
    }),
  );
};
