// Faults of the design: the board is wrong, and its files are written from what is wrong.
import type { Board, Net, PlacedPart } from "@rubus/pcb";
import { type Draw, type Fault, type FaultKind, pick } from "./fault.js";

const withNets = (board: Board, change: (net: Net) => Net): Board => ({
  ...board,
  nets: board.nets.map(change),
});
const withPart = (board: Board, part: PlacedPart, changed: Partial<PlacedPart>): Board => ({
  ...board,
  parts: board.parts.map((each) => (each === part ? { ...part, ...changed } : each)),
});

const swappedPins = (board: Board, draw: Draw): Fault => {
  const one = pick(board.nets, draw);
  const other = pick(
    board.nets.filter(({ name }) => name !== one.name),
    draw,
  );
  const [a, b] = [pick(one.pins, draw), pick(other.pins, draw)];
  return {
    what: `${a.ref}-${a.pad} and ${b.ref}-${b.pad} swapped`,
    board: withNets(board, (net) => ({
      ...net,
      pins: net.pins.map((pin) => (pin === a ? b : pin === b ? a : pin)),
    })),
  };
};

const lostPin = (board: Board, draw: Draw): Fault => {
  const net = pick(board.nets, draw);
  const lost = pick(net.pins, draw);
  return {
    what: `${lost.ref}-${lost.pad} left open`,
    board: withNets(board, (each) => ({ ...each, pins: each.pins.filter((pin) => pin !== lost) })),
  };
};

const edgeTypes = new Set(["FINGERS_2X10", "CARD_EDGE_2X10"]);
const isEdge = ({ type }: PlacedPart): boolean => edgeTypes.has(type.name);
const isConnector = ({ type }: PlacedPart): boolean => type.prefix === "J";

/** A contact of what another board, a cable or a Pi is plugged into. */
const wrongContact =
  (contact: string, wanted: (part: PlacedPart) => boolean) =>
  (board: Board, draw: Draw): Fault => {
    const refs = new Set(board.parts.filter(wanted).map(({ ref }) => ref));
    const contacts = board.nets.flatMap(({ name, pins }) =>
      pins.flatMap((pin) => (refs.has(pin.ref) ? [{ name, pin }] : [])),
    );
    const { name, pin } = pick(contacts, draw);
    const to = pick(
      board.nets.filter((net) => net.name !== name),
      draw,
    );
    return {
      what: `${contact} ${pin.ref}-${pin.pad} on ${to.name}`,
      board: withNets(board, (net) => ({
        ...net,
        pins: [...net.pins.filter((each) => each !== pin), ...(net.name === to.name ? [pin] : [])],
      })),
    };
  };

const missingPart =
  (kind: string, wanted: (part: PlacedPart) => boolean) =>
  (board: Board, draw: Draw): Fault => {
    const part = pick(board.parts.filter(wanted), draw);
    return {
      what: `${kind} ${part.ref} missing`,
      board: {
        ...withNets(board, (net) => ({ ...net, pins: net.pins.filter(({ ref }) => ref !== part.ref) })),
        parts: board.parts.filter((each) => each !== part),
      },
    };
  };

const unfitted = (board: Board, draw: Draw): Fault => {
  const part = pick(
    board.parts.filter(({ fitted, type }) => fitted && type.land.copperOnly !== true),
    draw,
  );
  return { what: `${part.ref} not fitted`, board: withPart(board, part, { fitted: false }) };
};

/** `4.02 kΩ` as figure and unit. */
const figureOf = (value: string): readonly [number, string] | undefined => {
  const found = /^([\d.]+) ([kMmµnp]?[ΩF].*)$/u.exec(value);
  return found ? [Number(found[1]), found[2] ?? ""] : undefined;
};

