// Workers make one part after another: what a part's files hold must not depend on what was made before it.
import { type CompiledPart, compilePart, type FrameJobs, withJobs } from "@rubus/frame";
import { expect, it } from "vitest";

const keys = ["pin", "strain-relief", "face-pi4b"] as const;
const options = { clearanceMm: 0.2 };

const made = async (jobs: FrameJobs, key: string): Promise<CompiledPart> => {
  const part = await compilePart(jobs, { key, options });
  if (!part.ok) throw new Error(part.diagnostics.map(({ message }) => message).join("\n"));
  return part.value;
};

it("a part has the same bytes from a new worker and from one that made others before", async () => {
  const alone = await Promise.all(keys.map((key) => withJobs(1, (jobs) => made(jobs, key))));
  const inARow = await withJobs(1, async (jobs) => {
    const parts = new Map<string, CompiledPart>();
    for (const key of keys.toReversed()) parts.set(key, await made(jobs, key));
    return keys.map((key) => parts.get(key));
  });
  expect(inARow).toEqual(alone);
}, 300_000);
