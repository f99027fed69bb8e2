// What independent programs say of solids: admesh of meshes, FreeCAD of STEP files, PrusaSlicer of what is to be printed.
import { inJudgePlace, type RunProgram } from "./judge-place.js";
import { type JudgeName, needJudge } from "./judges.js";
import { cachedVerdict, type JobFiles } from "./verdict-cache.js";

async function asked<T>(
  name: JudgeName,
  question: readonly string[],
  files: JobFiles,
  work: (run: RunProgram) => Promise<T>,
) {
  const judge = needJudge(name);
  return cachedVerdict([name, judge.version, ...question], files, () => inJudgePlace(judge, files, work));
}

/** What admesh counts in a mesh, as it stands and before any repair. */
export type MeshDefects = {
  readonly parts: number;
  readonly facets: number;
  readonly volumeMm3: number;
  /** facets without a neighbour on some edge */
  readonly disconnectedFacets: number;
  readonly degenerateFacets: number;
  /** edges fixed, facets removed, added, reversed, edges backwards, normals fixed */
  readonly repairs: number;
};

/** Checks an STL file with admesh; only exact neighbours count. */
export async function meshDefects(stl: Uint8Array): Promise<MeshDefects> {
  const args = ["admesh", "--exact", "--normal-directions", "--normal-values", "part.stl"];
  const { answer } = await asked("admesh", args, { "part.stl": stl }, async (run) => {
    const done = await run(args);
    if (done.code !== 0) throw new Error(`admesh ended with ${done.code}: ${done.stdout}${done.stderr}`);
    const figure = (label: RegExp) => Number(label.exec(done.stdout)?.[1] ?? Number.NaN);
    const repairs = ["Edges fixed", "Facets removed", "Facets added", "Facets reversed", "Backwards edges"];
    return {
      parts: figure(/Number of parts\s*:\s*(\d+)/),
      facets: figure(/Number of facets\s*:\s*(\d+)/),
      volumeMm3: figure(/Volume\s*:\s*(-?[\d.]+)/),
      disconnectedFacets: figure(/Total disconnected facets\s*:\s*(\d+)/),
      degenerateFacets: figure(/Degenerate facets\s*:\s*(\d+)/),
      repairs: repairs.reduce((sum, label) => sum + figure(new RegExp(`${label}\\s*:\\s*(\\d+)`)), 0),
    };
  });
  return answer;
}

/** A solid as FreeCAD reads it. */
export type ReadStep = {
  readonly valid: boolean;
  readonly solids: readonly { readonly volumeMm3: number; readonly centre: readonly number[] }[];
};

const READ_STEP = `
import json, Part
shape = Part.Shape()
shape.read("part.step")
solids = [{"volumeMm3": s.Volume, "centre": list(s.CenterOfMass)} for s in shape.Solids]
print("VERDICT" + json.dumps({"valid": shape.isValid(), "solids": solids}))
`;

/** Reads a STEP file with FreeCAD. */
export async function readStep(step: Uint8Array): Promise<ReadStep> {
  const files = { "part.step": step, "read.py": READ_STEP };
  const { answer } = await asked("freecad", ["read"], files, async (run) => {
    const done = await run(["freecadcmd", "read.py"]);
    const verdict = /VERDICT(.*)/.exec(done.stdout)?.[1];
    if (verdict === undefined) throw new Error(`FreeCAD read nothing: ${done.stdout}${done.stderr}`);
    return JSON.parse(verdict) as ReadStep;
  });
  return answer;
}

/** What PrusaSlicer makes of a part. */
export type Sliced = {
  /** Why nothing can be printed; none when G-code was written. */
  readonly refusals: readonly string[];
  /** What it fears for a print without supports, as `Floating bridge anchors, Long bridging extrusions`. */
  readonly fears: readonly string[];
  readonly filamentMm3: number;
};