const wrongValue = (board: Board, draw: Draw): Fault => {
  const part = pick(
    board.parts.filter(({ value }) => figureOf(value)),
    draw,
  );
  const factor = pick([0.1, 0.5, 2, 10, 100], draw);
  const [figure = 0, unit = ""] = figureOf(part.value) ?? [];
  const value = `${Number((figure * factor).toPrecision(4))} ${unit}`;
  return { what: `${part.ref} ${value} for ${part.value}`, board: withPart(board, part, { value }) };
};

/** The right value shown, another article bought; and value and article of another part of the same kind. */
const wrongOrder = (board: Board, draw: Draw): Fault => {
  const part = pick(
    board.parts.filter(({ value, fitted }) => fitted && figureOf(value)),
    draw,
  );
  const others = board.parts.filter(
    ({ type, value }) => type.name === part.type.name && value !== part.value,
  );
  const other = pick(others.length > 0 ? others : board.parts.filter((each) => each !== part), draw);
  const shown = draw(2) === 0;
  return {
    what: `${part.ref} ${shown ? "is" : "ordered as"} ${other.purchase.partNumber}, which is ${other.ref}'s`,
    board: withPart(board, part, { purchase: other.purchase, ...(shown ? { value: other.value } : {}) }),
  };
};

const turnedPart = (board: Board, draw: Draw): Fault => {
  const part = pick(
    board.parts.filter(({ type }) => type.land.pads.length > 1),
    draw,
  );
  return {
    what: `${part.ref} turned by half`,
    board: withPart(board, part, { rotation: part.rotation + 180 }),
  };
};

const steps = [
  [1.2, 0],
  [-1.2, 0],
  [0, 1.2],
  [0, -1.2],
] as const;

const movedPart = (board: Board, draw: Draw): Fault => {
  const part = pick(board.parts, draw);
  const [x, y] = pick(steps, draw);
  return {
    what: `${part.ref} moved by ${x}, ${y}`,
    board: withPart(board, part, { at: { x: part.at.x + x, y: part.at.y + y } }),
  };
};

/** Mounting holes, lands for bolts and lugs: a third of a millimetre, which no pad's connection shows. */
const movedHole = (board: Board, draw: Draw): Fault => {
  const holes = [
    ...board.features.filter(({ kind }) => kind === "mounting-hole"),
    ...board.parts.filter(({ ref }) => /^E\d/.test(ref)),
  ];
  const hole = pick(holes, draw);
  const [x, y] = pick(steps, draw);
  const moved = <T extends { readonly ref: string; readonly at: { readonly x: number; readonly y: number } }>(
    each: T,
  ): T =>
    each.ref === hole.ref ? { ...each, at: { x: each.at.x + 0.3 * x, y: each.at.y + 0.3 * y } } : each;
  return {
    what: `the hole of ${hole.ref} moved by ${0.3 * x}, ${0.3 * y}`,
    board: { ...board, parts: board.parts.map(moved), features: board.features.map(moved) },
  };
};

const otherFoot = (board: Board, draw: Draw): Fault => {
  const part = pick(
    board.parts.filter(({ type }) => type.land.pads.length > 2),
    draw,
  );
  const mirrored = {
    ...part.type.land,
    pads: part.type.land.pads.map((pad) => ({ ...pad, at: { x: -pad.at.x, y: pad.at.y } })),
  };
  return {
    what: `the land pattern of ${part.ref} mirrored`,
    board: withPart(board, part, { type: { ...part.type, land: mirrored } }),
  };
};

const poured = (board: Board): ReadonlySet<string> => new Set(board.zones.map(({ net }) => net));

const lostTrack = (board: Board, draw: Draw): Fault => {
  const lost = pick(
    board.tracks.filter(({ net }) => !poured(board).has(net)),
    draw,
  );
  return {
    what: `a track of ${lost.net} lost`,
    board: { ...board, tracks: board.tracks.filter((each) => each !== lost) },
  };
};

