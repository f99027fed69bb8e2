import { vec3 } from "@rubus/units";
import { afterEach, expect, it } from "vitest";
import { inPlace } from "../geometry/placement.js";
import { openWorkshop } from "../workshop.js";

const program = process.argv[1] ?? "";
afterEach(() => {
  process.argv[1] = program;
});

/** An assembly whose parts are of several colours, written by a kernel that was loaded by a program of this path. */
const writtenBy = async (path: string): Promise<string> => {
  process.argv[1] = path;
  const shop = await openWorkshop();
  const keys = Array.from({ length: 40 }, (_, index) => `part-${index}`);
  const pieces = (index: number) =>
    (["#123456", "#654321", "#ff4321"] as const).map((colour, row) => ({
      colour,
      form: shop.box(vec3(0, 5 * row, 0), vec3(1 + index, 5 * row + 2, 3)),
    }));
  const bytes = shop.toStep({
    name: "sample",
    parts: Object.fromEntries(keys.map((key, index) => [key, { name: key, pieces: pieces(index) }])),
    nodes: keys.map((key) => ({ kind: "part", name: key, part: key, placement: inPlace })),
  });
  return new TextDecoder().decode(bytes);
};

it("a STEP file does not depend on where the program is installed", async () => {
  const files = [];
  for (const length of [1, 60, 300, 3000]) files.push(await writtenBy("x".repeat(length)));
  expect(new Set(files).size).toBe(1);
});
