// Which package may import which: the floors of the house, also of rooms not yet built.

/** A package's floor and what it may import besides `units` and `catalogue`. */
export type Room = {
  readonly floor: number;
  readonly mayImport: readonly string[];
  /** whether its sources use no Node module, so that a browser can run them */
  readonly pure?: true;
};

const DESIGN = [
  "cluster",
  "boards",
  "frame",
  "boot",
  "proof",
  "guide",
  "pcb",
  "cad",
  "drawing",
  "physics",
  "firmware",
];

/** Rooms by name, highest floor first. */
export const ROOMS: Readonly<Record<string, Room>> = {
  cli: { floor: 7, mayImport: [...DESIGN, "pipeline", "console", "web", "twin", "agent", "protocol"] },
  pipeline: { floor: 6, mayImport: DESIGN },
  guide: {
    floor: 5,
    mayImport: ["cluster", "boards", "frame", "proof", "boot", "protocol", "cad", "drawing"],
  },
  proof: {
    floor: 4,
    mayImport: ["cluster", "boards", "frame", "boot", "physics", "cad", "agent"],
    pure: true,
  },
  console: { floor: 4, mayImport: ["cluster", "protocol"] },
  web: { floor: 4, mayImport: ["protocol"] },
  twin: { floor: 4, mayImport: ["agent", "cluster", "physics", "firmware"] },
  frame: { floor: 3, mayImport: ["cluster", "boards", "cad", "drawing"] },
  boards: { floor: 2, mayImport: ["cluster", "pcb", "cad", "drawing", "physics"] },
  boot: { floor: 2, mayImport: ["cluster", "firmware"] },
  agent: { floor: 2, mayImport: ["protocol", "firmware"] },
  cluster: { floor: 1, mayImport: [], pure: true },
  protocol: { floor: 1, mayImport: [], pure: true },
  pcb: { floor: 1, mayImport: ["drawing"] },
  cad: { floor: 1, mayImport: ["drawing"] },
  physics: { floor: 1, mayImport: [], pure: true },
  drawing: { floor: 1, mayImport: [] },
  firmware: { floor: 1, mayImport: [], pure: true },
  units: { floor: 0, mayImport: [], pure: true },
  catalogue: { floor: 0, mayImport: [], pure: true },
};

/** Two engines draw, and the catalogue counts in units: the only imports between neighbours on one floor. */
const NEIGHBOURS: readonly string[] = ["pcb drawing", "cad drawing", "catalogue units"];

/** Whether a room may import another. */
export function mayImport(from: string, to: string): boolean {
  const room = ROOMS[from];
  const other = ROOMS[to];
  if (room === undefined || other === undefined || from === to) return false;
  if (from === "units") return false;
  if (to !== "units" && to !== "catalogue" && !room.mayImport.includes(to)) return false;
  return other.floor < room.floor || NEIGHBOURS.includes(`${from} ${to}`);
}
