// Lintian's word on a Debian package.
import { inJudgePlace } from "./judge-place.js";
import { needJudge } from "./judges.js";
import { cachedVerdict } from "./verdict-cache.js";

/**
 * Lines as `E: PACKAGE: TAG …`: errors, warnings, and what the package overrides (`O:`). The spelling of texts in
 * binaries isn't looked at: it takes as long as all the rest, and Node's are its makers'.
 */
export async function lintian(name: string, content: Uint8Array): Promise<readonly string[]> {
  const judge = needJudge("lintian");
  const { answer } = await cachedVerdict(["lintian", judge.version, name], { [name]: content }, () =>
    inJudgePlace(judge, { [name]: content }, async (run) => {
      const { stdout, stderr } = await run([
        ...["lintian", "--no-cfg", "--allow-root", "--profile", "debian", "--show-overrides"],
        ...["--dont-check-part", "binaries/spelling", "--tag-display-limit", "0", name],
      ]);
      // It says nothing of a package that it couldn't open.
      if (stderr.trim() !== "") throw new Error(`lintian: ${stderr.trim()}`);
      return stdout.split("\n").filter((line) => line !== "");
    }),
  );
  return answer;
}
