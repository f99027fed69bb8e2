import { fabs, rowOf } from "@rubus/catalogue";
import type { Net } from "@rubus/pcb";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BoardKey, boardKinds } from "../board-kinds.js";
import { checkHarness, type MadeBoard } from "./check-harness.js";
import { connectorsOf } from "./contacts.js";
import { harnessCsv } from "./harness-csv.js";
import type { Contacts } from "./joint.js";
import { harness, lampLeads } from "./joints.js";

const fab = rowOf(fabs, "jlcpcb-2-layer");

/** The contacts of a design's connectors. */
const contactsOf = (nets: readonly Net[], refs: readonly string[]): Contacts =>
  Object.fromEntries(
    refs.flatMap((ref) => {
      const own = nets.flatMap(({ name, pins }) =>
        pins.filter((pin) => pin.ref === ref).map(({ pad }) => [pad, name] as const),
      );
      return own.length === 0 ? [] : [[ref, Object.fromEntries(own)]];
    }),
  );

const boards: readonly MadeBoard[] = (Object.keys(boardKinds) as BoardKey[]).map((key) => {
  const { family, design } = boardKinds[key];
  return { family, name: key, contacts: contactsOf(design(fab).nets, connectorsOf(harness, family)) };
});

describe("the harness", () => {
  it("joins the boards as their nets stand", () => {
    expect(checkHarness(harness, boards).map(({ message }) => message)).toEqual([]);
  });

  it("finds any two contacts of any connector swapped on any board", () => {
    const places = boards.flatMap((board) =>
      Object.keys(board.contacts).map((ref) => ({ board, ref }) as const),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.nat(), fc.nat(), ({ board, ref }, first, second) => {
        const own = board.contacts[ref] ?? {};
        const pads = Object.keys(own);
        const [a, b] = [pads[first % pads.length] ?? "", pads[second % pads.length] ?? ""];
        fc.pre(own[a] !== own[b]);
        const planted = { ...own, [a]: own[b] ?? "", [b]: own[a] ?? "" };
        const found = checkHarness(harness, [{ ...board, contacts: { ...board.contacts, [ref]: planted } }]);
        expect(found.length).toBeGreaterThanOrEqual(2);
        expect(found.every(({ code }) => code === "RUB-PCB-141")).toBe(true);
      }),
      { seed: 20_5, numRuns: 300 },
    );
  });

  it("finds a contact that lost its net, and one that should be open", () => {
    const led = boards.find(({ name }) => name === "led");
    const { "5": lost, ...rest } = led?.contacts.J1 ?? {};
    expect(lost).toBe("LED2_R");
    const without = { ...led, family: "led", name: "led", contacts: { J1: rest } } as const;
    expect(checkHarness(harness, [without])[0]?.message).toMatch(/J1 has nothing on contact 5/);
    const bridged = { ...without, contacts: { J1: { ...led?.contacts.J1, "11": "+5V" } } };
    expect(checkHarness(harness, [bridged])[0]?.message).toMatch(/contact 11 in place of nothing/);
  });

  it("harms nothing when the flat cable is the wrong kind: the supply meets the supply or an open contact", () => {
    const supplies = lampLeads("same side").filter(({ from, to }) => from.net === "+5V" || to.net === "+5V");
    expect(supplies).toHaveLength(2);
    for (const { from, to } of supplies) expect(from.net).toBe(to.net);
  });

  it("is written a line a conductor", () => {
    const lines = harnessCsv(harness).trimEnd().split("\n");
    expect(lines).toHaveLength(1 + harness.reduce((sum, { leads }) => sum + leads.length, 0));
    expect(lines.find((line) => line.startsWith("power-to-hat,") && line.includes("CABLE_GND"))).toContain(
      "hat J2,2,GND",
    );
  });
});
