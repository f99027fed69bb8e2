// Every plate of two examples before PrusaSlicer, as it is packed and with the settings beside it.
import { readFileSync } from "node:fs";
import path from "node:path";
import { openWorkshop } from "@rubus/cad";
import { type Cluster, readCluster } from "@rubus/cluster";
import { extraParts, frameTree, type Plates, partCounts, platesOf, printedParts } from "@rubus/frame";
import { vec3 } from "@rubus/units";
import { expect, it } from "vitest";
import { lyingMesh, printOptions } from "./support/frame-parts.js";
import { describeJudged } from "./support/judges.js";
import { repository } from "./support/rubus.js";
import { slicePlate } from "./support/solids-judges.js";

const clusterOf = (example: string): Cluster => {
  const file = path.join(repository, "examples", example, "cluster.yaml");
  const read = readCluster(readFileSync(file, "utf8"), file, []);
  if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join("\n"));
  return read.value.cluster;
};

const platesFor = async (example: string): Promise<Plates> => {
  const { printer, ...cluster } = clusterOf(example);
  const counts = partCounts(frameTree({ printer, ...cluster }));
  const extras = new Map(extraParts().map(({ key, count }) => [key, count]));
  const made = [];
  for (const part of printedParts(printOptions)) {
    const { key, title, flameRetardant } = part;
    const quantity = counts.get(key) ?? extras.get(key) ?? 0;
    if (quantity > 0) made.push({ key, title, flameRetardant, quantity, mesh: await lyingMesh(part) });
  }
  return platesOf(made, { bedMm: printer.bedMm, filament: printer.filament });
};

const fileOf = ({ files }: Plates, name: string): Uint8Array =>
  files.find(({ path: at }) => at === `frame/plates/${name}`)?.bytes ?? new Uint8Array();

/** Grams and refusals of a block of 20 × 20 mm and a height, as a plate of its own. */
const slicedBlock = async (heightMm: number) => {
  const shop = await openWorkshop();
  const mesh = shop.mesh(shop.box(vec3(0, 0, 0), vec3(20, 20, heightMm)));
  const block = { key: "block", title: "Block", mesh, quantity: 1, flameRetardant: false };
  const plates = platesOf([block], { bedMm: [180, 180, 180], filament: "petg" });
  return slicePlate(fileOf(plates, "01.3mf"), fileOf(plates, "rubus-petg.ini"));
};

describeJudged("prusa-slicer", "plates before PrusaSlicer", () => {
  it("lays a brim round what stands tall, and none round what does not", async () => {
    const [low, tall, taller] = [await slicedBlock(60), await slicedBlock(60.2), await slicedBlock(60.4)];
    for (const { refusals } of [low, tall, taller]) expect(refusals).toEqual([]);
    // A layer more, against a layer more with 5 mm all round once: 20 × 5 × 4 mm and the corners, 0.2 mm high.
    const layer = taller.grams - tall.grams;
    const brim = ((4 * 20 * 5 + Math.PI * 25) * 0.2 * 1.27) / 1000;
    expect(Math.abs(tall.grams - low.grams - layer - brim)).toBeLessThan(0.4 * brim);
  });

  it.each(["ten-pi4", "four-ten-inch"])(
    "%s: sliced without supports or errors, grams within 10 %, hours within 30 % of the estimate",
    async (example) => {
      const plates = await platesFor(example);
      for (const { name, filament, grams, hours, parts } of plates.plates) {
        const what = `plate ${name}: ${parts.map(({ count, title }) => `${count} ${title}`).join(", ")}`;
        const sliced = await slicePlate(
          fileOf(plates, `${name}.3mf`),
          fileOf(plates, `rubus-${filament}.ini`),
        );
        if (process.env.RUBUS_SHOW_PLATES) console.log(what, { grams, hours }, sliced);
        expect(sliced.refusals, what).toEqual([]);
        expect(Math.abs(grams / sliced.grams - 1), `${what}: ${grams} g, ${sliced.grams} g`).toBeLessThan(
          0.1,
        );
        expect(Math.abs(hours / sliced.hours - 1), `${what}: ${hours} h, ${sliced.hours} h`).toBeLessThan(
          0.3,
        );
      }
    },
    900_000,
  );
});
