// What dtc and fdtoverlay, the device tree tools that kernels are built with, make of sources and overlays.
import { inJudgePlace, type RunProgram } from "./judge-place.js";
import { needJudge } from "./judges.js";
import { cachedVerdict, type JobFiles } from "./verdict-cache.js";

/** The compiled trees, labels kept, in the order of their sources. */
export async function compileTrees(sources: readonly string[]): Promise<readonly Uint8Array[]> {
  const files = Object.fromEntries(sources.map((source, i) => [`${i}.dts`, source]));
  const { files: written } = await asked("compile", files, async (run) => {
    for (const i of sources.keys()) await must(run, [...compile, "-o", `${i}.dtb`, `${i}.dts`]);
    return "";
  });
  return sources.map((_, i) => written.get(`${i}.dtb`) ?? new Uint8Array());
}

/** The source that dtc reads out of a compiled tree, and the tree that it makes of that again. */
export async function decompileTree(
  tree: Uint8Array,
): Promise<{ readonly source: string; readonly again: Uint8Array }> {
  const { files } = await asked("decompile", { "tree.dtb": tree }, async (run) => {
    await must(run, ["fdtdump", "tree.dtb"]);
    await must(run, ["dtc", "-q", "-q", "-I", "dtb", "-O", "dts", "-o", "tree.dts", "tree.dtb"]);
    await must(run, ["dtc", "-q", "-q", "-I", "dts", "-O", "dtb", "-o", "again.dtb", "tree.dts"]);
    return "";
  });
  const source = files.get("tree.dts")?.toString("latin1") ?? "";
  return { source, again: files.get("again.dtb") ?? new Uint8Array() };
}

/** The tree of a base tree with an overlay applied; the base tree as source or compiled. */
export async function applyOverlay(base: string | Uint8Array, overlay: Uint8Array): Promise<Uint8Array> {
  const name = typeof base === "string" ? "base.dts" : "base.dtb";
  const { files } = await asked("apply", { [name]: base, "overlay.dtbo": overlay }, async (run) => {
    if (typeof base === "string") await must(run, [...compile, "-o", "base.dtb", "base.dts"]);
    await must(run, ["fdtoverlay", "-i", "base.dtb", "-o", "whole.dtb", "overlay.dtbo"]);
    return "";
  });
  return files.get("whole.dtb") ?? new Uint8Array();
}

const compile = ["dtc", "-@", "-q", "-q", "-I", "dts", "-O", "dtb"];

function asked(question: string, files: JobFiles, work: (run: RunProgram) => Promise<string>) {
  const judge = needJudge("dtc");
  return cachedVerdict(["dtc", judge.version, question], files, () => inJudgePlace(judge, files, work));
}

async function must(run: RunProgram, program: readonly string[]): Promise<void> {
  const { code, stdout, stderr } = await run(program);
  if (code !== 0)
    throw new Error(`${program.join(" ")} ended with ${code}: ${stderr}${stdout}`.slice(0, 2000));
}
