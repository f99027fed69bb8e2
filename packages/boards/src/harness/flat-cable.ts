/** Which contact of one socket a flat cable leads to which of another. */

/** Where a socket's contacts touch the cable: on its board's side of it, or on the other. */
export type ContactSide = "below" | "above";
/** Where a cable's bare ends lie. */
export type CableEnds = "same side" | "opposite sides";

/**
 * The contact (from 1) of the far socket that a contact of the near one is led to. Out of a socket the cable's
 * direction, the side its bare end shows, and the way its contacts count make a screw of one hand; folding, bending and
 * twisting never change the hand, and entering an equal socket by an equal end needs the other one. So bare ends on
 * one side lead 1 to the last between two equal sockets, bare ends on opposite sides lead 1 to 1, whatever way the
 * cable takes.
 */
export const farContact = (
  contact: number,
  positions: number,
  sockets: { readonly near: ContactSide; readonly far: ContactSide },
  ends: CableEnds,
): number =>
  (sockets.near === sockets.far) === (ends === "opposite sides") ? contact : positions + 1 - contact;
