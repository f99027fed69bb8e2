/**
 * A frame's supply on its shelf, in the rack unit below the frame. Its origin is the lower left corner of the unit's
 * panel, y = 0 the panel's front.
 */
import { composed, movedBy, turnedAbout } from "@rubus/cad";
import { type Rack, racks, rowOf, type SupplyRow, shelves } from "@rubus/catalogue";
import { vec3 } from "@rubus/units";
import type { RackKey } from "../ears/measures.js";
import { shelfPart, supplyPart } from "./bought-parts.js";
import { type Assembled, seatJoint } from "./joints.js";
import { type SubAssembly, supplyPrefix } from "./tree.js";

/** From the panel to the case at the least, and from the terminals to the shelf's rear edge where it is deep enough. */
const behindPanelMm = 15;
const beforeEdgeMm = 10;

/** The bought shelf of a rack. */
const shelfOf = (rack: RackKey): (typeof shelves)[number] => {
  const shelf = shelves.find((row) => row.rack === rack);
  if (shelf === undefined) throw new RangeError(`no shelf is for ${rack}`);
  return shelf;
};

/** The same supply in the same rack gives the same key. */
export const supplyAssembly = (supply: SupplyRow, rack: RackKey): Assembled & { readonly key: string } => {
  const row: Rack = rowOf(racks, rack);
  const shelf = shelfOf(rack);
  const [shelved, powered] = [shelfPart(shelf.key), supplyPart(supply)];
  const middle = row.panelWidth.value / 2;
  const rear = Math.max(shelf.depth.value - beforeEdgeMm, behindPanelMm + supply.caseLength.value);
  const key = `${supplyPrefix}${supply.key}-${rack}`;
  const assembly: SubAssembly = {
    key,
    title: "Supply on its shelf",
    children: [
      {
        name: "shelf",
        part: shelved.key,
        placement: movedBy(vec3(middle, 0, (row.unitHeight.value - shelf.height.value) / 2)),
        out: vec3(0, 0, 0),
      },
      {
        name: "supply",
        part: powered.key,
        // Its terminals look to the rear.
        placement: composed(
          movedBy(vec3(middle, rear, (row.unitHeight.value - shelf.height.value) / 2 + shelf.sheet.value)),
          turnedAbout(vec3(0, 0, 1), 180),
        ),
        out: vec3(0, 0, 60),
      },
    ],
    joints: [seatJoint("shelf", ["shelf"]), seatJoint("supply", ["supply"], ["shelf"])],
    fits: [],
  };
  return { key, parts: [shelved, powered], assemblies: [assembly] };
};