const thinTrack = (board: Board, draw: Draw): Fault => {
  const thin = pick(board.tracks, draw);
  const share = pick([0.3, 0.5, 0.7], draw);
  return {
    what: `a track of ${thin.net} of ${Number((thin.widthMm * share).toFixed(3))} mm for ${thin.widthMm} mm`,
    board: {
      ...board,
      tracks: board.tracks.map((each) => (each === thin ? { ...thin, widthMm: thin.widthMm * share } : each)),
    },
  };
};

const movedTrack = (board: Board, draw: Draw): Fault => {
  const signal = board.tracks.filter(({ net }) => !poured(board).has(net));
  const moved = pick(signal, draw);
  const [x, y] = pick(steps, draw);
  const shift = (point: { readonly x: number; readonly y: number }) => ({
    x: point.x + x / 2,
    y: point.y + y / 2,
  });
  return {
    what: `a track of ${moved.net} moved by ${x / 2}, ${y / 2}`,
    board: {
      ...board,
      tracks: board.tracks.map((each) =>
        each === moved ? { ...moved, from: shift(moved.from), to: shift(moved.to) } : each,
      ),
    },
  };
};

const lostVia =
  (kind: string, ofPours: boolean) =>
  (board: Board, draw: Draw): Fault => {
    const lost = pick(
      board.vias.filter(({ net }) => poured(board).has(net) === ofPours),
      draw,
    );
    return {
      what: `${kind} of ${lost.net} at ${lost.at.x.toFixed(1)}, ${lost.at.y.toFixed(1)} lost`,
      board: { ...board, vias: board.vias.filter((each) => each !== lost) },
    };
  };

const smallVia = (board: Board, draw: Draw): Fault => {
  const small = pick(board.vias, draw);
  return {
    what: `a via of ${small.net} drilled ${small.drillMm / 2} mm`,
    board: {
      ...board,
      vias: board.vias.map((each) => (each === small ? { ...each, drillMm: each.drillMm / 2 } : each)),
    },
  };
};

const lostPour = (board: Board, draw: Draw): Fault => {
  const lost = pick(board.zones, draw);
  return {
    what: `the pour ${lost.name} lost`,
    board: { ...board, zones: board.zones.map((each) => (each === lost ? { ...lost, fill: [] } : each)) },
  };
};

const kind = (name: string, count: number, plant: (board: Board, draw: Draw) => Fault): FaultKind => ({
  name,
  count,
  plant: ({ board }, draw) => plant(board, draw),
});

const isPull = ({ type, fitted }: PlacedPart): boolean => fitted && type.prefix === "R";

export const designFaults: readonly FaultKind[] = [
  kind("swapped pins", 12, swappedPins),
  kind("pin left open", 8, lostPin),
  {
    ...kind("wrong net on a finger", 10, wrongContact("finger", isEdge)),
    applies: ({ parts }) => parts.some(isEdge),
  },
  kind(
    "missing part",
    8,
    missingPart("part", () => true),
  ),
  kind("missing resistor", 5, missingPart("resistor", isPull)),
  kind("part not fitted", 4, unfitted),
  kind("wrong value", 12, wrongValue),
  kind("wrong article", 8, wrongOrder),
  kind("reversed part", 7, turnedPart),
  kind("mirrored land pattern", 3, otherFoot),
  kind("moved part", 7, movedPart),
  kind("moved hole", 5, movedHole),
  kind("lost track", 5, lostTrack),
  kind("narrowed track", 6, thinTrack),
  kind("moved track", 4, movedTrack),
  kind("missing via of a signal", 5, lostVia("a via", false)),
  kind("missing via between pours", 2, lostVia("a stitching via", true)),
  kind("small via", 2, smallVia),
  kind("missing pour", 3, lostPour),
];

/** For boards without fingers. */
export const contactFaults: readonly FaultKind[] = [
  {
    ...kind("wrong net on a contact", 10, wrongContact("contact", isConnector)),
    applies: ({ parts }) => !parts.some(isEdge),
  },
];
