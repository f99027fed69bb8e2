import type { Item, Path, PathCommand } from "@rubus/drawing";
import { describe, expect, it } from "vitest";
import { layerImages } from "../checks/layer-images.js";
import { fabFiles } from "../fabrication/fab-zip.js";
import { readBack } from "../testing/read-back.js";
import { sampleBoard } from "../testing/sample-board.js";
import { boardPicture } from "./board-picture.js";
import { bodiesOf } from "./bodies.js";

const images = await layerImages(readBack(fabFiles(sampleBoard, { softwareVersion: "0.0.0" })));
const look = { ...sampleBoard.stackup, title: "Sample board" };

const sceneOf = (side: "top" | "bottom", bodies: Parameters<typeof boardPicture>[2]["bodies"] = []) =>
  boardPicture(images, side, { ...look, bodies });

const pathsOf = (items: readonly Item[], id: string): readonly Path[] =>
  items.flatMap((item) =>
    item.kind === "group" && item.id === id ? item.items.filter((inner) => inner.kind === "path") : [],
  );

/** Signed area of the closed lines of a path. */
const areaOf = (commands: readonly PathCommand[]): number => {
  let [sum, x, y, startX, startY] = [0, 0, 0, 0, 0];
  for (const command of commands) {
    const [nextX, nextY] = command.to === "close" ? [startX, startY] : [command.x, command.y];
    if (command.to === "move") [startX, startY] = [nextX, nextY];
    else sum += x * nextY - nextX * y;
    [x, y] = [nextX, nextY];
  }
  return sum / 2;
};
const clipOf = (items: readonly Item[], id: string): readonly PathCommand[] | undefined =>
  items.flatMap((item) => (item.kind === "group" && item.id === id ? [item.clip] : []))[0];
const covered = (items: readonly Item[], id: string): number =>
  Math.abs(areaOf(clipOf(items, id) ?? pathsOf(items, id)[0]?.commands ?? []));

describe("the picture of a board", () => {
  it("is true to scale, with a margin", async () => {
    const scene = await sceneOf("top");
    expect([scene.widthMm, scene.heightMm]).toEqual([33, 18]);
  });

  it("shows the board less opening and holes", async () => {
    const { items } = await sceneOf("top");
    const corners = (4 - Math.PI) * 2 ** 2;
    const mountingHole = Math.PI * 1.1 ** 2;
    const pins = 2 * Math.PI * 0.44 ** 2 + Math.PI * 0.44 ** 2 + 0.6 * 0.88;
    expect(covered(items, "laminate")).toBeCloseTo(30 * 15 - corners - 3 - mountingHole - pins, 1);
  });

  it("bares exactly the copper in the mask's openings", async () => {
    const { items } = await sceneOf("top");
    const chips = 2 * (0.8 * 0.95 - (4 - Math.PI) * 0.2 ** 2) + 2 * 0.8 * 0.95;
    const pins =
      1.7 ** 2 -
      (4 - Math.PI) * 0.25 ** 2 +
      Math.PI * 0.85 ** 2 +
      (Math.PI * 0.85 ** 2 + 1.7 * 0.6) -
      3 * Math.PI * 0.25 -
      0.6;
    const finger = 1.5 * 3;
    const fiducial = Math.PI * 0.25;
    // Stubs of tracks show in the margins of the openings.
    const bare = covered(items, "bare-copper");
    expect(bare).toBeGreaterThan(chips + pins + finger + fiducial - 0.03);
    expect(bare).toBeLessThan(chips + pins + finger + fiducial + 0.15);
  });

  it("shows the bottom mirrored, with its own legend", async () => {
    const { items } = await sceneOf("bottom");
    const legend = pathsOf(items, "legend")[0]?.commands ?? [];
    const middle = legend.flatMap((command) => (command.to === "close" ? [] : [command.x]));
    // "H1" stands at x = 10 on the board: 20 mm from the other edge.
    expect((Math.min(...middle) + Math.max(...middle)) / 2).toBeCloseTo(21.5, 0);
  });

  it("sets bodies on their own side and leaves off those not fitted", async () => {
    const titles = async (side: "top" | "bottom") =>
      (await sceneOf(side, bodiesOf(sampleBoard))).items.flatMap((item) =>
        item.kind === "group" && item.title ? [item.title] : [],
      );
    expect(await titles("top")).toEqual(["R1", "R2", "J1", "P1"]);
    expect(await titles("bottom")).toEqual([]);
  });

  it("shows the window of a lamp by the package, whatever the letter of the reference", async () => {
    const fills = async (prefix: string, landName: string): Promise<readonly string[]> => {
      const parts = sampleBoard.parts.map((part) =>
        part.ref === "R1"
          ? { ...part, type: { ...part.type, prefix, land: { ...part.type.land, name: landName } } }
          : part,
      );
      const { items } = await sceneOf("top", bodiesOf({ ...sampleBoard, parts }));
      return items.flatMap((item) =>
        item.kind === "group" && item.title === "R1"
          ? item.items.flatMap((inner) => (inner.kind === "path" && inner.fill ? [inner.fill] : []))
          : [],
      );
    };
    const lens = "#d6d3c4";
    expect(await fills("D", "LED_0603")).toContain(lens);
    for (const name of ["SOT-23", "DO-214AA_SMB"]) expect(await fills("D", name), name).not.toContain(lens);
  });

  it("leaves bare what is the board's own copper, and what a screw will hold", () => {
    const withLand = (over: object) =>
      sampleBoard.parts.map((part) =>
        part.ref === "R1" ? { ...part, type: { ...part.type, land: { ...part.type.land, ...over } } } : part,
      );
    const refs = (over: object) => bodiesOf({ ...sampleBoard, parts: withLand(over) }).map(({ ref }) => ref);
    expect(refs({})).toContain("R1");
    expect(refs({ copperOnly: true })).not.toContain("R1");
    expect(refs({ bolted: true })).not.toContain("R1");
  });
});
