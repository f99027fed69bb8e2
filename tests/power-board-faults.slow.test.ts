// Faults planted in the finished power board, drawn with a seed: how many do our own checks find?
import { efuseFigures } from "@rubus/boards";
import {
  type Board,
  courtyardsOf,
  designRuleCheck,
  electricalRuleCheck,
  extractNetlist,
  fabFiles,
  kicadProject,
  type Net,
  netlistDifferences,
  schematicNetlist,
} from "@rubus/pcb";
import { expect, it } from "vitest";
import { projectFiles } from "./support/led-board.js";
import { powerBoard } from "./support/power-board.js";

/** Numerical Recipes' generator: the same faults on every machine. */
const drawer = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};
type Draw = ReturnType<typeof drawer>;
type Fault = { readonly what: string; readonly board: Board };

const pick = <T>(items: readonly T[], draw: Draw): T => {
  const item = items[draw(items.length)];
  if (item === undefined) throw new RangeError("nothing to draw from");
  return item;
};

const withNets = (board: Board, change: (net: Net) => Net): Board => ({
  ...board,
  nets: board.nets.map(change),
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
const wrongFinger = (board: Board, draw: Draw): Fault => {
  const fingers = board.nets.flatMap(({ name, pins }) =>
    pins.flatMap((pin) => (pin.ref === "J1" ? [{ name, pin }] : [])),
  );
  const { name, pin } = pick(fingers, draw);
  const to = pick(
    board.nets.filter((net) => net.name !== name),
    draw,
  );
  return {
    what: `finger ${pin.pad} on ${to.name}`,
    board: withNets(board, (net) => ({
      ...net,
      pins: [...net.pins.filter((each) => each !== pin), ...(net.name === to.name ? [pin] : [])],
    })),
  };
};
const missingPart = (board: Board, draw: Draw): Fault => {
  const part = pick(board.parts, draw);
  return {
    what: `${part.ref} missing`,
    board: {
      ...withNets(board, (net) => ({ ...net, pins: net.pins.filter(({ ref }) => ref !== part.ref) })),
      parts: board.parts.filter((each) => each !== part),
    },
  };
};
const wrongValue = (board: Board, draw: Draw): Fault => {
  const part = pick(
    board.parts.filter(({ ref }) => valued.includes(ref)),
    draw,
  );
  const factor = pick([0.1, 0.5, 2, 10], draw);
  const [number = "0", unit = ""] = part.value.split(" ");
  const value = `${Number(number) * factor} ${unit}`;
  return {
    what: `${part.ref} ${value} for ${part.value}`,
    board: { ...board, parts: board.parts.map((each) => (each === part ? { ...part, value } : each)) },
  };
};
const turnedPart = (board: Board, draw: Draw): Fault => {
  const part = pick(
    board.parts.filter(({ type, ref }) => type.land.pads.length > 1 && ref !== "J1"),
    draw,
  );
  return {
    what: `${part.ref} turned by half`,
    board: {
      ...board,
      parts: board.parts.map((each) => (each === part ? { ...part, rotation: part.rotation + 180 } : each)),
    },
  };
};
const movedPart = (board: Board, draw: Draw): Fault => {
  const part = pick(board.parts, draw);
  const [x, y] = pick(
    [
      [1.2, 0],
      [-1.2, 0],
      [0, 1.2],
      [0, -1.2],
    ] as const,
    draw,
  );
  return {
    what: `${part.ref} moved by ${x}, ${y}`,
    board: {
      ...board,
      parts: board.parts.map((each) =>
        each === part ? { ...part, at: { x: part.at.x + x, y: part.at.y + y } } : each,
      ),
    },
  };
};
const lostTrack = (board: Board, draw: Draw): Fault => {
  const signal = board.tracks.filter(({ net }) => !["GND", "+5V", "+5V_BUS", "+5V_SW"].includes(net));
  const lost = pick(signal, draw);
  return {
    what: `a track of ${lost.net} lost`,
    board: { ...board, tracks: board.tracks.filter((each) => each !== lost) },
  };
};
const thinTrack = (board: Board, draw: Draw): Fault => {
  const thin = pick(board.tracks, draw);
  return {
    what: `a track of ${thin.net} thinned`,
    board: {
      ...board,
      tracks: board.tracks.map((each) => (each === thin ? { ...thin, widthMm: 0.08 } : each)),
    },
  };
};
const lostVia = (board: Board, draw: Draw): Fault => {
  const signal = board.vias.filter(({ net }) => !["GND", "+5V", "+5V_BUS", "+5V_SW"].includes(net));
  const lost = pick(signal, draw);
  return {
    what: `a via of ${lost.net} lost`,
    board: { ...board, vias: board.vias.filter((each) => each !== lost) },
  };
};

const valued = ["R1", "R4", "R5", "R6", "C1", "C2", "C9", "C11"];
const scale: Readonly<Record<string, number>> = { Ω: 1, kΩ: 1e3, nF: 1e-9, µF: 1e-6 };

/** What the values of the board set, by the formulas of its page, against what is wanted. */
const valuesHold = (board: Board): boolean => {
  const of = (ref: string): number => {
    const [number = "", unit = ""] = (board.parts.find((part) => part.ref === ref)?.value ?? "").split(" ");
    return Number(number) * (scale[unit] ?? Number.NaN);
  };
  const within = (value: number, least: number, most: number): boolean => value >= least && value <= most;
  const { threshold, limitVolts } = efuseFigures.pi5;
  return (
    within(threshold.value * (1 + 10_000 / of("R1")), 4, 4.5) &&
    within(threshold.value * (1 + of("R5") / of("R6")), 5.43, 5.77) &&
    within(limitVolts.value / of("R4"), 5.8, 6.3) &&
    within(of("C1") + of("C2"), 0.4e-6, 0.9e-6) &&
    within((5 * of("C9")) / 2e-6, 4e-3, 7e-3) &&
    within(of("C11"), 3e-9, 9e-9)
  );
};

/** Whether any check of ours finds something, the quick ones first. */
const caught = async (board: Board, drawn: readonly (readonly string[])[]): Promise<boolean> => {
  if (!valuesHold(board)) return true;
  if (electricalRuleCheck(kicadProject(board)).length > 0) return true;
  const files = fabFiles(board, { softwareVersion: "0.0.0" });
  const copper = await extractNetlist(files);
  if (!copper.ok || netlistDifferences(copper.value, drawn).length > 0) return true;
  const rules = await designRuleCheck(files, board.rules, courtyardsOf(board));
  return !rules.ok || rules.value.length > 0;
};

const kinds = [
  [swappedPins, 30],
  [lostPin, 20],
  [wrongFinger, 20],
  [missingPart, 15],
  [wrongValue, 25],
  [turnedPart, 10],
  [movedPart, 10],
  [lostTrack, 8],
  [thinTrack, 7],
  [lostVia, 7],
] as const;

/** All 152 faults take several minutes: `RUBUS_ALL_FAULTS=1` plants them, else a fifth of each kind. */
const share = process.env.RUBUS_ALL_FAULTS ? 1 : 0.2;

it(
  "finds at least 95 of 100 faults planted in it",
  async () => {
    const board = await powerBoard("pi5");
    const drawn = schematicNetlist(projectFiles(board)["power.kicad_sch"] ?? "").map(({ pads }) => pads);
    expect(await caught(board, drawn)).toBe(false);
    const draw = drawer(20261122);
    const survivors: string[] = [];
    let planted = 0;
    for (const [plant, count] of kinds)
      for (let index = 0; index < Math.ceil(count * share); index++) {
        const { what, board: faulty } = plant(board, draw);
        planted++;
        if (!(await caught(faulty, drawn))) survivors.push(what);
      }
    expect(planted).toBeGreaterThanOrEqual(150 * share);
    // One survivor weighs more in a small sample than in the whole.
    expect(survivors.length / planted, survivors.join("; ")).toBeLessThanOrEqual(share < 1 ? 0.08 : 0.05);
    console.info(`${planted} faults, ${survivors.length} survivors: ${survivors.join("; ")}`);
  },
  40 * 60_000,
);
