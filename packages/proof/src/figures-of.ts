/** The figures that a cluster's proofs use: the catalogue's, with the user's own rows and measurements. */
import {
  type Figure,
  figure,
  fingerShare,
  type MeasurableKey,
  measurables,
  type PathElement,
  source,
} from "@rubus/catalogue";
import { type Cluster, catalogueOf } from "@rubus/cluster";
import { type Dimension, formatQuantity, type Quantity } from "@rubus/units";
import { boardCopperOf } from "./board-copper.js";
import type { HeatFigures } from "./heat/heat-figures.js";
import { catalogueFigures, type ProofFigures } from "./proof-figures.js";

const isMeasurable = (key: string): key is MeasurableKey => measurables.some((each) => each.key === key);

/** A measured figure has no tolerance of its own: the user states the worst reading. */
const measuredFigure = <D extends Dimension>(dimension: D, value: number, key: string): Figure<D> =>
  figure(dimension, value, source(`measured.${key} in cluster.yaml`, "tested"));

/** The fingers are measured contact by contact. */
const measuredFingers = (contact: number): Figure<"resistance"> => {
  const reading = formatQuantity(contact as Quantity<"resistance">, "resistance");
  // Rounded to the nano-ohm, so that a third of a reading prints as a reading would.
  return figure(
    "resistance",
    Number((contact * fingerShare).toFixed(9)),
    source(`measured.finger-contact in cluster.yaml: ${reading}, six in parallel, two poles`, "tested"),
  );
};

/** An error that may go either way. */
const eitherWay = <D extends Dimension>(dimension: D, value: number, key: string): Figure<D> =>
  figure(dimension, 0, source(`measured.${key} in cluster.yaml`, "tested"), { min: -value, max: value });

/** The coolest room stays that of the catalogue unless the warmest is cooler still. */
const inRoom = (heat: HeatFigures, warmest: number): HeatFigures => {
  const { value, min = value } = heat.bayAir.room;
  const room = figure(
    "temperature",
    Math.min(value, warmest),
    source("room in cluster.yaml; the coolest as in the catalogue", "primary"),
    { min: Math.min(min, warmest), max: warmest },
  );
  return { ...heat, bayAir: { ...heat.bayAir, room } };
};

/** The figures for `proveAll` and its parts; their default. */
export const figuresOf = (cluster: Pick<Cluster, "fab" | "own" | "room">): ProofFigures => {
  const { supplies, fans, racks } = catalogueOf(cluster);
  const measured = cluster.own?.measured ?? {};
  const resistance = (key: string, otherwise: Figure<"resistance">): Figure<"resistance"> => {
    if (key === "fingers")
      return measured["finger-contact"] === undefined
        ? otherwise
        : measuredFingers(measured["finger-contact"]);
    const value = isMeasurable(key) ? measured[key] : undefined;
    return value === undefined ? otherwise : measuredFigure("resistance", value, key);
  };
  /** What is measured has aged as far as it has. */
  const measuredElement = <E extends PathElement>(element: E): E => {
    const own = resistance(element.key, element.resistance);
    if (own === element.resistance) return element;
    const { aged: _, ...rest } = element;
    return { ...rest, resistance: own } as E;
  };
  const copper = boardCopperOf(cluster.fab, cluster.own?.rows.fabs);
  const { "fan-current": fanCurrent, "supply-error": supplyError, "cell-width-error": cellError } = measured;
  return {
    ...catalogueFigures,
    heat: cluster.room === undefined ? catalogueFigures.heat : inRoom(catalogueFigures.heat, cluster.room),
    racks,
    supplies:
      supplyError === undefined
        ? supplies
        : supplies.map((row) => ({
            ...row,
            settingError: eitherWay("voltage", supplyError, "supply-error"),
          })),
    fans:
      fanCurrent === undefined
        ? fans
        : fans.map((row) => ({
            ...row,
            budgetCurrent: measuredFigure("current", fanCurrent, "fan-current"),
          })),
    powerPath: catalogueFigures.powerPath.map(measuredElement),
    efuses: catalogueFigures.efuses.map(measuredElement),
    boardCopper: {
      ...copper,
      bays: [measuredElement(copper.bays[0]), measuredElement(copper.bays[1])],
      power: {
        "efuse-pi3-pi4": measuredElement(copper.power["efuse-pi3-pi4"]),
        "efuse-pi5": measuredElement(copper.power["efuse-pi5"]),
      },
      hat: {
        "hat-fan40": measuredElement(copper.hat["hat-fan40"]),
        "hat-fan30": measuredElement(copper.hat["hat-fan30"]),
        "hat-plain": measuredElement(copper.hat["hat-plain"]),
      },
    },
    cellTolerance:
      cellError === undefined
        ? catalogueFigures.cellTolerance
        : eitherWay("length", cellError, "cell-width-error"),
  };
};
