/** What joins two boards of a node, or a board to a bought thing, contact by contact. Plain data. */

/** A board whatever its assembly: `power` is also `power-pi5`, `hat` every layout of the HAT. */
export type BoardFamily = "back-plane" | "hat" | "led" | "power";

/** One end: a connector of a board, or what is bought with contacts of its own. */
export type JointEnd = { readonly board: BoardFamily; readonly ref: string } | { readonly bought: string };

/** One conductor: a contact at either end, and the net that the board there must have on it. */
export type Lead = {
  readonly from: { readonly pad: string; readonly net: string };
  /** Of a bought end the net is what its maker calls the contact. */
  readonly to: { readonly pad: string; readonly net: string };
  /** Led only on a board that has this connector too: the fan's lines, on a HAT with its header. */
  readonly with?: string;
};

export type Joint = {
  /** `hat-to-led`. */
  readonly key: string;
  readonly title: string;
  readonly kind: "cable" | "flat cable" | "wire" | "mated";
  readonly from: JointEnd;
  readonly to: JointEnd;
  readonly leads: readonly Lead[];
  /** Contacts of the `from` connector that stay open, those of its `to` connector likewise. */
  readonly open: { readonly from: readonly string[]; readonly to: readonly string[] };
  /** What to buy or to make; empty where the boards plug into each other. */
  readonly article: string;
  /** Of each conductor, where there is one between the ends. */
  readonly conductorMm2: number | null;
  readonly lengthMm: number | null;
  /** What the conductors end in, at either end. */
  readonly terminals: string;
  readonly note: string;
};

/** The net on each contact of a board's connectors: by reference, then by pad. */
export type Contacts = Readonly<Record<string, Readonly<Record<string, string>>>>;
