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
import { type Stretch, supplyPlace } from "./supply-place.js";
import { type SubAssembly, supplyPrefix } from "./tree.js";

/** The bought shelf of a rack. */
const shelfOf = (rack: RackKey): (typeof shelves)[number] => {
  const shelf = shelves.find((row) => row.rack === rack);
  if (shelf === undefined) throw new RangeError(`no shelf is for ${rack}`);
  return shelf;
};

/**
 * The same supply standing alike in the same rack gives the same key.
 * @param reliefs where strain reliefs hang into the unit, from the panel's middle
 */
export const supplyAssembly = (
  supply: SupplyRow,
  rack: RackKey,
  reliefs: readonly Stretch[],
): Assembled & { readonly key: string } => {
  const row: Rack = rowOf(racks, rack);
  const shelf = shelfOf(rack);
  const [shelved, powered] = [shelfPart(shelf.key), supplyPart(supply)];
  const middle = row.panelWidth.value / 2;
  const floor = (row.unitHeight.value - shelf.height.value) / 2;
  const { x, y, turnDegrees } = supplyPlace(supply, shelf, reliefs);
  const key = `${supplyPrefix}${supply.key}-${rack}${x === 0 ? "" : `-${x.toFixed(1)}`}`;
  const assembly: SubAssembly = {
    key,
    title: "Supply on its shelf",
    children: [
      { name: "shelf", part: shelved.key, placement: movedBy(vec3(middle, 0, floor)), out: vec3(0, 0, 0) },
      {
        name: "supply",
        part: powered.key,
        placement: composed(
          movedBy(vec3(middle + x, y, floor + shelf.sheet.value)),
          turnedAbout(vec3(0, 0, 1), turnDegrees),
        ),
        out: vec3(0, 0, 60),
      },
    ],
    joints: [seatJoint("shelf", ["shelf"]), seatJoint("supply", ["supply"], ["shelf"])],
    fits: [],
  };
  return { key, parts: [shelved, powered], assemblies: [assembly] };
};
