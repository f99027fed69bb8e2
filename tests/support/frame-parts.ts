// Printed parts made once for all test files: their meshes as written, kept beside the installed packages.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkshop, readStl, toStl, type WeldedMesh, type Workshop } from "@rubus/cad";
import { bedPlacement, bodyOf, type PrintedPart, type PrintOptions, type TreePart } from "@rubus/frame";
import { repository } from "./rubus.js";

const folder = join(repository, "node_modules", ".cache", "rubus-tests", "frame");

/** As the examples have it. */
export const printOptions: PrintOptions = { clearanceMm: 0.2 };

/** Digest of what makes a part: the sources of its rooms and the versions of what they stand on. */
function makerDigest(): string {
  const hash = createHash("sha256").update(readFileSync(join(repository, "package-lock.json")));
  for (const room of ["frame", "cad", "boards/src/places", "catalogue", "units"]) {
    const sources = join(repository, "packages", room.includes("/") ? room : join(room, "src"));
    const names = readdirSync(sources, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .filter((name) => !/^(fit|print|plates|cables)\//.test(name))
      .sort();
    for (const name of names) hash.update(`\0${name}\0`).update(readFileSync(join(sources, name)));
  }
  return hash.digest("hex").slice(0, 16);
}

const digest = makerDigest();

async function stored(name: string, make: () => Promise<Uint8Array>): Promise<WeldedMesh> {
  const file = join(folder, digest, `${name.replaceAll(/[^a-z0-9.-]+/g, "-")}.stl`);
  try {
    return readStl(readFileSync(file));
  } catch {
    const bytes = await make();
    mkdirSync(join(folder, digest), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, bytes);
    renameSync(`${file}.${process.pid}`, file);
    return readStl(bytes);
  }
}

let workshop: Promise<Workshop> | undefined;

/** One workshop a test file, opened by the first part that is not stored. */
export function sharedShop(): Promise<Workshop> {
  workshop ??= openWorkshop();
  return workshop;
}

/** A printed part's STL as it lies on the bed, read back. */
export const lyingMesh = (part: PrintedPart): Promise<WeldedMesh> =>
  stored(`lying-${part.key}`, async () => {
    const shop = await sharedShop();
    const solid = part.model(shop, printOptions);
    return toStl(shop.mesh(shop.place(solid, bedPlacement(part, shop.bounds(solid)))));
  });

/** The mesh of a tree's part in its own coordinates. */
export const ownMesh = (part: TreePart): Promise<WeldedMesh> =>
  stored(`own-${part.key}`, async () => {
    const shop = await sharedShop();
    return toStl(shop.mesh(bodyOf(shop, printOptions)(part)));
  });
