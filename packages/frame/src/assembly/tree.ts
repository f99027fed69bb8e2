/**
 * The assembly tree: every part once, sub-assemblies of placed parts, and the joints that put them together in the
 * order of assembly. Bill, guide, proofs and viewer read this one tree. Plain data.
 */
import type { Box3, Placement } from "@rubus/cad";
import type { screws } from "@rubus/catalogue";
import type { Vec3 } from "@rubus/units";
import type { KeyIn, ScrewEnd } from "../screw-place.js";
import type { TreePart, WasherKey } from "./part.js";

/**
 * Why nothing stops a child where it stands: it floats on purpose, has its play along a blind hole, is held along its
 * axis by threads, or bends.
 */
export type Looseness = "floats" | "play" | "threads" | "bends";

/** A part or a sub-assembly where it stands in the assembly that holds it. */
export type Child = {
  /** Unique in its assembly: `pi`, `insert of the Pi 1`, `cell-2`. */
  readonly name: string;
  readonly placement: Placement;
  /** The way it is put in by, backwards: a straight shift that takes it out again. */
  readonly out: Vec3;
  /** Absent where it is put in against a stop. */
  readonly loose?: Looseness;
} & ({ readonly part: string } | { readonly assembly: string });

/** What a joint is turned, pressed or held with. */
export type ToolKey =
  | "by-hand"
  | "soldering-iron"
  | "cross-recess-1"
  | "cross-recess-2"
  | "cross-recess-3"
  | "hexagon-1-5"
  | "hexagon-2"
  | "hexagon-2-5"
  | "hexagon-3"
  | "hexagon-4"
  | "hexagon-5"
  /** The short arm of an L key, where the long one has no room. */
  | "hexagon-key-2-5"
  | "spanner";

/** A screw of a joint, with the length its grip asks for. */
export type Fastener = {
  /** Name of the screw among the children. */
  readonly name: string;
  readonly screw: KeyIn<typeof screws>;
  readonly lengthMm: number;
  readonly gripMm: number;
  readonly washer?: WasherKey;
  readonly end: ScrewEnd;
  /** Where its driver meets the head, and the way from there to the hand. */
  readonly head: Vec3;
  readonly towardsHand: Vec3;
  readonly tool: ToolKey;
  /** Where the long arm of an L key points while its short one is in the screw. */
  readonly arm?: Vec3;
};

/** One step of assembly: what it brings, and what holds it. */
export type TreeJoint = {
  /** Unique in its assembly: `HAT`, `seat of the power board`. */
  readonly name: string;
  readonly kind: "seat" | "slide" | "plug" | "screw" | "press";
  /** Children that come with this step, what is held first, its screws, washers and nuts after it. */
  readonly brings: readonly string[];
  /** Children of earlier steps that these are joined to; none for what everything else is built on. */
  readonly to: readonly string[];
  readonly fasteners: readonly Fastener[];
  readonly tool: ToolKey;
  /** What is turned beside screws, in this order, and how tight: nuts of rods. */
  readonly nuts?: readonly { readonly what: string; readonly torque: number }[];
  /** Whole sentences for the guide, where a step is more than to put in and to tighten. */
  readonly how?: string;
};

/** Two children, by path, that share room on purpose, and how much that is by their rows and measures. */
export type DeclaredFit = {
  readonly a: string;
  readonly b: string;
  /** 0 where they only meet on the way in. */
  readonly mm3: number;
  /**
   * Where they make way for each other on the way in, which is drawn straight: a spring bends, or a part is tilted in
   * under a hook. Everywhere, where no box is named.
   */
  readonly yields?: readonly Box3[];
};

export type SubAssembly = {
  readonly key: string;
  /** As a step of the guide names it. */
  readonly title: string;
  readonly children: readonly Child[];
  /** In the order of assembly. */
  readonly joints: readonly TreeJoint[];
  readonly fits: readonly DeclaredFit[];
};

/** A node's label: its name, and what its frame calls its place where the name is too long to read. */
export type TreeLabel = {
  /** Of its plate: `frame-a/cell-2/bay-1/tray/label`. */
  readonly path: string;
  readonly name: string;
  readonly place: string;
};

export type AssemblyTree = {
  /** By key. */
  readonly parts: Readonly<Record<string, TreePart>>;
  readonly assemblies: Readonly<Record<string, SubAssembly>>;
  /** What stands side by side at the top: the frames, and their supplies. */
  readonly roots: readonly Child[];
  /** What the label plates say, which the tree holds once without letters. */
  readonly labels?: readonly TreeLabel[];
};

/** Keys of the sub-assemblies that stand beside a frame begin with this. */
export const supplyPrefix = "supply-";

/** What stands in the unit below a frame is named after it. */
export const supplyName = (frame: string): string => `${frame}-supply`;

/** A name as a step of a path: `insert-of-the-pi-1`. */
export const pathStep = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");

/** Names as a path: `frame-a/cell-2/bay-1/tray`. */
export const pathOf = (names: readonly string[]): string => names.map(pathStep).join("/");
