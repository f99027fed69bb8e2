/** Zones with their fill as poured, and keep-outs as rule areas. */
import type { Board, FilledZone } from "../model/board.js";
import type { Keepout } from "../model/design.js";
import { fracture } from "../pour/fracture.js";
import type { NetTable } from "./names.js";
import { layerOf, points, toPage } from "./page.js";
import { list, type SList, word, yesNo } from "./s-expression.js";
import { uuid } from "./uuid.js";

const hatch = list("hatch", word("edge"), 0.5);

export const zoneItem = (board: Board, nets: NetTable, zone: FilledZone): SList => {
  const name = nets.ofNet.get(zone.net) ?? "";
  const layer = layerOf(zone.side, "Cu");
  return list(
    "zone",
    list("net", nets.numberOf.get(name) ?? 0),
    list("net_name", name),
    list("layer", layer),
    uuid(board.name, "zone", zone.name),
    list("name", zone.name),
    hatch,
    zone.priority === 0 ? undefined : list("priority", zone.priority),
    list(
      "connect_pads",
      zone.connection === "solid" ? word("yes") : undefined,
      list("clearance", zone.clearanceMm),
    ),
    list("min_thickness", zone.minWidthMm),
    list("filled_areas_thickness", word("no")),
    list(
      "fill",
      word("yes"),
      list("thermal_gap", zone.thermalGapMm),
      list("thermal_bridge_width", zone.thermalSpokeMm),
    ),
    list("polygon", points(zone.outline.map(toPage))),
    ...zone.fill.map((area) =>
      list("filled_polygon", list("layer", layer), points(fracture(area).map(toPage))),
    ),
  );
};

const allowed = (may: boolean): SList["items"][number] => word(may ? "allowed" : "not_allowed");

/** In the model a keep-out's flags say what it keeps out. */
export const keepoutItem = (board: Board, keepout: Keepout): SList =>
  list(
    "zone",
    list("net", 0),
    list("net_name", ""),
    list("layers", ...keepout.sides.map((side) => layerOf(side, "Cu"))),
    uuid(board.name, "keepout", keepout.name),
    list("name", keepout.name),
    hatch,
    list("connect_pads", list("clearance", 0)),
    list("min_thickness", 0.25),
    list("filled_areas_thickness", word("no")),
    list(
      "keepout",
      list("tracks", allowed(!keepout.tracks)),
      list("vias", allowed(!keepout.vias)),
      list("pads", allowed(true)),
      list("copperpour", allowed(!keepout.pours)),
      list("footprints", allowed(true)),
    ),
    list("placement", list("enabled", yesNo(false)), list("sheetname", "")),
    list("fill", list("thermal_gap", 0.5), list("thermal_bridge_width", 0.5)),
    list("polygon", points(keepout.outline.map(toPage))),
  );
