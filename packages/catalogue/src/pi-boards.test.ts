import { describe, expect, it } from "vitest";
import { rowOf } from "./find-row.js";
import type { BoardBody, BodyName } from "./pi-board.js";
import { piBoards } from "./pi-boards.js";
import { piModels } from "./pi-models.js";

type Key = (typeof piBoards)[number]["key"];

const bodyOf = (key: Key, name: BodyName): BoardBody => {
  const found = (rowOf(piBoards, key).bodies as readonly BoardBody[]).find((each) => each.name === name);
  if (!found) throw new Error(`${key} has no ${name}`);
  return found;
};

const rightEdge = ({ x, sizeX }: BoardBody): number => x.value + sizeX.value / 2;

/** How far two bodies reach into each other along one axis; negative apart. */
const shared = (at: "x" | "y", size: "sizeX" | "sizeY", a: BoardBody, b: BoardBody): number =>
  (a[size].value + b[size].value) / 2 - Math.abs(a[at].value - b[at].value);

describe("the bodies of the Pis", () => {
  it("are there for every model", () => {
    expect(piBoards.map(({ key }) => key)).toEqual(piModels.map(({ key }) => key));
  });

  it.each(piBoards)("of the $name have names of their own and none stands in another", ({ bodies }) => {
    const all: readonly BoardBody[] = bodies;
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    for (const [index, a] of all.entries())
      for (const b of all.slice(index + 1)) {
        // A card lies in its socket.
        if (a.side !== b.side || (a.name === "sd-socket" && b.name === "sd-card")) continue;
        const overlap = Math.min(shared("x", "sizeX", a, b), shared("y", "sizeY", a, b));
        expect(overlap, `${a.name} and ${b.name}`).toBeLessThanOrEqual(0.3);
      }
  });

  it.each(piBoards)(
    "of the $name stand on the board; sockets reach 1 to 3 mm beyond an edge",
    ({ key, bodies }) => {
      const { boardLength, boardWidth } = rowOf(piModels, key);
      for (const { name, x, y } of bodies as readonly BoardBody[]) {
        expect(x.value, name).toBeGreaterThan(0);
        expect(x.value, name).toBeLessThan(boardLength.value);
        expect(y.value, name).toBeGreaterThan(0);
        expect(y.value, name).toBeLessThan(boardWidth.value);
      }
      for (const name of ["usb-lower", "usb-upper", "ethernet"] as const) {
        const beyond = rightEdge(bodyOf(key, name)) - boardLength.value;
        expect(beyond, name).toBeGreaterThan(1);
        expect(beyond, name).toBeLessThan(3);
      }
      const card = bodyOf(key, "sd-card");
      expect(card.x.value - card.sizeX.value / 2).toBeCloseTo(-2.5, 9);
    },
  );

  it("swap Ethernet and USB on the Pi 4B", () => {
    for (const { key } of piBoards) {
      const isBelow = bodyOf(key, "ethernet").y.value < bodyOf(key, "usb-lower").y.value;
      expect(isBelow, key).toBe(key !== "pi4b");
    }
  });

  it("have every processor within 5.3 mm of the fan's centre at (31.0, 27.5)", () => {
    for (const { key } of piBoards) {
      const { x, y } = bodyOf(key, "soc");
      expect(Math.hypot(x.value - 31, y.value - 27.5), key).toBeLessThanOrEqual(5.4);
    }
  });

  it("stay below the HAT of stack (a) under the fan's frame, 12 mm above the board", () => {
    for (const { key, bodies } of piBoards)
      for (const body of bodies as readonly BoardBody[]) {
        const inFrame = Math.abs(body.x.value - 31) < 20 && Math.abs(body.y.value - 27.5) < 20;
        if (inFrame && body.side === "top")
          expect(body.height.max ?? body.height.value, `${key} ${body.name}`).toBeLessThan(12);
      }
  });
});
