/** What a `.kicad_pcb` holds, in the board's own coordinates. */
import { type Vec2, vec2 } from "@rubus/units";
import { pageOrigin } from "../kicad/page.js";
import { childOf, childrenOf, numberAt, type SList, textAt } from "../kicad/s-expression.js";
import type { Side } from "../model/design.js";

export type BoardFileContent = {
  readonly footprints: readonly {
    readonly ref: string;
    readonly at: Vec2;
    /** Degrees counter-clockwise as KiCad counts them. */
    readonly rotation: number;
    readonly side: Side;
    readonly inBill: boolean;
  }[];
  /** Pads with copper; the sizes of what they take along x and y of the board. */
  readonly pads: readonly {
    readonly at: Vec2;
    readonly widthMm: number;
    readonly heightMm: number;
    readonly sides: readonly Side[];
  }[];
  /** Where the pads open the mask and print paste. */
  readonly openings: readonly { readonly at: Vec2; readonly side: Side; readonly layer: "Mask" | "Paste" }[];
  /** Holes and slots of pads, by their middle and the width of the tool. */
  readonly holes: readonly { readonly at: Vec2; readonly diameterMm: number; readonly plated: boolean }[];
  readonly vias: readonly { readonly at: Vec2; readonly diameterMm: number; readonly drillMm: number }[];
  readonly tracks: readonly {
    readonly side: Side;
    readonly from: Vec2;
    readonly to: Vec2;
    readonly widthMm: number;
  }[];
  /** Corners of the board's edge and of its cut-outs. */
  readonly edges: readonly (readonly Vec2[])[];
};

const pointOf = (node: SList | undefined): Vec2 => vec2(numberAt(node, 0) ?? 0, numberAt(node, 1) ?? 0);

const toBoard = ({ x, y }: Vec2): Vec2 => vec2(x - pageOrigin.x, pageOrigin.y - y);

const words = (node: SList | undefined): readonly string[] =>
  node?.items.map((_, index) => textAt(node, index) ?? "") ?? [];

const sidesOf = (pad: SList, kind: "Cu" | "Mask" | "Paste"): readonly Side[] => {
  const layers = words(childOf(pad, "layers"));
  return (["top", "bottom"] as const).filter((side) =>
    layers.some((layer) => layer === `*.${kind}` || layer === `${side === "top" ? "F" : "B"}.${kind}`),
  );
};

type Placed = { readonly pad: SList; readonly at: Vec2; readonly degrees: number };

/** How far a pad reaches across the board: a rectangle with rounded corners, turned. */
const boxOf = ({ pad, degrees }: Placed): readonly [widthMm: number, heightMm: number] => {
  const { x, y } = pointOf(childOf(pad, "size"));
  const share = { rect: 0, roundrect: numberAt(childOf(pad, "roundrect_rratio"), 0) ?? 0.25 }[
    textAt(pad, 2) ?? ""
  ];
  const radius = (share ?? 0.5) * Math.min(x, y);
  const turn = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))];
  const [w, h] = [x - 2 * radius, y - 2 * radius];
  return [w * cos + h * sin + 2 * radius, w * sin + h * cos + 2 * radius];
};

/** KiCad turns counter-clockwise with y down; a pad's own angle is the whole angle on the board. */
const padsOf = (footprint: SList): readonly Placed[] => {
  const at = childOf(footprint, "at");
  const origin = pointOf(at);
  const angle = ((numberAt(at, 2) ?? 0) * Math.PI) / 180;
  return childrenOf(footprint, "pad").map((pad) => {
    const own = childOf(pad, "at");
    const { x, y } = pointOf(own);
    const place = vec2(
      origin.x + x * Math.cos(angle) + y * Math.sin(angle),
      origin.y - x * Math.sin(angle) + y * Math.cos(angle),
    );
    return { pad, at: toBoard(place), degrees: numberAt(own, 2) ?? 0 };
  });
};

export const contentOfBoardFile = (file: SList): BoardFileContent => {
  const footprints = childrenOf(file, "footprint");
  const pads = footprints.flatMap(padsOf);
  return {
    footprints: footprints.map((footprint) => {
      const at = childOf(footprint, "at");
      const side: Side = textAt(childOf(footprint, "layer"), 0) === "B.Cu" ? "bottom" : "top";
      const ref = childrenOf(footprint, "property").find((field) => textAt(field, 0) === "Reference");
      return {
        ref: textAt(ref, 1) ?? "",
        at: toBoard(pointOf(at)),
        rotation: numberAt(at, 2) ?? 0,
        side,
        inBill: !words(childOf(footprint, "attr")).includes("exclude_from_bom"),
      };
    }),
    pads: pads
      .filter(({ pad }) => textAt(pad, 1) !== "np_thru_hole")
      .map((placed) => {
        const [widthMm, heightMm] = boxOf(placed);
        return { at: placed.at, widthMm, heightMm, sides: sidesOf(placed.pad, "Cu") };
      }),
    openings: pads.flatMap(({ pad, at }) =>
      (["Mask", "Paste"] as const).flatMap((layer) =>
        sidesOf(pad, layer).map((side) => ({ at, side, layer })),
      ),
    ),
    holes: pads.flatMap(({ pad, at }) => {
      const drill = childOf(pad, "drill");
      if (!drill) return [];
      const sizes = drill.items.flatMap((item) => (typeof item === "number" ? [item] : []));
      return [{ at, diameterMm: Math.min(...sizes), plated: textAt(pad, 1) !== "np_thru_hole" }];
    }),
    vias: childrenOf(file, "via").map((via) => ({
      at: toBoard(pointOf(childOf(via, "at"))),
      diameterMm: numberAt(childOf(via, "size"), 0) ?? 0,
      drillMm: numberAt(childOf(via, "drill"), 0) ?? 0,
    })),
    tracks: childrenOf(file, "segment").map((segment) => ({
      side: textAt(childOf(segment, "layer"), 0) === "B.Cu" ? "bottom" : "top",
      from: toBoard(pointOf(childOf(segment, "start"))),
      to: toBoard(pointOf(childOf(segment, "end"))),
      widthMm: numberAt(childOf(segment, "width"), 0) ?? 0,
    })),
    edges: childrenOf(file, "gr_poly")
      .filter((polygon) => textAt(childOf(polygon, "layer"), 0) === "Edge.Cuts")
      .map((polygon) => {
        const corners = childOf(polygon, "pts");
        return corners === undefined ? [] : childrenOf(corners, "xy").map((each) => toBoard(pointOf(each)));
      }),
  };
};
