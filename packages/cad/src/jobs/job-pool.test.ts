import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { vec3 } from "@rubus/units";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cameras } from "../drawing/camera.js";
import { inPlace, movedBy } from "../geometry/placement.js";
import { openWorkshop } from "../workshop.js";
import { drawPartsJob } from "./draw-parts.js";
import { compiledModule, type Job } from "./job.js";
import { openJobs } from "./job-pool.js";

const folder = mkdtempSync(path.join(tmpdir(), "rubus-jobs-"));
const file = pathToFileURL(path.join(folder, "jobs.mjs"));
const job = <Input, Output>(name: string): Job<Input, Output> => ({ module: file.href, name });

beforeAll(() => {
  writeFileSync(
    file,
    `export const double = (n) => 2 * n;
export const volume = async (size, openShop) => {
  const shop = await openShop();
  return shop.volume(shop.box({ x: 0, y: 0, z: 0 }, { x: size, y: size, z: size }));
};
export const breaks = () => { throw new TypeError("no such bracket"); };
export const dies = () => process.exit(3);
export const thread = async () => (await import("node:worker_threads")).threadId;
`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a job", () => {
  it("takes plain data and gives plain data", async () => {
    const jobs = openJobs({ workers: 2 });
    const doubled = await Promise.all([1, 2, 3, 4, 5].map((n) => jobs.run(job<number, number>("double"), n)));
    expect(doubled.map((result) => result.ok && result.value)).toEqual([2, 4, 6, 8, 10]);
    await jobs.close();
  });

  it("has a workshop, and hands back the diagnostic of what can't be made", async () => {
    const jobs = openJobs();
    expect(await jobs.run(job<number, number>("volume"), 3)).toMatchObject({ ok: true, value: 27 });
    const failed = await jobs.run(job<number, number>("volume"), 0);
    expect(failed.diagnostics.map(({ code }) => code)).toEqual(["RUB-CAD-002"]);
    await jobs.close();
  });

  it("that breaks or dies is rejected, and the next one runs all the same", async () => {
    const jobs = openJobs();
    await expect(jobs.run(job("breaks"), 0)).rejects.toThrow(/breaks broke: TypeError: no such bracket/);
    await expect(jobs.run(job("dies"), 0)).rejects.toThrow(/worker of dies ended with 3/);
    await expect(jobs.run(job("absent"), 0)).rejects.toThrow(/exports no absent/);
    expect(await jobs.run(job<number, number>("double"), 4)).toMatchObject({ ok: true, value: 8 });
    await jobs.close();
  });

  it("finds the same worker again until its kernel holds too much", async () => {
    const jobs = openJobs();
    const threads = [await jobs.run(job("thread"), 0), await jobs.run(job("thread"), 0)];
    expect(threads[0]).toEqual(threads[1]);
    await jobs.close();
    const strict = openJobs({ heapLimitBytes: 1 });
    const first = await strict.run(job("thread"), 0);
    await strict.run(job<number, number>("volume"), 1);
    expect(await strict.run(job("thread"), 0)).not.toEqual(first);
    await strict.close();
  });

  it("is named by compiled modules, also when a test names it by its source", () => {
    const compiled = (file: string) => compiledModule(new URL(file)).href;
    expect(compiled("file:///a/packages/cad/src/jobs/x.js")).toBe("file:///a/packages/cad/dist/jobs/x.js");
    expect(compiled("file:///a/src/packages/cad/src/x.ts")).toBe("file:///a/src/packages/cad/dist/x.js");
    expect(compiled("file:///a/packages/cad/dist/x.js")).toBe("file:///a/packages/cad/dist/x.js");
  });
});

describe("the job of drawing", () => {
  it("draws in a worker what the workshop draws here", async () => {
    const shop = await openWorkshop();
    const cube = shop.box(vec3(0, 0, 0), vec3(10, 10, 10));
    const options = { camera: cameras.isometric, scale: 1 };
    const here = shop.lineDrawing(
      [
        { id: "a", solid: cube },
        { id: "b", solid: cube, placement: movedBy(vec3(20, 0, 0)) },
      ],
      options,
    );
    const jobs = openJobs();
    const there = await jobs.run(drawPartsJob, {
      breps: { cube: shop.toBrep(cube) },
      parts: [
        { id: "a", brep: "cube", placement: inPlace },
        { id: "b", brep: "cube", placement: movedBy(vec3(20, 0, 0)) },
      ],
      options,
    });
    expect(there.ok && there.value).toEqual(here);
    await jobs.close();
  });
});
