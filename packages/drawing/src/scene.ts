/** One scene of paths and text in millimetres; the writers turn it into SVG, PDF and PNG. */

/** `#rrggbb`. */
export type Colour = `#${string}`;

/** Scene coordinates: millimetres, origin at the upper left, x right, y down. */
export type Point = { readonly x: number; readonly y: number };

export type PathCommand =
  | { readonly to: "move"; readonly x: number; readonly y: number }
  | { readonly to: "line"; readonly x: number; readonly y: number }
  | {
      readonly to: "cubic";
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly x: number;
      readonly y: number;
    }
  | { readonly to: "close" };

export type Stroke = {
  readonly colour: Colour;
  readonly widthMm: number;
  readonly cap?: "butt" | "round" | "square";
  readonly join?: "miter" | "round" | "bevel";
  /** Lengths of dashes and gaps in millimetres. */
  readonly dash?: readonly number[];
};

export type Path = {
  readonly kind: "path";
  readonly commands: readonly PathCommand[];
  readonly fill?: Colour;
  readonly fillRule?: "nonzero" | "evenodd";
  readonly stroke?: Stroke;
  /** 0 to 1, for fill and stroke. */
  readonly opacity?: number;
};

export type FontName = "sans" | "sans-bold";

export type Text = {
  readonly kind: "text";
  readonly at: Point;
  readonly text: string;
  /** Em size in millimetres; capitals are about 0.73 of it. */
  readonly sizeMm: number;
  readonly font?: FontName;
  readonly colour?: Colour;
  readonly anchor?: "start" | "middle" | "end";
  readonly baseline?: "alphabetic" | "middle" | "top" | "bottom";
  /** Degrees counter-clockwise as seen, about `at`. */
  readonly rotateDegrees?: number;
};

/** Affine map in SVG's order: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Transform = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export type Group = {
  readonly kind: "group";
  /** Becomes the `id` of the group in SVG. */
  readonly id?: string;
  /** Becomes a `<title>` (tool tip) in SVG. */
  readonly title?: string;
  readonly transform?: Transform;
  /** Only what lies inside this path (group coordinates, after `transform`) is drawn. */
  readonly clip?: readonly PathCommand[];
  readonly clipRule?: "nonzero" | "evenodd";
  readonly opacity?: number;
  readonly items: readonly Item[];
};

export type Item = Path | Text | Group;

export type Scene = {
  /** Title of the document in SVG and PDF. */
  readonly title: string;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly background?: Colour;
  readonly items: readonly Item[];
};
