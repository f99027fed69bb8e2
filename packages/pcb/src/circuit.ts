/** Joining pins to nets so that a wrong pin name does not compile. */
import type { Net, PinRef, PlacedPart } from "./model/design.js";
import type { PartType } from "./model/parts.js";

/** Names of the pins of a placed part, from its type. */
export type PinNameOf<T> = T extends { readonly type: PartType<infer P> } ? P : never;

/** For every part its pins by name: `pins.D1.RK`. */
export type Pins<T extends Readonly<Record<string, unknown>>> = {
  readonly [R in keyof T]: { readonly [P in PinNameOf<T[R]>]: PinRef };
};

/** What a part needs besides its reference, which is its key in the record of parts. */
export type PartUse<P extends string> = Omit<PlacedPart, "ref" | "type"> & { readonly type: PartType<P> };

/** Handles for the pins of every part in a record of parts; the record's keys are the references. */
export const pinsOf = <T extends Readonly<Record<string, Pick<PartUse<string>, "type">>>>(
  parts: T,
): Pins<T> =>
  Object.fromEntries(
    Object.entries(parts).map(([ref, { type }]) => [
      ref,
      Object.fromEntries(Object.entries(type.pins).map(([pin, { pad }]) => [pin, { ref, pin, pad }])),
    ]),
    // The mapped type says what these entries are; Object.fromEntries can't.
  ) as unknown as Pins<T>;

/** The record of parts as the list a design holds, in the order written. */
export const placedParts = (parts: Readonly<Record<string, PartUse<string>>>): readonly PlacedPart[] =>
  Object.entries(parts).map(([ref, part]) => ({ ref, ...part }));

export const net = (name: string, label: Net["label"], netClass: string, pins: readonly PinRef[]): Net => ({
  name,
  label,
  netClass,
  pins,
});
