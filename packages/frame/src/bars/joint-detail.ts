/** The bolted joint of a land in section, twice its size: what lies on the bolt and in which order. */
import { backPlanePlaces, boardThicknessMm } from "@rubus/boards";
import { group, type Item, type Point, path, polygonPath, rectanglePath } from "@rubus/drawing";
import { uprightDimension } from "../sheet/dimensions.js";
import { line, lines, words } from "../sheet/lines.js";
import { jointOf } from "./bolt.js";
import { linkBar, type Pole } from "./link-bar.js";

const scale = 2;

/** One thing on the bolt: how thick it is and how far it reaches to either side, in millimetres. */
type Layer = {
  readonly label: string;
  readonly thickMm: number;
  readonly left: number;
  readonly right: number;
  readonly fill: `#${string}`;
};

const layersOf = (pole: Pole): readonly Layer[] => {
  const joint = jointOf(pole, 2, 1);
  const round = (label: string, thickMm: number, diameter: number, fill: Layer["fill"]): Layer => ({
    label,
    thickMm,
    left: -diameter / 2,
    right: diameter / 2,
    fill,
  });
  const bush = backPlanePlaces.bodies.find(({ name }) => name === `${pole.label} bush`);
  return [
    round(
      `button head ${joint.screw.name}`,
      joint.screw.headHeight.value,
      joint.screw.headDiameter.value,
      "#d9dce0",
    ),
    round(
      `washer ${joint.washer.name}`,
      joint.washer.thickness.value,
      joint.washer.outerDiameter.value,
      "#d9dce0",
    ),
    { label: "back-plane", thickMm: boardThicknessMm, left: -18, right: 14, fill: "#7fa98c" },
    round(
      `copper bush ${pole.bolt}`,
      backPlanePlaces.lands.bushMm,
      bush?.sizeX ?? linkBar.widthMm,
      "#e3a877",
    ),
    { label: "bar below", thickMm: linkBar.thicknessMm, left: -18, right: linkBar.endMm, fill: "#efbf93" },
    {
      label: "bar above, or spacer",
      thickMm: linkBar.thicknessMm,
      left: -linkBar.endMm,
      right: 14,
      fill: "#efbf93",
    },
    round(
      `ring lug ${pole.bolt} of a feed`,
      joint.lug.thickness.value,
      joint.lug.tongueWidth.value,
      "#e6e6e6",
    ),
    round(
      `washer ${joint.washer.name}`,
      joint.washer.thickness.value,
      joint.washer.outerDiameter.value,
      "#d9dce0",
    ),
    round(
      `spring washer ${joint.springWasher.name}`,
      joint.springWasher.thickness.value,
      joint.springWasher.outerDiameter.value,
      "#d9dce0",
    ),
    round(`nut ${joint.nut.name}`, joint.nut.height.value, joint.nut.acrossFlats.value, "#d9dce0"),
  ];
};

/**
 * @param foot where the bolt's axis leaves the head, at the lower end, on paper
 * @param labelX where the labels begin
 */
export const jointDetail = (pole: Pole, foot: Point, labelX: number): Item => {
  const joint = jointOf(pole, 2, 1);
  const items: Item[] = [];
  let up = 0;
  const dimensions: Item[] = [];
  const labels: { readonly y: number; readonly tip: Point; readonly label: string }[] = [];
  for (const { label, thickMm, left, right, fill } of layersOf(pole)) {
    const [low, high] = [foot.y - up * scale, foot.y - (up + thickMm) * scale];
    items.push(
      path(rectanglePath({ x: foot.x + left * scale, y: high }, (right - left) * scale, low - high), {
        fill,
        stroke: { ...lines.edge, widthMm: 0.35 },
      }),
    );
    labels.push({ y: (low + high) / 2, tip: { x: foot.x + right * scale, y: (low + high) / 2 }, label });
    if (label.startsWith("copper bush"))
      dimensions.push(
        ...uprightDimension(
          low,
          high,
          foot.x - 42,
          [foot.x + left * scale, foot.x + left * scale],
          `${thickMm}`,
        ),
      );
    up += thickMm;
  }
  const end = joint.screw.headHeight.value + joint.boltLengthMm;
  const half = Number(pole.bolt.slice(1));
  items.push(
    // The bolt, hidden behind what it goes through but for its end.
    path(rectanglePath({ x: foot.x - half, y: foot.y - end * scale }, 2 * half, (end - up) * scale), {
      fill: "#d9dce0",
      stroke: { ...lines.edge, widthMm: 0.35 },
    }),
    ...[-half, half].map((x) =>
      line(
        { x: foot.x + x, y: foot.y - joint.screw.headHeight.value * scale },
        { x: foot.x + x, y: foot.y - up * scale },
        { colour: "#000000", widthMm: 0.18, dash: [1.6, 0.8] },
      ),
    ),
    line({ x: foot.x, y: foot.y + 4 }, { x: foot.x, y: foot.y - end * scale - 4 }, lines.centre),
  );
  // Labels keep their distance, whatever their layers' thickness.
  let last = Number.POSITIVE_INFINITY;
  for (const { y, tip, label } of labels) {
    const at = Math.min(y, last - 5);
    last = at;
    items.push(
      line(tip, { x: labelX - 6, y: at }, lines.thin),
      line({ x: labelX - 6, y: at }, { x: labelX - 1, y: at }, lines.thin),
      path(
        polygonPath(
          [-0.5, 0.5].flatMap((x) => [
            { x: tip.x + x, y: tip.y + x },
            { x: tip.x + x, y: tip.y - x },
          ]),
        ),
        {
          fill: "#000000",
        },
      ),
      words({ x: labelX, y: at }, label, { baseline: "middle" }, 2.9),
    );
  }
  return group([...items, ...dimensions], { id: "joint" });
};
