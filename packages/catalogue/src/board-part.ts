/** What is soldered to the boards: the columns of the `board-….ts` families. */
import type { Confidence, Figure, Row } from "./figure.js";

/** How a part is ordered; the source says where number and dimensions were read. */
export type BoardPart = Row & {
  readonly maker: string;
  readonly partNumber: string;
  readonly description: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly datasheet?: string;
};

/** A two-terminal chip and its package. */
export type ChipPackage = {
  readonly length: Figure<"length">;
  readonly width: Figure<"length">;
  /** Length of one terminal along the part. */
  readonly terminal: Figure<"length">;
  readonly height: Figure<"length">;
};

export type Resistor = BoardPart & {
  readonly package: ChipPackage;
  readonly resistance: Figure<"resistance">;
  readonly rating: Figure<"power">;
};

/** A light-emitting diode of three colours with one common anode. */
export type RgbLed = BoardPart & {
  /** Body as seen from above; the leads stand beyond it along its length. */
  readonly bodyLength: Figure<"length">;
  readonly bodyWidth: Figure<"length">;
  readonly height: Figure<"length">;
  /** The maker's land pattern: pads of this size, centres this far from the middle along and across. */
  readonly padLength: Figure<"length">;
  readonly padWidth: Figure<"length">;
  readonly padAlong: Figure<"length">;
  readonly padAcross: Figure<"length">;
  /** The pad at the corner that the body bears a mark at, which need not be pad 1. */
  readonly markedPad: string;
  /** Pad numbers: 1 upper right, 2 lower right, 3 upper left, 4 lower left when the body lies along x. */
  readonly pads: {
    readonly anode: string;
    readonly red: string;
    readonly green: string;
    readonly blue: string;
  };
  readonly forward: {
    readonly red: Figure<"voltage">;
    readonly green: Figure<"voltage">;
    readonly blue: Figure<"voltage">;
  };
  readonly currentMax: Figure<"current">;
};

/** A socket for a flat flexible cable that leaves along the board. */
export type CableSocket = BoardPart & {
  readonly positions: number;
  /** Where its contacts touch the cable: between cable and board, or from above. */
  readonly contactSide: "below" | "above";
  readonly pitch: Figure<"length">;
  readonly padLength: Figure<"length">;
  readonly padWidth: Figure<"length">;
  /** Centre of the signal pads behind the datum, towards the cable's far side. */
  readonly padAt: Figure<"length">;
  readonly holdDownLength: Figure<"length">;
  readonly holdDownWidth: Figure<"length">;
  /** Centres of the two hold-down pads from the middle, and ahead of the datum. */
  readonly holdDownAlong: Figure<"length">;
  readonly holdDownAt: Figure<"length">;
  /** Width of the housing, its rear face, its front with the slider shut and open, from the datum. */
  readonly bodyWidth: Figure<"length">;
  readonly rearAt: Figure<"length">;
  readonly frontShut: Figure<"length">;
  readonly frontOpen: Figure<"length">;
  readonly sliderWidth: Figure<"length">;
  readonly height: Figure<"length">;
  readonly currentPerContact: Figure<"current">;
};
