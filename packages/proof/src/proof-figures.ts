/** The figures that proofs take from the catalogue, gathered so that a caller can put others in their place. */
import {
  type Confidence,
  type Efuse,
  efuses,
  type Fan,
  type FeedRow,
  type Figure,
  fabs,
  fans,
  feeds,
  type PathElement,
  type PiModel,
  piModels,
  powerPath,
  type Rack,
  racks,
  type SupplyRow,
  supplies,
} from "@rubus/catalogue";
import type { Dimension } from "@rubus/units";
import { type BoardCopper, boardCopperOf } from "./board-copper.js";
import { type CurrentRatings, catalogueRatings } from "./current-ratings.js";
import { cellTolerance } from "./design-limits.js";
import { catalogueHeat, type HeatFigures } from "./heat/heat-figures.js";
import { catalogueFaults, type FaultFigures } from "./power/fault-figures.js";
import type { Input } from "./result.js";

export type ProofFigures = {
  readonly supplies: readonly SupplyRow[];
  readonly piModels: readonly PiModel[];
  readonly fans: readonly Fan[];
  readonly racks: readonly Rack[];
  /** Every element of the path that is fitted: without the row `bay-fuse` no bay has a fuse. */
  readonly powerPath: readonly PathElement[];
  readonly efuses: readonly Efuse[];
  readonly boardCopper: BoardCopper;
  readonly feed: FeedRow;
  readonly ratings: CurrentRatings;
  /** What printing adds to the width of one cell or takes from it. */
  readonly cellTolerance: Figure<"length">;
  readonly heat: HeatFigures;
  readonly faults: FaultFigures;
};

/** The catalogue as it stands, with the boards of its first board house. */
export const catalogueFigures: ProofFigures = {
  supplies,
  piModels,
  fans,
  racks,
  powerPath,
  efuses,
  boardCopper: boardCopperOf(fabs[0].key),
  feed: feeds[0],
  ratings: catalogueRatings,
  cellTolerance,
  heat: catalogueHeat,
  faults: catalogueFaults,
};

/** Which end of its tolerance a figure is taken at. */
export type End = "least" | "typical" | "greatest";

/** A figure at one end of its tolerance; the value itself where that end is not known or it is exact. */
export const figureAt = <D extends Dimension>(figure: Figure<D>, end: End): number => {
  if (end === "typical") return figure.value;
  return (end === "least" ? figure.min : figure.max) ?? figure.value;
};

/** Where a resistance of the path is taken: new, at one end of its tolerance, or with aged contacts. */
export type Wear = End | "aged";

/** An element of the path in ohms; one that does not age is at its greatest when the others are aged. */
export const elementOhm = ({ resistance, aged }: PathElement, wear: Wear): number => {
  if (wear !== "aged") return figureAt(resistance, wear);
  return figureAt(aged ?? resistance, "greatest");
};

/** A figure of the catalogue as the input of a proof. */
export const inputOf = (name: string, figure: Figure<Dimension>): Input => ({ name, ...figure });

/** A figure that the user's file or the design states exactly. */
export const exactInput = (
  name: string,
  value: number,
  dimension: Dimension,
  source: string,
  confidence: Confidence = "primary",
): Input => ({ name, value, dimension, source, confidence });
