// Gets the judges that are missing.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { fetchNodeArchive, TRIED_NODE } from "../node-archive.mjs";
import { collect } from "../run.mjs";
import { unpackForeign, unpackPackages } from "./debian-packages.mjs";
import { buildDebianRoot, debianRootObstacle, ROOT_ENV } from "./debian-root.mjs";
import { findJudge, judgeRow, NODE_ARCHIVE, rowsOfFolder, toolOf, usesChangeRoot } from "./find.mjs";
import { judgeStore, publish } from "./store.mjs";

/**
 * Gets a judge unless it is there.
 * @param {import("./find.mjs").JudgeName} name
 * @param {{ env?: NodeJS.ProcessEnv, ignorePath?: boolean, say: (line: string) => void }} options
 * @returns {Promise<import("./find.mjs").FoundJudge | import("./find.mjs").MissingJudge>}
 */
export async function obtainJudge(name, { env = process.env, ignorePath = false, say }) {
  const present = findJudge(name, { env, ignorePath });
  const row = judgeRow(name);
  if (present.found || row.size === "system") return present;
  const folder = path.join(judgeStore(env), row.folder);
  const obstacle = usesChangeRoot(row) ? debianRootObstacle(row.tool) : undefined;
  if (obstacle !== undefined) return { ...present, reason: obstacle };
  say(
    `judge ${name}: fetching${usesChangeRoot(row) ? " a Debian 13 of its own" : ""}${row.cost ? ` (${row.cost})` : ""}`,
  );
  try {
    const fill = usesChangeRoot(row) ? fillRoot(row, say) : unpackSmall(row);
    await publish(folder, fill);
  } catch (error) {
    return { ...present, reason: error instanceof Error ? error.message : String(error) };
  }
  return findJudge(name, { env, ignorePath });
}

/**
 * @param {import("./find.mjs").JudgeRow} row
 * @returns {(building: string) => Promise<Record<string, string>>}
 */
function unpackSmall(row) {
  return async (building) => {
    if (row.packages.length > 0) await unpackPackages(row.packages, building);
    if (row.foreign !== undefined)
      await unpackForeign(row.foreign, path.join(building, row.foreign.architecture));
    if (row.hasNode) {
      writeFileSync(path.join(building, NODE_ARCHIVE), await fetchNodeArchive());
      return { version: TRIED_NODE.version };
    }
    const tool = toolOf(
      { found: true, name: row.name, version: "", via: "packages", root: building },
      row.tool,
    );
    return { version: await versionSaid(row, tool.file, [], tool.env) };
  };
}

/**
 * A change-root with all judges of a folder; its stamp has the version of each.
 * @param {import("./find.mjs").JudgeRow} row
 * @param {(line: string) => void} say
 * @returns {(building: string) => Promise<Record<string, string>>}
 */
function fillRoot(row, say) {
  const rows = rowsOfFolder(row);
  return async (building) => {
    const packages = rows.flatMap((judge) => judge.packages);
    await buildDebianRoot(building, packages, say);
    /** @type {Record<string, string>} */
    const stamp = {};
    for (const judge of rows) {
      stamp[judge.name] = await versionSaid(judge, "chroot", [building, judge.tool], ROOT_ENV);
    }
    return stamp;
  };
}

/**
 * The version a freshly built judge says it has.
 * @param {import("./find.mjs").JudgeRow} row
 * @param {string} file
 * @param {readonly string[]} args what stands before the judge's own arguments
 * @param {NodeJS.ProcessEnv} env
 */
async function versionSaid(row, file, args, env) {
  const asked = await collect(file, [...args, ...row.versionArgs], { env });
  const version = row.version.exec(`${asked.stdout}${asked.stderr}`.trim())?.[1];
  if (version === undefined) throw new Error(`${row.tool} doesn't run: ${asked.stderr.trim()}`);
  return version;
}
