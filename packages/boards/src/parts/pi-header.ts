/** The socket of 2 × 20 contacts that hangs below a HAT and takes the Pi's header. */
import { type Connector, headerPower, pinMap } from "@rubus/catalogue";
import { type PartType, type Pin, throughHoleLandPattern } from "@rubus/pcb";
import { rectangle, vec2 } from "@rubus/units";
import { cited } from "../quantity-words.js";
import { open, passive } from "./pins.js";
import { boxSymbol } from "./symbols.js";

type Digit = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9";
/** Pin of the 40-pin header. */
export type HeaderPin = Exclude<Digit, "0"> | `${"1" | "2" | "3"}${Digit}` | "40";

// The list is what the type spells out, in the header's order.
const headerPins = Array.from({ length: 40 }, (_, index) => String(index + 1)) as readonly HeaderPin[];

/** Odd pins stand in the inner row, even ones along the board's edge; the symbol shows them so. */
const odd = headerPins.filter((_, index) => index % 2 === 0);
const even = headerPins.filter((_, index) => index % 2 === 1);

const powerPins = new Set<string>(Object.values(headerPower).flatMap((pins) => pins.map(String)));

/**
 * The socket by its row of the catalogue, seen from below, where it stands: pin 1 at the right of the inner row, which
 * from above is the left. Supplies are passive: the Pi feeds 3V3, the HAT 5 V.
 * @param unused pins that the HAT leaves open, by their numbers
 */
export const piHeaderType = (row: Connector, unused: readonly number[]): PartType<HeaderPin> => {
  const left = new Set(unused.map(String));
  const pitch = row.pitch.value;
  const kindOf = (pin: HeaderPin): Pin => {
    if (left.has(pin)) return open(pin);
    return powerPins.has(pin) ? passive(pin) : { pad: pin, kind: "bidirectional" };
  };
  const place = (pin: HeaderPin) => {
    const column = Math.ceil(Number(pin) / 2) - 1;
    return vec2((9.5 - column) * pitch, (Number(pin) % 2 === 0 ? 0.5 : -0.5) * pitch);
  };
  return {
    name: "PI_HEADER_2X20",
    prefix: "J",
    // Object.fromEntries forgets which keys it was given.
    pins: Object.fromEntries(
      headerPins.map((pin) => [pin, kindOf(pin)] as const),
    ) as PartType<HeaderPin>["pins"],
    land: throughHoleLandPattern({
      name: "PI_HEADER_SOCKET_2X20",
      description: row.description,
      source: `2.54 mm grid of the HAT drawing; hole 1.02 mm as for Würth 613…21821 [secondary]; body: ${cited(row.bodyLength)}`,
      pins: headerPins.map((pin) => ({ number: pin, at: place(pin) })),
      drillMm: 1.02,
      padMm: 1.7,
      body: rectangle(vec2(0, 0), row.bodyLength.value, row.bodyWidth.value),
      bodyHeightMm: row.height.max ?? row.height.value,
      courtyardExcessMm: 0.5,
      outline: "body",
      pinOneDot: vec2(9.5 * pitch + 2, -0.5 * pitch),
    }),
    symbol: {
      ...boxSymbol<HeaderPin>("PI_HEADER_2X20", 7.62, { left: odd, right: even }),
      showPinNames: false,
    },
  };
};

/** Header pins of the signals that a use of the pin map takes. */
export const pinsUsedFor = (uses: readonly (typeof pinMap)[number]["use"][]): readonly number[] =>
  pinMap.filter(({ use }) => uses.includes(use)).map(({ header }) => header);
