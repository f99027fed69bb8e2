// Draws the parts of a folder again and again in workers and prints the most memory this process took, in bytes.
// node draw-often.mjs FOLDER COUNT: FOLDER holds solids as `<key>.brep`.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { cameras, drawPartsJob, movedBy, openJobs } from "@rubus/cad";

const [folder = "", count = "0"] = process.argv.slice(2);
const keys = readdirSync(folder)
  .sort()
  .map((name) => path.basename(name, ".brep"));
const breps = Object.fromEntries(keys.map((key) => [key, readFileSync(path.join(folder, `${key}.brep`))]));

let peak = 0;
const look = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 10);
const jobs = openJobs();
for (let step = 0; step < Number(count); step += 1) {
  const parts = keys.map((key, index) => ({
    id: key,
    brep: key,
    placement: movedBy({ x: 0, y: 0, z: (30 + step) * index }),
    ...(index === step % keys.length ? { tint: /** @type {const} */ ("#f2b8b8") } : {}),
  }));
  const drawn = await jobs.run(drawPartsJob, {
    breps,
    parts,
    options: { camera: cameras.isometric, scale: 1 },
  });
  if (!drawn.ok) throw new Error(drawn.diagnostics.map(({ message }) => message).join(" "));
}
await jobs.close();
clearInterval(look);
console.log(peak);
