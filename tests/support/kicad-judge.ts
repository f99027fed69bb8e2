// The strict judge of boards: KiCad's checks with nothing ignored, and KiCad's own plot of a board file.
import { type KicadStep, kicadJob, type StepResult } from "./kicad.js";
import { DRC_CHECKS, ERC_CHECKS } from "./kicad-severities.js";
import type { JobFiles } from "./verdict-cache.js";

/** What a fab can make, in millimetres. */
export type FabRules = {
  readonly trackWidthMm: number;
  readonly clearanceMm: number;
  readonly annularRingMm: number;
  readonly drillMm: number;
  readonly holeToHoleMm: number;
  readonly holeClearanceMm: number;
  readonly edgeClearanceMm: number;
  readonly silkWidthMm: number;
  readonly silkTextHeightMm: number;
  /** from silkscreen to openings of the solder mask */
  readonly silkClearanceMm: number;
};

/** One thing KiCad found fault with. */
export type KicadItem = {
  readonly from: "drc" | "unconnected" | "parity" | "erc";
  /** KiCad's key of the check, as `shorting_items` */
  readonly type: string;
  readonly severity: string;
  readonly text: string;
  /** descriptions of the objects concerned, with their places in millimetres */
  readonly at: readonly string[];
};

type ReportedItem = {
  readonly type: string;
  readonly severity: string;
  readonly description: string;
  readonly items?: readonly {
    readonly description: string;
    readonly pos?: { readonly x: number; readonly y: number };
  }[];
};
type DrcReport = {
  readonly violations: readonly ReportedItem[];
  readonly unconnected_items: readonly ReportedItem[];
  readonly schematic_parity: readonly ReportedItem[];
};
type ErcReport = { readonly sheets: readonly { readonly violations: readonly ReportedItem[] }[] };

/** Layers of a two-layer board, by KiCad's untranslated names. */
export const PLOT_LAYERS = [
  "F.Cu",
  "B.Cu",
  "F.Mask",
  "B.Mask",
  "F.Paste",
  "B.Paste",
  "F.Silkscreen",
  "B.Silkscreen",
  "Edge.Cuts",
] as const;

/**
 * Everything KiCad's design rule check (with schematic parity) and electrical rule check report at any
 * severity. The project's own settings, exclusions and rules are replaced: every check is an error, and the
 * rules are the fab's. Nothing found is an empty list.
 * @param project the KiCad project's files by name; the board and its schematic carry `board` as base name
 * @param board as `led` for `led.kicad_pcb` and `led.kicad_sch`
 * @throws when KiCad can't read a file
 */
export async function strictDrc(
  project: JobFiles,
  board: string,
  fab: FabRules,
): Promise<readonly KicadItem[]> {
  const files = {
    ...project,
    [`${board}.kicad_pro`]: judgeProject(project[`${board}.kicad_pro`], board, fab),
    [`${board}.kicad_dru`]: judgeRules(fab),
  };
  const options = ["--severity-all", "--format", "json", "--exit-code-violations"];
  const steps: readonly KicadStep[] = [
    {
      run: "kicad-cli",
      args: ["pcb", "drc", ...options, "--schematic-parity", "-o", "drc.json", `${board}.kicad_pcb`],
    },
    { run: "kicad-cli", args: ["sch", "erc", ...options, "-o", "erc.json", `${board}.kicad_sch`] },
  ];
  const job = await kicadJob(files, steps);
  const drc = report<DrcReport>(job.files.get("drc.json"), job.steps[0]);
  const erc = report<ErcReport>(job.files.get("erc.json"), job.steps[1]);
  const items = [
    ...drc.violations.map(item("drc")),
    ...drc.unconnected_items.map(item("unconnected")),
    ...drc.schematic_parity.map(item("parity")),
    ...erc.sheets.flatMap((sheet) => sheet.violations).map(item("erc")),
  ];
  const failed = job.steps.some((step) => step.code !== 0);
  if (failed !== items.length > 0)
    throw new Error(`KiCad's exit codes and reports disagree: ${said(job.steps)}`);
  return items;
}

/** KiCad's items as lines for a failed test. */
export function itemLines(items: readonly KicadItem[]): readonly string[] {
  return items.map((found) => `${found.from} ${found.type}: ${found.text} | ${found.at.join(" | ")}`);
}

/** What KiCad plots of a board file. */
export type KicadPlots = {
  /** Gerber X2 text by layer */
  readonly gerbers: ReadonlyMap<(typeof PLOT_LAYERS)[number], string>;
  /** Excellon text, metric, decimal, slots as G85; empty when there is no such hole */
  readonly drills: { readonly pth: string; readonly npth: string };
};

/**
 * Plots a board with KiCad: Gerbers of nine layers and the two drill files, in the board's own coordinates.
 * @throws when KiCad can't read the board
 */
