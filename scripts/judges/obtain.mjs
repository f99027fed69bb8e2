// Gets the judges that are missing.
import path from "node:path";
import { collect } from "../run.mjs";
import { unpackPackages } from "./debian-packages.mjs";
import { findJudge, judgeRow, toolOf } from "./find.mjs";
import { buildKicadRoot, KICAD_ROOT_COST, kicadRootObstacle, ROOT_ENV } from "./kicad-root.mjs";
import { judgeStore, publish } from "./store.mjs";

/**
 * Gets a judge unless it is there.
 * @param {import("./find.mjs").JudgeName} name
 * @param {{ env?: NodeJS.ProcessEnv, ignorePath?: boolean, say: (line: string) => void }} options
 * @returns {Promise<import("./find.mjs").FoundJudge | import("./find.mjs").MissingJudge>}
 */
export async function obtainJudge(name, { env = process.env, ignorePath = false, say }) {
  const present = findJudge(name, { env, ignorePath });
  if (present.found) return present;
  const row = judgeRow(name);
  const folder = path.join(judgeStore(env), row.folder);
  const obstacle = row.size === "big" ? kicadRootObstacle() : undefined;
  if (obstacle !== undefined) return { ...present, reason: obstacle };
  say(
    `judge ${name}: fetching${row.size === "big" ? ` KiCad 9 with a Debian 13 of its own (${KICAD_ROOT_COST})` : ""}`,
  );
  try {
    const fill = row.size === "big" ? buildKicadRoot : unpackSmall(row);
    await publish(folder, (building) => fill(building, say).then(() => versionIn(row, building)));
  } catch (error) {
    return { ...present, reason: error instanceof Error ? error.message : String(error) };
  }
  return findJudge(name, { env, ignorePath });
}

/**
 * @param {import("./find.mjs").JudgeRow} row
 * @returns {(building: string) => Promise<unknown>}
 */
function unpackSmall(row) {
  return (building) => unpackPackages(row.packages, building);
}

/**
 * The version a freshly built judge says it has.
 * @param {import("./find.mjs").JudgeRow} row
 * @param {string} building
 * @returns {Promise<{ version: string }>}
 */
async function versionIn(row, building) {
  const via = row.size === "big" ? "change-root" : "packages";
  const tool = toolOf({ found: true, name: row.name, version: "", via, root: building }, row.tool);
  const asked =
    row.size === "big"
      ? await collect("chroot", [building, row.tool, ...row.versionArgs], { env: ROOT_ENV })
      : await collect(tool.file, row.versionArgs, { env: tool.env });
  const version = row.version.exec(`${asked.stdout}${asked.stderr}`.trim())?.[1];
  if (version === undefined) throw new Error(`${row.tool} doesn't run: ${asked.stderr.trim()}`);
  return { version };
}
