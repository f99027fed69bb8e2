/** What carries the current behind a row of cells: link bars on the bolts of the back-planes, lugs of the feeds. */
import { composed, inPlace, movedBy, type Placement, turnedAbout } from "@rubus/cad";
import type { lugs, nuts, screws, washers } from "@rubus/catalogue";
import { vec3 } from "@rubus/units";
import { type Joint, jointOf } from "../bars/bolt.js";
import { type JointMember, jointStack } from "../bars/joint-stack.js";
import { barsOf, layersAt, linkBar, type Pole, poles } from "../bars/link-bar.js";
import { backPlaneAt, bay } from "../bay.js";
import { lugTurnDegrees } from "../guard/measures.js";
import type { KeyIn } from "../screw-place.js";
import { copperPart, feedCablePart, nutPart, ringLugPart, screwPart, washerPart } from "./bought-parts.js";
import { standing } from "./fasten.js";
import { type Assembled, seatJoint } from "./joints.js";
import type { TreePart } from "./part.js";
import type { Child, SubAssembly, TreeJoint } from "./tree.js";

export type CopperStep = {
  readonly parts: readonly TreePart[];
  readonly assemblies: readonly SubAssembly[];
  readonly children: readonly Child[];
  readonly joint: TreeJoint;
};

const rear = vec3(0, 1, 0);

/** Rows of the catalogue name themselves by keys that the tree asks for. */
const keysOf = (joint: Joint) => ({
  screw: joint.screw.key as KeyIn<typeof screws>,
  washer: joint.washer.key as KeyIn<typeof washers>,
  springWasher: joint.springWasher.key as KeyIn<typeof washers>,
  nut: joint.nut.key as KeyIn<typeof nuts>,
  lug: joint.lug.key as KeyIn<typeof lugs>,
});

/** The bolt of a pole where a frame has bars: one length for all its cells. */
const boltOf = (pole: Pole, cells: number): Joint => jointOf(pole, barsOf(cells) > 0 ? 2 : 0, 1);

/** A point on a pole's axis in the coordinates of its cell, so far behind the front of the back-plane. */
const onBolt = (pole: Pole, fromMm: number, x = 0) =>
  vec3(x + backPlaneAt.x + pole.at.x, bay.backPlaneMm + fromMm, backPlaneAt.z + pole.at.y);

const memberAt = (members: readonly JointMember[], name: JointMember["name"], index = 0): number =>
  members.filter((member) => member.name === name)[index]?.fromMm ?? 0;

/** The bolts of a back-plane, put through from its front with a washer each before it is screwed into its cell. */
export const boltChildren = (cells: number): readonly { readonly part: TreePart; readonly child: Child }[] =>
  poles.flatMap((pole) => {
    const bolt = boltOf(pole, cells);
    const { screw, washer } = keysOf(bolt);
    const members = jointStack(pole, 0, 0);
    const front = vec3(0, -1, 0);
    const [bolts, under] = [screwPart(screw, bolt.boltLengthMm), washerPart(washer)];
    return [
      {
        part: under,
        child: {
          name: `front washer of ${pole.label}`,
          part: under.key,
          // A washer stands on its side towards the rear.
          placement: standing(onBolt(pole, 0), front),
          out: vec3(0, -15, 0),
        },
      },
      {
        part: bolts,
        child: {
          name: `bolt of ${pole.label}`,
          part: bolts.key,
          placement: standing(onBolt(pole, memberAt(members, "screw")), front),
          out: vec3(0, -45, 0),
        },
      },
    ];
  });

/** A bar's own y points down, its z to the rear. */
const flat = (pole: Pole, fromMm: number, x: number): Placement => {
  const at = onBolt(pole, fromMm, x);
  return [...([1, 0, 0, at.x] as const), ...([0, 0, 1, at.y] as const), ...([0, -1, 0, at.z] as const)];
};

type Brought = { readonly part?: TreePart; readonly assembled?: Assembled; readonly child: Child };

const barKey = ({ key }: Pole): string => `sleeved-bar-${key}`;

/** A bar in its sleeve, which is slid over it and shrunk on the bench. */
const sleevedBar = (pole: Pole): Assembled => {
  const [bar, sleeve] = [copperPart("bar", pole), copperPart("sleeve", pole)];
  const assembly: SubAssembly = {
    key: barKey(pole),
    title: `${bar.title} in its sleeve`,
    children: [
      { name: "bar", part: bar.key, placement: inPlace, out: vec3(0, 0, 0) },
      { name: "sleeve", part: sleeve.key, placement: inPlace, out: vec3(linkBar.lengthMm, 0, 0) },
    ],
    joints: [seatJoint("bar", ["bar"]), seatJoint("sleeve", ["sleeve"], ["bar"], "slide")],
    fits: [],
  };
  return { parts: [bar, sleeve], assemblies: [assembly] };
};

