/** Which keys of cluster.yaml can be varied, under what name, and where they stand. */
import { measurables } from "@rubus/catalogue";
import type { Dimension } from "@rubus/units";

export type VariableKey = {
  /** What the user writes: `setpoint`, `measured.finger-contact`. */
  readonly name: string;
  /** Where the value stands in the file. */
  readonly path: readonly [string, string] | readonly [string];
  /** A number with a unit, a whole number, or a word such as a key of the catalogue. */
  readonly value:
    | { readonly kind: "quantity"; readonly dimension: Dimension }
    | { readonly kind: "count" }
    | { readonly kind: "word" };
  readonly what: string;
};

const word = { kind: "word" } as const;
const count = { kind: "count" } as const;
const quantityOf = <D extends Dimension>(dimension: D) => ({ kind: "quantity", dimension }) as const;

const ofTheFile: readonly VariableKey[] = [
  { name: "nodes", path: ["nodes"], value: count, what: "nodes of the frame; beyond ten in frames like it" },
  { name: "model", path: ["node", "model"], value: word, what: "Raspberry Pi of every node" },
  { name: "stack", path: ["node", "stack"], value: word, what: "stack of every node" },
  { name: "fan", path: ["node", "fan"], value: word, what: "fan of every node" },
  { name: "supply", path: ["power", "supply"], value: word, what: "supply of every frame" },
  {
    name: "setpoint",
    path: ["power", "setpoint"],
    value: quantityOf("voltage"),
    what: "set-point of every supply",
  },
  { name: "feeds", path: ["power", "feeds"], value: count, what: "feeds of every frame, spread evenly" },
  { name: "rack", path: ["frame", "rack"], value: word, what: "rack of every frame" },
  {
    name: "height",
    path: ["frame", "height"],
    value: quantityOf("rack-units"),
    what: "height of every frame",
  },
  { name: "fab", path: ["fab"], value: word, what: "board house" },
  { name: "printer", path: ["printer", "model"], value: word, what: "printer" },
  { name: "filament", path: ["printer", "filament"], value: word, what: "filament" },
  {
    name: "clearance",
    path: ["printer", "clearance"],
    value: quantityOf("length"),
    what: "gap between printed parts",
  },
  { name: "room", path: ["room"], value: quantityOf("temperature"), what: "warmest room to run in" },
];

/** Every key that can be varied: those of the file, then what can be measured. */
export const variableKeys: readonly VariableKey[] = [
  ...ofTheFile,
  ...measurables.map(
    ({ key, dimension, what }): VariableKey => ({
      name: `measured.${key}`,
      path: ["measured", key],
      value: quantityOf(dimension),
      what,
    }),
  ),
];
