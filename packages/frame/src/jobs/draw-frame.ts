/** The job that draws a frame from the front and from the rear: each kind of cell once, repeated where it stands. */
import {
  type Camera,
  cameras,
  dotVec3,
  jobOf,
  type LineDrawing,
  type OpenShop,
  type Solid,
  type View,
} from "@rubus/cad";
import { group, type Item, translation } from "@rubus/drawing";
import { type Vec3, vec3 } from "@rubus/units";
import { bodyOf } from "../assembly/bodies.js";
import type { Making, TreePart } from "../assembly/part.js";
import type { AssemblyTree, Child } from "../assembly/tree.js";
import { type PlacedPart, placedParts, treeAssembly } from "../assembly/walk.js";
import type { PrintOptions } from "../printed-part.js";

export type DrawFrameInput = {
  readonly tree: AssemblyTree;
  /** Key of the frame's sub-assembly. */
  readonly frame: string;
  /** What stands below it, in its coordinates. */
  readonly beside: readonly Child[];
  readonly options: PrintOptions;
  readonly breps: Readonly<Record<string, Uint8Array>>;
};

/** A drawing without its view: it has several. */
export type FrameDrawing = Pick<LineDrawing, "widthMm" | "heightMm" | "items">;

export type FrameDrawings = { readonly front: FrameDrawing; readonly rear: FrameDrawing };

const scale = 0.6;

const isBelow = ({ make }: Making): boolean => make === "supply" || make === "shelf";

const paper = "#ffffff";

/** Where a unit reaches before another one it hides that: what is drawn later lies on top. */
const isOpaque = ({ key, making }: TreePart): boolean =>
  key === "strain-relief" || making.make === "feed-cable" || isBelow(making);

/** What is drawn of a cell in each view: what is hidden behind faces or the back-plane only costs time. */
const seen = {
  front: ({ part: { kind, making } }: PlacedPart): boolean =>
    kind === "printed" ||
    making.make === "pi" ||
    isBelow(making) ||
    (making.make === "board" && making.board === "led"),
  rear: ({ part: { kind, key, making } }: PlacedPart): boolean =>
    (kind === "printed" && !/^(face|label)/.test(key)) ||
    making.make === "feed-cable" ||
    making.make === "ring-lug" ||
    isBelow(making) ||
    (making.make === "board" && making.board === "back-plane"),
} as const;

/** Children that stand before each other in a view, drawn together; the rest beside them. */
type Unit = { readonly key: string; readonly at: Vec3; readonly children: readonly Child[] };

const placeOf = ({ placement }: Child): Vec3 => vec3(placement[3], placement[7], placement[11]);

const alone = (child: Child): Unit => ({
  key: "part" in child ? child.part : child.assembly,
  at: placeOf(child),
  children: [child],
});

/** Cells with what is screwed on behind them, ears and blank faces each alone. */
const unitsOf = (children: readonly Child[]): readonly Unit[] =>
  children.flatMap((child): readonly Unit[] => {
    if ("assembly" in child) {
      const number = child.name.replace("cell-", "");
      const behind = children.filter(
        ({ name }) =>
          (name.endsWith(`of cell ${number}`) && !name.startsWith("screw")) ||
          (/^(cable|lug) of/.test(name) && name.endsWith(`cell ${number}`)),
      );
      const unit = alone(child);
      return [{ ...unit, key: [unit.key, behind.length].join(" "), children: [child, ...behind] }];
    }
    return /^(left|right) ear$|^blank /.test(child.name) ? [alone(child)] : [];
  });

/** Where a point lands in a view, from where the origin does. */
const landing = ({ right, up }: Pick<View, "right" | "up">, point: Vec3) => ({
  x: scale * dotVec3(right, point),
  y: -scale * dotVec3(up, point),
});

/** Ids stay unique where a drawing is repeated. */
const renamed = (item: Item, unit: string): Item =>
  item.kind === "group" && item.id !== undefined ? { ...item, id: `${unit}-${item.id}` } : item;

/** Draws a frame in both views. */
export const drawFrame = async (
  { tree, frame, beside, options, breps }: DrawFrameInput,
  openShop: OpenShop,
): Promise<FrameDrawings> => {
  const shop = await openShop();
  const known = new Map<string, Solid>(
    Object.entries(breps).map(([key, bytes]) => [key, shop.fromBrep(bytes)]),
  );
  const solidOf = bodyOf(shop, options, known);
  const [row, below] = [unitsOf(treeAssembly(tree, frame).children), beside.map(alone)];

  const drawn = (
    units: readonly Unit[],
    camera: Camera,
    isSeen: (placed: PlacedPart) => boolean,
  ): FrameDrawing => {
    const made = new Map<string, LineDrawing>();
    const placed = units.flatMap(({ key, at, children }, index) => {
      const parts = placedParts(tree, children).filter(isSeen);
      if (parts.length === 0) return [];
      const own =
        made.get(key) ??
        shop.lineDrawing(
          parts.map(({ path, part, placement: [a, b, c, x, d, e, f, y, g, h, i, z] }) => ({
            id: path.replaceAll("/", "-"),
            solid: solidOf(part),
            ...(isOpaque(part) ? { tint: paper } : {}),
            placement: [a, b, c, x - at.x, d, e, f, y - at.y, g, h, i, z - at.z],
          })),
          { camera, scale },
        );
      made.set(key, own);
      const { x, y } = landing(own.view, at);
      const corner = { x: x - own.view.origin.x, y: y - own.view.origin.y };
      return [{ own, corner, index }];
    });
    const least = (pick: (corner: { readonly x: number; readonly y: number }) => number): number =>
      Math.min(...placed.map(({ corner }) => pick(corner)));
    const [left, top] = [least(({ x }) => x), least(({ y }) => y)];
    return {
      widthMm: Math.max(...placed.map(({ own, corner }) => corner.x - left + own.widthMm)),
      heightMm: Math.max(...placed.map(({ own, corner }) => corner.y - top + own.heightMm)),
      items: placed.map(
        ({ own, corner, index }): Item =>
          group(
            own.items.map((item) => renamed(item, `unit-${index + 1}`)),
            {
              id: `unit-${index + 1}`,
              transform: translation(corner.x - left, corner.y - top),
            },
          ),
      ),
    };
  };
  return {
    front: drawn([...row, ...below], cameras.front, seen.front),
    rear: drawn([...below, ...row], cameras.rear, seen.rear),
  };
};

/** `drawFrame` in a worker. */
export const drawFrameJob = jobOf<typeof drawFrame>(new URL("./draw-frame.js", import.meta.url), "drawFrame");