/** Settings of a plain printer of 180 × 180 × 180 mm: 0.4 mm nozzle, layers of 0.2 mm, no supports. */
const PRINTER = [
  ["bed_shape", "0x0,180x0,180x180,0x180"],
  ["max_print_height", "180"],
  ["nozzle_diameter", "0.4"],
  ["layer_height", "0.2"],
  ["first_layer_height", "0.2"],
  ["filament_density", "1.27"],
  ["fill_density", "20%"],
  ["skirts", "0"],
  ["support_material", "0"],
] as const;

/** Its report of progress, and the blank lines about it. */
const PROGRESS = /^\d+ => |^Slicing result exported|^\s*$/;

/** Slices a file without supports for a bed of 180 mm, with a brim about what is tall on a narrow foot. */
export async function slice(file: Uint8Array, ending: "stl" | "3mf", brimMm = 0): Promise<Sliced> {
  const brim = brimMm > 0 ? [["brim_width", `${brimMm}`]] : [];
  const files = {
    [`part.${ending}`]: file,
    "printer.ini": `${[...PRINTER, ...brim].map(([key, value]) => `${key} = ${value}`).join("\n")}\n`,
  };
  const args = ["--load", "printer.ini", "--export-gcode", "-o", "part.gcode", `part.${ending}`];
  const { answer } = await asked("prusa-slicer", [...args, "sliced"], files, async (run) => {
    const done = await run(["prusa-slicer", ...args]);
    const written = await run(["grep", "-E", "^; filament used \\[cm3\\]", "part.gcode"]);
    const said = `${done.stdout}\n${done.stderr}`.split("\n").filter((line) => !PROGRESS.test(line));
    const isWhole = done.code === 0 && written.code === 0;
    const fears = said.filter((_, index) => /stability issues/.test(said[index - 2] ?? ""));
    return {
      refusals: isWhole ? said.filter((line) => /error/i.test(line)) : [...said, `ended with ${done.code}`],
      fears,
      filamentMm3: 1000 * Number(/= ([\d.]+)/.exec(written.stdout)?.[1] ?? Number.NaN),
    };
  });
  return answer;
}

/** What PrusaSlicer makes of a plate. */
export type SlicedPlate = Pick<Sliced, "refusals" | "fears"> & {
  readonly grams: number;
  readonly hours: number;
};

/** `1d 4h 16m 18s` in hours. */
function hoursIn(text: string): number {
  const of = (unit: string) => Number(new RegExp(`(\\d+)${unit}`).exec(text)?.[1] ?? 0);
  return 24 * of("d") + of("h") + of("m") / 60 + of("s") / 3600;
}

/** Slices a plate as it is packed, with the settings that lie beside it. */
export async function slicePlate(plate: Uint8Array, settings: Uint8Array): Promise<SlicedPlate> {
  const files = { "plate.3mf": plate, "settings.ini": settings };
  const how = [
    "--load",
    "settings.ini",
    "--dont-arrange",
    "--export-gcode",
    "-o",
    "plate.gcode",
    "plate.3mf",
  ];
  const { answer } = await asked("prusa-slicer", [...how, "plate"], files, async (run) => {
    const done = await run(["prusa-slicer", ...how]);
    const written = await run([
      "grep",
      "-aE",
      "^; total filament used \\[g\\]|^; estimated printing time \\(normal",
      "plate.gcode",
    ]);
    await run(["rm", "-f", "plate.gcode"]);
    const said = `${done.stdout}\n${done.stderr}`.split("\n").filter((line) => !PROGRESS.test(line));
    const isWhole = done.code === 0 && written.code === 0;
    return {
      refusals: isWhole ? said.filter((line) => /error/i.test(line)) : [...said, `ended with ${done.code}`],
      fears: said.filter((_, index) => /stability issues/.test(said[index - 2] ?? "")),
      grams: Number(/\[g\] = ([\d.]+)/.exec(written.stdout)?.[1] ?? Number.NaN),
      hours: hoursIn(/mode\) = (.*)/.exec(written.stdout)?.[1] ?? ""),
    };
  });
  return answer;
}
