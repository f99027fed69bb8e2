// What a FAT partition makes of files: mtools formats one, copies them onto it and reads them back.
import { inJudgePlace } from "./judge-place.js";
import { needJudge } from "./judges.js";
import { cachedVerdict, type JobFiles } from "./verdict-cache.js";

/** Files as they come back from a FAT32 partition of 64 MB, by the paths that it has for them. */
export async function throughFat(files: JobFiles): Promise<ReadonlyMap<string, Buffer>> {
  const judge = needJudge("mtools");
  const inside = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`in/${name}`, bytes]));
  const entries = [...new Set(Object.keys(files).map((name) => name.split("/")[0] ?? ""))].sort();
  const { files: written } = await cachedVerdict(["mtools", judge.version, "through"], inside, () =>
    inJudgePlace(judge, inside, async (run) => {
      const must = async (...words: readonly string[]): Promise<void> => {
        const { code, stdout, stderr } = await run(words);
        if (code !== 0)
          throw new Error(`${words.join(" ")} ended with ${code}: ${stderr}${stdout}`.slice(0, 2000));
      };
      await must("mformat", "-C", "-F", "-i", "card.img", "-T", "131072", "::");
      for (const name of entries) await must("mcopy", "-s", "-n", "-i", "card.img", `in/${name}`, "::");
      await must("mkdir", "out");
      await must("mcopy", "-s", "-n", "-i", "card.img", "::*", "out");
      await must("rm", "card.img");
      return "";
    }),
  );
  return new Map([...written].map(([name, bytes]) => [name.slice("out/".length), bytes]));
}
