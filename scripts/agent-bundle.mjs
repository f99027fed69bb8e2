// The agent as one file of JavaScript, from its sources.
import path from "node:path";
import { rolldown } from "rolldown";

const ROOT = path.resolve(import.meta.dirname, "..");
const START = path.join(ROOT, "packages/agent/src/bin.ts");

/**
 * The bundle's text, the same for the same sources. Nothing of a package is kept that the agent doesn't call: a door
 * does no work when imported, so what isn't used may go.
 * @param {{ minify?: boolean }} [options]
 * @returns {Promise<string>}
 */
export function agentBundle({ minify = true } = {}) {
  return bundleOf(START, minify);
}

/**
 * A program of the checkout, from its TypeScript sources, as one file.
 * @param {string} start its first file
 * @param {boolean} minify
 * @returns {Promise<string>}
 */
export async function bundleOf(start, minify) {
  const build = await rolldown({
    input: start,
    platform: "node",
    // The last two are what `ws` tries to load and does without.
    external: [/^node:/, "bufferutil", "utf-8-validate"],
    resolve: {
      conditionNames: ["rubus-source", "node", "import"],
      extensionAlias: { ".js": [".ts", ".js"] },
    },
    treeshake: { moduleSideEffects: (id) => id === start || id.includes("node_modules") },
    tsconfig: false,
  });
  const { output } = await build.generate({
    format: "es",
    minify,
    codeSplitting: false,
  });
  await build.close();
  const [chunk, ...others] = output;
  if (others.length > 0) throw new Error(`the bundle of ${start} isn't one file`);
  return chunk.code;
}
