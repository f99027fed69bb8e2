// KiCad's own filler on a board file: how far its copper and its connections differ from those in the file.
import type { TextFile } from "@rubus/pcb";
import { kicadJob } from "./kicad.js";
import { PLOT_LAYERS } from "./kicad-judge.js";
import type { JobFiles } from "./verdict-cache.js";

/** One zone of the file on its layer with the pads, tracks and vias of its net; square millimetres. */
export type ZoneRefill = {
  readonly zone: string;
  readonly net: string;
  readonly layer: string;
  readonly priority: number;
  readonly ours: number;
  readonly kicads: number;
  /** Copper of KiCad's that we don't have, and of ours that KiCad hasn't. */
  readonly added: number;
  readonly removed: number;
  /** The largest pieces that differ: where, how much, which. */
  readonly places: readonly {
    readonly xMm: number;
    readonly yMm: number;
    readonly mm2: number;
    readonly kind: "added" | "removed";
  }[];
};

export type Refill = {
  readonly zones: readonly ZoneRefill[];
  /** Items that KiCad calls unconnected, with the fill of the file and with its own. */
  readonly unconnected: readonly [file: number, refilled: number];
  /** KiCad's plot and drills of the refilled board, by file name. */
  readonly plot: readonly TextFile[];
};

/** Places are told from the lower left of the board, which stands at (100, 100) on KiCad's page. */
const script = (board: string): string => `
import json, pcbnew
board = pcbnew.LoadBoard("${board}.kicad_pcb")
mm2 = 1e12
def fills():
    found = {}
    for zone in board.Zones():
        if zone.GetIsRuleArea(): continue
        for layer in zone.GetLayerSet().Seq():
            shape = pcbnew.SHAPE_POLY_SET(zone.GetFilledPolysList(layer))
            shape.BooleanAdd(others(zone.GetNetCode(), layer))
            found[(zone.m_Uuid.AsString(), layer)] = shape
    return found
def others(net, layer):
    shape = pcbnew.SHAPE_POLY_SET()
    pads = [pad for foot in board.Footprints() for pad in foot.Pads()]
    for item in pads + list(board.GetTracks()):
        if item.GetNetCode() == net and item.IsOnLayer(layer):
            item.TransformShapeToPolygon(shape, layer, 0, 1000, pcbnew.ERROR_INSIDE)
    shape.Simplify()
    return shape
def area(shape): return shape.Area() / mm2
def minus(a, b):
    rest = pcbnew.SHAPE_POLY_SET(a)
    rest.BooleanSubtract(b)
    return rest
def largest(shape, kind):
    pieces = []
    shape = pcbnew.SHAPE_POLY_SET(shape)
    shape.Fracture()
    for index in range(shape.OutlineCount()):
        piece = pcbnew.SHAPE_POLY_SET(shape.Outline(index))
        centre = piece.BBox().Centre()
        pieces.append({"xMm": centre.x / 1e6 - 100, "yMm": 100 - centre.y / 1e6, "mm2": area(piece), "kind": kind})
    return sorted(pieces, key=lambda piece: -piece["mm2"])[:5]
before = fills()
pcbnew.ZONE_FILLER(board).Fill(board.Zones())
after = fills()
zones = []
for zone in board.Zones():
    if zone.GetIsRuleArea(): continue
    for layer in zone.GetLayerSet().Seq():
        key = (zone.m_Uuid.AsString(), layer)
        added, removed = minus(after[key], before[key]), minus(before[key], after[key])
        zones.append({"zone": zone.GetZoneName(), "net": zone.GetNetname(), "layer": board.GetLayerName(layer),
            "priority": zone.GetAssignedPriority(), "ours": area(before[key]), "kicads": area(after[key]),
            "added": area(added), "removed": area(removed), "places": largest(added, "added") + largest(removed, "removed")})
pcbnew.SaveBoard("refilled.kicad_pcb", board)
open("refill.json", "w").write(json.dumps({"zones": zones}))
`;

type Report = { readonly unconnected_items: readonly unknown[] };

/**
 * Fills the zones of `<board>.kicad_pcb` anew by KiCad.
 * @throws when KiCad can't read the file
 */
export async function kicadRefill(project: JobFiles, board: string): Promise<Refill> {
  const check = (file: string) =>
    ({
      run: "kicad-cli",
      args: ["pcb", "drc", "--severity-all", "--format", "json", "-o", `${file}.json`, `${file}.kicad_pcb`],
    }) as const;
  const layers = PLOT_LAYERS.join(",");
  const job = await kicadJob(project, [
    { run: "python3", script: script(board) },
    check(board),
    check("refilled"),
    {
      run: "kicad-cli",
      args: ["pcb", "export", "gerbers", "-o", "plot", "-l", layers, "--no-protel-ext", "refilled.kicad_pcb"],
    },
    {
      run: "kicad-cli",
      args: ["pcb", "export", "drill", "-o", "plot/", "--excellon-separate-th", "refilled.kicad_pcb"],
    },
  ]);
  const read = (name: string): unknown => {
    const file = job.files.get(name);
    if (!file) throw new Error(job.steps.map(({ stdout, stderr }) => stdout + stderr).join("\n"));
    return JSON.parse(file.toString());
  };
  const unconnected = [board, "refilled"].map(
    (file) => (read(`${file}.json`) as Report).unconnected_items.length,
  );
  return {
    ...(read("refill.json") as Pick<Refill, "zones">),
    plot: [...job.files].flatMap(([name, bytes]) =>
      name.startsWith("plot/") ? [{ name: name.slice("plot/".length), text: bytes.toString() }] : [],
    ),
    unconnected: [unconnected[0] ?? Number.NaN, unconnected[1] ?? Number.NaN],
  };
}
