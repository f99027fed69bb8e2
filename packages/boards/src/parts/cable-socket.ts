/** Sockets for flat flexible cables, the cable leaving towards −y. */
import type { CableSocket } from "@rubus/catalogue";
import { finishLandPattern, type PartType, type SymbolGraphic, surfacePad } from "@rubus/pcb";
import { vec2 } from "@rubus/units";

/** The twelve contacts and the two hold-down pads, which stay open. */
export const contacts12 = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"] as const;
export type Contact12 = (typeof contacts12)[number];
export type Socket12Pin = Contact12 | "MP1" | "MP2";

/** Height between the contacts of the symbol. */
export const contactRowMm = 7.62;

/** Height of a contact above the symbol's middle; contact 1 is the highest. */
export const contactHeight = (contact: Contact12): number => (6.5 - Number(contact)) * contactRowMm;

/** Where wires join the symbol, right of its middle. */
export const socketPinMm = 7.62;

/** Which contacts the board leaves open decides how the electrical rule check sees them. */
export const cableSocket12 = (row: CableSocket, open: readonly Contact12[]): PartType<Socket12Pin> => {
  const half = ((row.positions - 1) * row.pitch.value) / 2;
  const padY = row.padAt.value;
  const [bodyHalf, sliderHalf] = [row.bodyWidth.value / 2, row.sliderWidth.value / 2];
  const [rear, shut, opened] = [row.rearAt.value, -row.frontShut.value, -row.frontOpen.value];
  const holdDown = (number: string, x: number) =>
    surfacePad(number, vec2(x, -row.holdDownAt.value), row.holdDownWidth.value, row.holdDownLength.value);
  const kindOf = (contact: Contact12) =>
    open.includes(contact) ? ("no-connect" as const) : ("passive" as const);
  const pins = Object.fromEntries([
    ...contacts12.map((contact) => [contact, { pad: contact, kind: kindOf(contact) }] as const),
    ["MP1", { pad: "MP1", kind: "no-connect" }] as const,
    ["MP2", { pad: "MP2", kind: "no-connect" }] as const,
    // Object.fromEntries forgets which keys it was given.
  ]) as PartType<Socket12Pin>["pins"];
  const top = contactHeight("1") + 5.08;
  const bottom = contactHeight("12") - 15.24;
  const slots: readonly SymbolGraphic[] = contacts12.map((contact) => ({
    kind: "polyline",
    points: [vec2(2.54, contactHeight(contact)), vec2(0, contactHeight(contact))],
  }));
  return {
    name: "FFC_SOCKET_12",
    prefix: "J",
    pins,
    land: finishLandPattern({
      name: "TE_1-84952-2",
      description: "FFC socket 12-way 1.0 mm, contacts below, side entry",
      source: row.padLength.source,
      pads: [
        ...contacts12.map((contact, index) =>
          surfacePad(
            contact,
            vec2(index * row.pitch.value - half, padY),
            row.padWidth.value,
            row.padLength.value,
            false,
          ),
        ),
        holdDown("MP1", -row.holdDownAlong.value),
        holdDown("MP2", row.holdDownAlong.value),
      ],
      body: [
        vec2(-sliderHalf, shut),
        vec2(sliderHalf, shut),
        vec2(sliderHalf, shut + 0.89),
        vec2(bodyHalf, shut + 0.89),
        vec2(bodyHalf, rear),
        vec2(-bodyHalf, rear),
        vec2(-bodyHalf, shut + 0.89),
        vec2(-sliderHalf, shut + 0.89),
      ],
      bodyHeightMm: row.height.max ?? row.height.value,
      courtyardExcessMm: 0.5,
      reaches: [vec2(-sliderHalf, opened), vec2(sliderHalf, opened)],
      outline: "body",
      // The slider drawn open, so that nobody puts a wall there.
      marks: [
        [vec2(-sliderHalf, opened), vec2(sliderHalf, opened)],
        [vec2(-sliderHalf, opened), vec2(-sliderHalf, shut)],
        [vec2(sliderHalf, opened), vec2(sliderHalf, shut)],
        [vec2(-half - 0.5, rear), vec2(-half, rear - 1)],
        [vec2(-half, rear - 1), vec2(-half + 0.5, rear)],
      ],
    }),
    symbol: {
      name: "FFC_SOCKET_12",
      graphics: [
        {
          kind: "polyline",
          points: [
            vec2(-5.08, bottom),
            vec2(2.54, bottom),
            vec2(2.54, top),
            vec2(-5.08, top),
            vec2(-5.08, bottom),
          ],
        },
        ...slots,
      ],
      pins: [
        ...contacts12.map(
          (contact) =>
            ({
              pin: contact,
              at: vec2(socketPinMm, contactHeight(contact)),
              direction: 180,
              lengthMm: 5.08,
            }) as const,
        ),
        { pin: "MP1", at: vec2(socketPinMm, bottom + 7.62), direction: 180, lengthMm: 5.08 },
        { pin: "MP2", at: vec2(socketPinMm, bottom + 2.54), direction: 180, lengthMm: 5.08 },
      ],
      showPinNames: false,
      showPinNumbers: true,
      referenceAt: vec2(-1.27, top + 1.27),
      valueAt: vec2(-1.27, bottom - 1.27),
    },
  };
};
