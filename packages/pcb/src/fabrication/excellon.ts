/** Drill files: Excellon, metric, decimal, with X2 attributes as comments; one for plated holes, one for the others. */
import { byCodeUnit, rotate, type Vec2, vec2 } from "@rubus/units";
import { boardPads } from "../geometry.js";
import type { Board } from "../model/board.js";
import type { FabFile, FabOptions } from "./fab-file.js";
import { attribute } from "./gerber-text.js";
import { groupBy } from "./group-by.js";
import { projectId } from "./project-id.js";

/** A round hole where both ends are the same, else a slot between the centres of its round ends. */
export type Hole = {
  readonly from: Vec2;
  readonly to: Vec2;
  readonly diameterMm: number;
  readonly plated: boolean;
  readonly use: "ViaDrill" | "ComponentDrill" | "MechanicalDrill";
};

/** Every hole and slot of a board, parts and features first, then vias. */
export const holesOf = (board: Board): readonly Hole[] => {
  const features = new Set(board.features.map(({ ref }) => ref));
  const ofPads = boardPads(board).flatMap(({ ref, pad, at, rotation }): readonly Hole[] => {
    if (!pad.drill) return [];
    const { widthMm, heightMm } = pad.drill;
    const reach = rotate(
      vec2(Math.max(0, widthMm - heightMm) / 2, Math.max(0, heightMm - widthMm) / 2),
      rotation,
    );
    return [
      {
        from: vec2(at.x - reach.x, at.y - reach.y),
        to: vec2(at.x + reach.x, at.y + reach.y),
        diameterMm: Math.min(widthMm, heightMm),
        plated: pad.technology === "through",
        use: features.has(ref) ? "MechanicalDrill" : "ComponentDrill",
      },
    ];
  });
  const ofVias = board.vias.map(
    ({ at, drillMm }): Hole => ({ from: at, to: at, diameterMm: drillMm, plated: true, use: "ViaDrill" }),
  );
  return [...ofPads, ...ofVias];
};

/** Tenths of a micrometre are finer than any drill: at most four decimals, at least one. */
const coordinateText = (mm: number): string => {
  const text = String((Math.round(mm * 1e4) || 0) / 1e4);
  return text.includes(".") ? text : `${text}.0`;
};
const place = ({ x, y }: Vec2): string => `X${coordinateText(x)}Y${coordinateText(y)}`;

const hit = ({ from, to }: Hole): string =>
  from.x === to.x && from.y === to.y ? place(from) : `${place(from)}G85${place(to)}`;

const drillText = (board: Board, plated: boolean, holes: readonly Hole[], options: FabOptions): string => {
  const kind = plated ? ["Plated", "PTH"] : ["NonPlated", "NPTH"];
  const comment = (command: "TF" | "TA", name: string, fields: readonly string[]): string =>
    `; #@! ${attribute(command, name, fields).slice(1, -2)}`;
  const keyOf = ({ diameterMm, use }: Hole): string => `${diameterMm.toFixed(4).padStart(10, "0")} ${use}`;
  const tools = [...groupBy(holes, keyOf)].sort(([a], [b]) => byCodeUnit(a, b)).map(([, group]) => group);
  const project = projectId(board);
  return `${[
    "M48",
    comment("TF", "GenerationSoftware", ["Rubus", "rubus", options.softwareVersion]),
    comment("TF", "ProjectId", [project.name, project.guid, project.revision]),
    comment("TF", "SameCoordinates", [board.id]),
    comment("TF", "FileFunction", [kind[0] ?? "", "1", "2", kind[1] ?? ""]),
    "FMAT,2",
    "METRIC",
    ...tools.flatMap(([first], index) =>
      first
        ? [
            comment("TA", "AperFunction", [...kind, first.use]),
            `T${index + 1}C${first.diameterMm.toFixed(3)}`,
          ]
        : [],
    ),
    "%",
    "G90",
    "G05",
    ...tools.flatMap((group, index) => [`T${index + 1}`, ...group.map(hit)]),
    "M30",
  ].join("\n")}\n`;
};

/** `<board>-PTH.drl` and `<board>-NPTH.drl`; a file is written even where it holds no hole. */
export const drillFiles = (board: Board, options: FabOptions): readonly FabFile[] => {
  const holes = holesOf(board);
  return [true, false].map((plated) => ({
    name: `${board.name}-${plated ? "PTH" : "NPTH"}.drl`,
    text: drillText(
      board,
      plated,
      holes.filter((hole) => hole.plated === plated),
      options,
    ),
    fileFunction: plated ? "Plated,1,2,PTH" : "NonPlated,1,2,NPTH",
  }));
};
