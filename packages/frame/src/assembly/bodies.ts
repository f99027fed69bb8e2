/** Bodies of a tree's parts, each made once in a workshop. */

import { hatFan } from "@rubus/boards";
import type { Solid, Workshop } from "@rubus/cad";
import {
  inserts,
  lugs,
  nuts,
  rowOf,
  type Screw,
  type Shelf,
  screws,
  shelves,
  studSpacers,
} from "@rubus/catalogue";
import { vec2 } from "@rubus/units";
import { linkBarPart, poleOf, spacerPart } from "../bars/link-bar.js";
import { boardBody } from "../bodies/board.js";
import { coolerBody } from "../bodies/cooler.js";
import { flatPartBody, lugBody, sleeveBody } from "../bodies/copper.js";
import { fanBody } from "../bodies/fan.js";
import { insertBody, nutBody, rodBody, screwBody, studSpacerBody, washerBody } from "../bodies/fasteners.js";
import { piBody } from "../bodies/pi.js";
import { shelfBody, supplyBody } from "../bodies/supply.js";
import { feedCableBody } from "../cables/feed-way.js";
import { hatWireBody } from "../cables/hat-wire-way.js";
import type { PrintOptions } from "../printed-part.js";
import { placesOf, washerRow } from "./bought-parts.js";
import type { Making, TreePart } from "./part.js";
import { printedPartOf } from "./printed-parts.js";

const made = (shop: Workshop, making: Making, options: PrintOptions): Solid => {
  switch (making.make) {
    case "printed":
      return printedPartOf(making.key, options).model(shop, options);
    case "pi":
      return piBody(shop, making.model);
    case "cooler":
      return coolerBody(shop, making.model, making.cooler);
    case "fan":
      return fanBody(shop, making.row, hatFan(making.layout)?.centre ?? vec2(0, 0));
    case "board":
      return boardBody(shop, placesOf(making.board));
    case "screw":
      return screwBody(shop, rowOf<Screw>(screws, making.screw), making.lengthMm);
    case "insert":
      return insertBody(shop, rowOf(inserts, making.insert));
    case "nut":
      return nutBody(shop, rowOf(nuts, making.nut));
    case "washer":
      return washerBody(shop, washerRow(making.washer));
    case "bar":
      return flatPartBody(shop, linkBarPart(poleOf(making.pole)));
    case "bar-spacer":
      return flatPartBody(shop, spacerPart(poleOf(making.pole)));
    case "sleeve":
      return sleeveBody(shop);
    case "ring-lug":
      return lugBody(shop, rowOf(lugs, making.lug), making.bentDegrees);
    case "hat-wire":
      return hatWireBody(shop, making.net, making.stack, making.hatLug);
    case "feed-cable":
      return feedCableBody(shop, poleOf(making.pole), making.layers);
    case "rod":
      return rodBody(shop, making.thread, making.lengthMm);
    case "supply":
      return supplyBody(shop, making.row);
    case "shelf":
      return shelfBody(shop, rowOf<Shelf>(shelves, making.shelf), making.panelMm);
    case "stud-spacer":
      return studSpacerBody(shop, rowOf(studSpacers, making.spacer));
  }
};

/**
 * Gives the body of each part, made when it is first asked for.
 * @param known bodies that are at hand, by the part's key
 */
export const bodyOf = (
  shop: Workshop,
  options: PrintOptions,
  known: ReadonlyMap<string, Solid> = new Map(),
): ((part: TreePart) => Solid) => {
  const bodies = new Map(known);
  return (part) => {
    const body = bodies.get(part.key) ?? made(shop, part.making, options);
    bodies.set(part.key, body);
    return body;
  };
};
