import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/support/longest-first.js";

/** Tests read the TypeScript sources of every package, not what was compiled last. */
const conditions = ["rubus-source"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["packages/*/src/**/*.test.ts", "tests/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One a core: the default leaves one idle.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
  },
});
