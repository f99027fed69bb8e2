/** The order of test files: what takes long begins first, so that no two long files are left for the end. */
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Files in tests/ that take a minute and more. The first makes a package from nothing and offers its stages to the
 * builds of `takers`, which stand behind enough of the others to find them.
 */
const long = [
  "reproducible.slow",
  "board-copper.slow",
  "mutation.slow",
  "plates.judge",
  "faults-frame.slow",
  "shuffled-hat.slow",
  "faults-power.slow",
  "faults-hat.slow",
  "faults-back-plane.slow",
  "agent-kernel.judge",
] as const;
const takers = ["builds.slow", "kill.slow", "fresh-clone.slow"] as const;
const order: readonly string[] = [...long, ...takers].map((name) => `/tests/${name}.test.ts`);

const rankOf = ({ moduleId }: TestSpecification): number => {
  const found = order.findIndex((ending) => moduleId.endsWith(ending));
  return found < 0 ? order.length : found;
};

/** Vitest asks for a class. Files that aren't named come after those that are, in Vitest's own order. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const own = await super.sort(files);
    return own.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}
