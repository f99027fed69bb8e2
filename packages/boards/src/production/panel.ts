/** A board's panel by what a house asks of panels that it scores. */
import type { Fab } from "@rubus/catalogue";
import {
  type Board,
  fiducial,
  type Panel,
  type PanelSpec,
  panelOf,
  panelSize,
  toolingHole,
} from "@rubus/pcb";
import { boundingBox, type Vec2, vec2 } from "@rubus/units";

export type ScoredPanel = {
  readonly panel: Panel;
  readonly spec: PanelSpec;
  readonly scored: {
    readonly widthMm: number;
    readonly heightMm: number;
    /** Least from copper or a hole to the middle of a score. */
    readonly copperToScoreMm: number;
  };
};

/** Fiducials and tooling holes stand this far from the panel's ends. */
const fiducialFromEndMm = 12;
const toolingFromEndMm = 5;

const railFeatures = (
  { fiducial: dot, fiducialToEdge, toolingDrill, toolingMask, rail }: NonNullable<Fab["scoredPanel"]>,
  { x: widthMm, y: heightMm }: Vec2,
): PanelSpec["features"] => {
  const off = fiducialToEdge.value + dot.value / 2;
  const mid = rail.value / 2;
  const [right, top] = [widthMm - fiducialFromEndMm, heightMm - off];
  const tool = toolingHole(toolingDrill.value, toolingMask.value, toolingDrill.source);
  const [far, up] = [widthMm - toolingFromEndMm, heightMm - mid];
  return [
    // Three of four corners: a panel put in the wrong way round is seen by the machine.
    ...[vec2(fiducialFromEndMm, off), vec2(right, off), vec2(fiducialFromEndMm, top)].map(
      (at, index) =>
        ({ ref: `PF${index + 1}`, kind: "fiducial", land: fiducial(dot.value), at, side: "top" }) as const,
    ),
    ...[vec2(toolingFromEndMm, mid), vec2(far, mid), vec2(toolingFromEndMm, up), vec2(far, up)].map(
      (at, index) => ({ ref: `PH${index + 1}`, kind: "mounting-hole", land: tool, at, side: "top" }) as const,
    ),
  ];
};

/**
 * The smallest panel of a board that the house scores: as many columns and rows as bring both sides to its least.
 * Undefined for a house that scores none, or whose greatest panel is too small.
 */
export const scoredPanelOf = (board: Board, fab: Fab): ScoredPanel | undefined => {
  const { scoredPanel: rules, vScorePanelMin } = fab;
  if (!rules || !vScorePanelMin) return undefined;
  const { min, max } = boundingBox(board.outline);
  const one = vec2(max.x - min.x, max.y - min.y);
  const railMm = rules.rail.value;
  const columns = Math.ceil(vScorePanelMin.value / one.x);
  const rows = Math.ceil((vScorePanelMin.value - 2 * railMm) / one.y);
  const whole = panelSize(one, { columns, rows, railMm });
  if (Math.max(whole.x, whole.y) > rules.max.value) return undefined;
  const copies = columns * rows;
  const spec: PanelSpec = {
    name: `${board.name}-panel`,
    title: `${board.title}, panel of ${copies}`,
    columns,
    rows,
    railMm,
    features: railFeatures(rules, whole),
    texts: [
      {
        text: `${board.title} H${board.hardware} ${board.id}`.toUpperCase(),
        // Above the last column, whose corner has no fiducial: no score runs through it.
        at: vec2(whole.x - one.x / 2, whole.y - railMm / 2),
        heightMm: 1.2,
        lineMm: 0.15,
        rotation: 0,
        side: "top",
      },
    ],
  };
  return {
    panel: panelOf(board, spec),
    spec,
    scored: {
      widthMm: whole.x,
      heightMm: whole.y,
      copperToScoreMm: fab.rules.copperToVScore.value,
    },
  };
};
