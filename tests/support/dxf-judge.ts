// What ezdxf, an independent reader, finds in a DXF file.
import { inJudgePlace } from "./judge-place.js";
import { needJudge } from "./judges.js";
import { cachedVerdict } from "./verdict-cache.js";

export type ReadCircle = { readonly x: number; readonly y: number; readonly radius: number };

/** A side of a polyline: straight where the bulge is 0. */
export type ReadVertex = { readonly x: number; readonly y: number; readonly bulge: number };

export type ReadDxf = {
  /** `AC1009`. */
  readonly version: string;
  /** 4 is millimetres. */
  readonly units: number;
  /** What its audit finds wrong or had to mend. */
  readonly faults: readonly string[];
  readonly layers: readonly string[];
  readonly circles: readonly (ReadCircle & { readonly layer: string })[];
  readonly polylines: readonly {
    readonly layer: string;
    readonly closed: boolean;
    readonly vertices: readonly ReadVertex[];
    /** Centre and radius of the sides that are arcs, as the reader computes them. */
    readonly arcs: readonly ReadCircle[];
    /** Corners of the box about it, curves included. */
    readonly box: readonly [minX: number, minY: number, maxX: number, maxY: number];
  }[];
  readonly texts: readonly { readonly layer: string; readonly text: string }[];
  /** Kinds of entity beside these, with their layer: `LINE DIM`. */
  readonly others: readonly string[];
};

const READ = `
import json, ezdxf
from ezdxf import path
from ezdxf.math import bulge_center, bulge_radius
doc = ezdxf.readfile("part.dxf")
audit = doc.audit()
out = {"version": doc.dxfversion, "units": doc.units, "circles": [], "polylines": [], "texts": [], "others": [],
  "faults": [e.message for e in audit.errors + audit.fixes], "layers": [l.dxf.name for l in doc.layers]}
for e in doc.modelspace():
    layer, kind = e.dxf.layer, e.dxftype()
    if kind == "CIRCLE":
        out["circles"].append({"layer": layer, "x": e.dxf.center.x, "y": e.dxf.center.y, "radius": e.dxf.radius})
    elif kind == "POLYLINE":
        vs = [(v.dxf.location.x, v.dxf.location.y, v.dxf.bulge) for v in e.vertices]
        arcs = []
        for i, (x, y, b) in enumerate(vs):
            if b:
                end = vs[(i + 1) % len(vs)][:2]
                c = bulge_center((x, y), end, b)
                arcs.append({"x": c.x, "y": c.y, "radius": abs(bulge_radius((x, y), end, b))})
        pts = list(path.make_path(e).flattening(0.00001))
        xs, ys = [p.x for p in pts], [p.y for p in pts]
        out["polylines"].append({"layer": layer, "closed": bool(e.is_closed), "arcs": arcs,
          "vertices": [{"x": x, "y": y, "bulge": b} for x, y, b in vs],
          "box": [min(xs), min(ys), max(xs), max(ys)]})
    elif kind == "TEXT":
        out["texts"].append({"layer": layer, "text": e.plain_text()})
    else:
        out["others"].append(kind + " " + layer)
print("VERDICT" + json.dumps(out))
`;

/** Reads a DXF file with ezdxf. */
export async function readDxf(dxf: string | Uint8Array): Promise<ReadDxf> {
  const judge = needJudge("ezdxf");
  const files = { "part.dxf": dxf, "read.py": READ };
  const { answer } = await cachedVerdict(["ezdxf", judge.version, "read"], files, () =>
    inJudgePlace(judge, files, async (run) => {
      const done = await run(["python3", "read.py"]);
      const verdict = /VERDICT(.*)/.exec(done.stdout)?.[1];
      if (verdict === undefined) throw new Error(`ezdxf read nothing: ${done.stdout}${done.stderr}`);
      return JSON.parse(verdict) as ReadDxf;
    }),
  );
  return answer;
}
