import { describe, expect, it } from "vitest";
import { farContact } from "./flat-cable.js";

type Vec = readonly [number, number, number];
const cross = ([a, b, c]: Vec, [x, y, z]: Vec): Vec => [b * z - c * y, c * x - a * z, a * y - b * x];
const dot = (a: Vec, b: Vec): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const back = ([x, y, z]: Vec): Vec => [-x, -y, -z];

/** Two sockets on a table, mouth to mouth, contacts below; contact 1 on the left of whoever looks into a mouth. */
const near = { out: [1, 0, 0], board: [0, 0, -1], first: [0, -1, 0] } as const;
const far = { out: [-1, 0, 0], board: [0, 0, -1], first: [0, 1, 0] } as const;

describe("a flat cable between two equal sockets", () => {
  it.each([
    ["opposite sides", 1],
    ["same side", 12],
  ] as const)("with bare ends on %s leads contact 1 to contact %i", (ends, expected) => {
    // The strip leaves the near socket along `out`, its bare face towards the board, conductor 1 at `first`.
    const hand = Math.sign(dot(cross(near.out, near.board), near.first));
    // It arrives against the far socket's mouth, its bare face towards that board again.
    const bare = ends === "same side" ? far.board : back(far.board);
    const arriving = cross(back(far.out), bare).map((each) => each * hand) as unknown as Vec;
    // The strip keeps its hand: where conductor 1 arrives.
    const atFirst = dot(arriving, far.first) > 0;
    expect(atFirst ? 1 : 12).toBe(expected);
    expect(farContact(1, 12, { near: "below", far: "below" }, ends)).toBe(expected);
  });

  it("leads the other way where one socket has its contacts above", () => {
    expect(farContact(2, 12, { near: "below", far: "above" }, "same side")).toBe(2);
    expect(farContact(2, 12, { near: "below", far: "above" }, "opposite sides")).toBe(11);
  });
});