export async function kicadPlots(project: JobFiles, board: string): Promise<KicadPlots> {
  const layers = PLOT_LAYERS.join(",");
  const job = await kicadJob(project, [
    {
      run: "kicad-cli",
      args: ["pcb", "export", "gerbers", "-o", "plot", "-l", layers, "--no-protel-ext", `${board}.kicad_pcb`],
    },
    {
      run: "kicad-cli",
      args: ["pcb", "export", "drill", "-o", "plot/", "--excellon-separate-th", `${board}.kicad_pcb`],
    },
  ]);
  if (job.steps.some((step) => step.code !== 0)) throw new Error(`KiCad plotted nothing: ${said(job.steps)}`);
  const text = (name: string) => job.files.get(`plot/${board}-${name}`)?.toString() ?? "";
  const gerbers = PLOT_LAYERS.map((layer) => [layer, text(`${layer.replace(".", "_")}.gbr`)] as const);
  const drills = { pth: text("PTH.drl"), npth: text("NPTH.drl") };
  return { gerbers: new Map(gerbers), drills };
}

/** The judge's project file: every check an error, no exclusions, the fab's clearances; its text variables stay. */
function judgeProject(own: string | Uint8Array | undefined, board: string, fab: FabRules): string {
  const before =
    own === undefined ? {} : (JSON.parse(Buffer.from(own).toString()) as Record<string, unknown>);
  const allErrors = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, "error"]));
  return JSON.stringify({
    board: {
      design_settings: {
        drc_exclusions: [],
        rule_severities: allErrors(DRC_CHECKS),
        rules: {
          min_clearance: fab.clearanceMm,
          min_copper_edge_clearance: fab.edgeClearanceMm,
          min_hole_clearance: fab.holeClearanceMm,
          min_hole_to_hole: fab.holeToHoleMm,
          min_silk_clearance: fab.silkClearanceMm,
          min_text_height: fab.silkTextHeightMm,
          min_text_thickness: fab.silkWidthMm,
          min_through_hole_diameter: fab.drillMm,
          min_track_width: fab.trackWidthMm,
          min_via_annular_width: fab.annularRingMm,
          min_via_diameter: fab.drillMm + 2 * fab.annularRingMm,
        },
      },
    },
    erc: { erc_exclusions: [], rule_severities: allErrors(ERC_CHECKS) },
    meta: { filename: `${board}.kicad_pro`, version: 3 },
    net_settings: {
      classes: [
        {
          name: "Default",
          clearance: fab.clearanceMm,
          track_width: fab.trackWidthMm,
          via_diameter: fab.drillMm + 2 * fab.annularRingMm,
          via_drill: fab.drillMm,
        },
      ],
    },
    sheets: before.sheets ?? [],
    text_variables: before.text_variables ?? {},
  });
}

function judgeRules(fab: FabRules): string {
  const rule = (name: string, constraint: string, condition?: string) =>
    `(rule "${name}" (severity error) (constraint ${constraint})${condition === undefined ? "" : ` (condition "${condition}")`})`;
  const onSilk = "A.Layer == 'F.SilkS' || A.Layer == 'B.SilkS'";
  return `${[
    "(version 1)",
    rule("fab track width", `track_width (min ${fab.trackWidthMm}mm)`),
    rule("fab clearance", `clearance (min ${fab.clearanceMm}mm)`),
    rule("fab annular ring", `annular_width (min ${fab.annularRingMm}mm)`),
    rule("fab drill", `hole_size (min ${fab.drillMm}mm)`),
    rule("fab hole to hole", `hole_to_hole (min ${fab.holeToHoleMm}mm)`),
    rule("fab hole clearance", `hole_clearance (min ${fab.holeClearanceMm}mm)`),
    rule("fab edge clearance", `edge_clearance (min ${fab.edgeClearanceMm}mm)`),
    rule("fab silk text", `text_height (min ${fab.silkTextHeightMm}mm)`, onSilk),
    rule("fab silk stroke", `text_thickness (min ${fab.silkWidthMm}mm)`, onSilk),
  ].join("\n")}\n`;
}

function report<T>(file: Buffer | undefined, step: StepResult | undefined): T {
  if (file === undefined) throw new Error(`KiCad wrote no report: ${said(step === undefined ? [] : [step])}`);
  return JSON.parse(file.toString()) as T;
}

function item(from: KicadItem["from"]): (found: ReportedItem) => KicadItem {
  return (found) => ({
    from,
    type: found.type,
    severity: found.severity,
    text: found.description,
    at: (found.items ?? []).map((at) => `${at.description}${at.pos ? ` at ${at.pos.x}, ${at.pos.y}` : ""}`),
  });
}

function said(steps: readonly StepResult[]): string {
  return steps.map((step) => `${step.code} ${step.stdout}${step.stderr}`.trim()).join("\n");
}
