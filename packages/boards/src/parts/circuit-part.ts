/** A part of a circuit before it has a place. */
import type { BoardPart, Connector, Source } from "@rubus/catalogue";
import type { PartType, Purchase } from "@rubus/pcb";
import { purchaseOf } from "./resistor.js";

export type CircuitPart<P extends string> = {
  readonly type: PartType<P>;
  readonly value: string;
  readonly purchase: Purchase;
};

const sourceOf = ({ source, confidence }: Source): Source => ({ source, confidence });

export const part = <P extends string>(
  type: PartType<P>,
  row: BoardPart,
  value: string = row.partNumber,
): CircuitPart<P> => ({ type, value, purchase: purchaseOf(row) });

/** A connector of the catalogue; one without an order number is any of its kind, by what its name says. */
export const connectorPart = <P extends string>(
  type: PartType<P>,
  row: Connector,
  value: string = row.partNumber ?? row.name,
): CircuitPart<P> => ({
  type,
  value,
  purchase: {
    maker: row.maker ?? "any",
    partNumber: row.partNumber ?? row.name,
    description: row.description,
    ...sourceOf(row.order ?? row.bodyLength),
  },
});

/** Lands, holes and pads that the board house makes. */
export const copperPart = <P extends string>(type: PartType<P>, value: string): CircuitPart<P> => ({
  type,
  value,
  purchase: {
    maker: "none",
    partNumber: "copper of the board",
    description: "Made by the board house",
    source: "design",
    confidence: "derived",
  },
});