const step = (
  name: string,
  brought: readonly Brought[],
  to: readonly string[],
  tool: TreeJoint["tool"],
): CopperStep => ({
  parts: brought.flatMap(({ part, assembled }) => [...(part ? [part] : []), ...(assembled?.parts ?? [])]),
  assemblies: brought.flatMap(({ assembled }) => assembled?.assemblies ?? []),
  children: brought.map(({ child }) => child),
  joint: { name, kind: "screw", brings: brought.map(({ child }) => child.name), to, fasteners: [], tool },
});

/** Bars from cell to cell, alternately on the bushes and on the bars beside them; a spacer under a last upper one. */
const barSteps = (cells: number, widthMm: number, names: readonly string[]): readonly CopperStep[] => {
  const bars = Array.from({ length: barsOf(cells) }, (_, index) => index);
  const bringing = (layer: 0 | 1): readonly Brought[] =>
    poles.flatMap((pole) => {
      const members = jointStack(pole, 2, 0);
      const bar = sleevedBar(pole);
      const spacer = copperPart("bar-spacer", pole);
      return bars
        .filter((index) => index % 2 === layer)
        .flatMap((index): readonly Brought[] => {
          const x = index * widthMm;
          const placement = flat(pole, memberAt(members, "bar", layer), x);
          const said = `${pole.label} ${index + 1}`;
          const out = vec3(0, 40, 0);
          const isLastUpper = layer === 1 && index === bars.length - 1;
          return [
            ...(isLastUpper
              ? [
                  {
                    part: spacer,
                    child: {
                      name: `spacer of bar ${said}`,
                      part: spacer.key,
                      placement: flat(pole, memberAt(members, "bar"), x + widthMm),
                      out,
                    },
                  },
                ]
              : []),
            {
              assembled: bar,
              child: { name: `bar ${said}`, assembly: barKey(pole), placement, out },
            },
          ];
        });
    });
  return ([0, 1] as const).flatMap((layer) => {
    const brought = bringing(layer);
    return brought.length === 0
      ? []
      : [step(layer === 0 ? "lower bars" : "upper bars", brought, names, "by-hand")];
  });
};

/** Lug where a feed is, washer, spring washer and nut on each bolt of a cell. */
const nutStep = (cell: number, cells: number, x: number, hasFeed: boolean, name: string): CopperStep => {
  const brought = poles.flatMap((pole, index): readonly Brought[] => {
    const { lug, washer, springWasher, nut } = keysOf(boltOf(pole, cells));
    const members = jointStack(pole, layersAt(cell, cells), hasFeed ? 1 : 0);
    const said = `${pole.label}, cell ${cell}`;
    const out = vec3(0, 40, 0);
    const put = (what: string, part: TreePart, from: JointMember["name"]): Brought => ({
      part,
      child: {
        name: `${what} of ${said}`,
        part: part.key,
        placement: standing(onBolt(pole, memberAt(members, from), x), rear),
        out,
      },
    });
    // Hanging down: its barrel's way is the lug's own −y, which `flat` turns up.
    const turn = 180 + (index === 0 ? lugTurnDegrees : -lugTurnDegrees);
    const ring = ringLugPart(lug);
    const cable = feedCablePart(pole, layersAt(cell, cells));
    const hung: readonly Brought[] = hasFeed
      ? [
          {
            part: ring,
            child: {
              name: `lug of ${said}`,
              part: ring.key,
              placement: composed(flat(pole, memberAt(members, "lug"), x), turnedAbout(vec3(0, 0, 1), turn)),
              out,
            },
          },
          {
            part: cable,
            child: {
              name: `cable of ${said}`,
              part: cable.key,
              placement: movedBy(vec3(x, 0, 0)),
              out,
              loose: "bends" as const,
            },
          },
        ]
      : [];
    return [
      ...hung,
      put("washer", washerPart(washer), "washer"),
      put("spring washer", washerPart(springWasher), "spring washer"),
      put("nut", nutPart(nut), "nut"),
    ];
  });
  return step(`lands of cell ${cell}`, brought, [name], "spanner");
};

/** Bars, lugs and nuts behind a row of cells. */
export const copperSteps = (
  names: readonly string[],
  feeds: readonly number[],
  widthMm: number,
): readonly CopperStep[] => [
  ...barSteps(names.length, widthMm, names),
  ...names.map((name, index) =>
    nutStep(index + 1, names.length, index * widthMm, feeds.includes(index + 1), name),
  ),
];
