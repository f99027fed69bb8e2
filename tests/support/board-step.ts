// A board's STEP file before FreeCAD, and what its fabrication files say of the bare board.
import { inJudgePlace } from "./judge-place.js";
import { needJudge } from "./judges.js";
import { cachedVerdict } from "./verdict-cache.js";

/** A solid as FreeCAD finds it: least and greatest corner in millimetres. */
export type FoundSolid = {
  readonly valid: boolean;
  readonly volumeMm3: number;
  readonly min: readonly number[];
  readonly max: readonly number[];
};

const READ_SOLIDS = `
import json, Part
shape = Part.Shape()
shape.read("board.step")
def found(s):
    b = s.optimalBoundingBox(False, False)
    return {"valid": s.isValid(), "volumeMm3": s.Volume, "min": [b.XMin, b.YMin, b.ZMin], "max": [b.XMax, b.YMax, b.ZMax]}
print("VERDICT" + json.dumps([found(s) for s in shape.Solids]))
`;

/** Every solid of a STEP file as FreeCAD reads it. */
export async function solidsOfStep(step: Uint8Array): Promise<readonly FoundSolid[]> {
  const judge = needJudge("freecad");
  const files = { "board.step": step, "read.py": READ_SOLIDS };
  const { answer } = await cachedVerdict(["freecad", judge.version, "solids"], files, () =>
    inJudgePlace(judge, files, async (run) => {
      const done = await run(["freecadcmd", "read.py"]);
      const verdict = /VERDICT(.*)/.exec(done.stdout)?.[1];
      if (verdict === undefined) throw new Error(`FreeCAD read nothing: ${done.stdout}${done.stderr}`);
      return JSON.parse(verdict) as readonly FoundSolid[];
    }),
  );
  return answer;
}

/** Area inside the lines of an outline in Gerber text (straight lines, metric, six decimals), cut-outs taken off. */
export function outlineMm2(gerber: string): number {
  if (!gerber.includes("%FSLAX46Y46*%") || !gerber.includes("%MOMM*%")) throw new Error("another format");
  if (/^G0[23]\*/m.test(gerber)) throw new Error("an arc");
  const rings: (readonly [number, number])[][] = [];
  let [x, y] = [0, 0];
  for (const [, px, py, operation] of gerber.matchAll(/^(?:G01)?(?:X(-?\d+))?(?:Y(-?\d+))?D0([12])\*$/gm)) {
    [x, y] = [px === undefined ? x : Number(px) / 1e6, py === undefined ? y : Number(py) / 1e6];
    if (operation === "2") rings.push([]);
    rings.at(-1)?.push([x, y]);
  }
  const areas = rings.map(
    (ring) =>
      Math.abs(
        ring.reduce((sum, [ax, ay], index) => {
          const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay];
          return sum + ax * by - bx * ay;
        }, 0),
      ) / 2,
  );
  const outer = Math.max(...areas);
  return 2 * outer - areas.reduce((sum, each) => sum + each, 0);
}

/** Area that the drills of an Excellon file take off, from a least diameter on; slots are G85. */
export function drilledMm2(excellon: string, leastMm: number): number {
  const tools = new Map(
    [...excellon.matchAll(/^T(\d+)C([\d.]+)$/gm)].map(([, tool, size]) => [tool ?? "", Number(size)]),
  );
  let diameter = 0;
  let sum = 0;
  for (const line of excellon.slice(excellon.indexOf("%")).split("\n")) {
    const tool = /^T(\d+)$/.exec(line)?.[1];
    if (tool !== undefined) diameter = tools.get(tool) ?? Number.NaN;
    const places = [...line.matchAll(/X(-?[\d.]+)Y(-?[\d.]+)/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    );
    const [from, to = from] = places;
    if (from === undefined || to === undefined || diameter < leastMm) continue;
    sum += (Math.PI * diameter ** 2) / 4 + diameter * Math.hypot(to[0] - from[0], to[1] - from[1]);
  }
  return sum;
}
