/** The boards' copper as it was measured, so that a proof need not compile a board. */
import { fabs, rowOf } from "@rubus/catalogue";
import { type BoardCopper, copperFigures } from "./copper-figure.js";
import { type FabKey, measuredCopper } from "./measured-copper.js";

const figuresFor = (fab: FabKey): BoardCopper => copperFigures(measuredCopper[fab], rowOf(fabs, fab).name);

/**
 * What the copper of back-plane and power board adds to a node's path, by board house; `npm run figures` measures it
 * again from the finished layouts.
 */
export const boardCopper: Readonly<Record<FabKey, BoardCopper>> = {
  "jlcpcb-2-layer": figuresFor("jlcpcb-2-layer"),
  "aisler-2-layer": figuresFor("aisler-2-layer"),
};
