// What cloud-init itself makes of the files that set up a node at its first boot.
import { inJudgePlace } from "./judge-place.js";
import { needJudge } from "./judges.js";
import { cachedVerdict, type JobFiles } from "./verdict-cache.js";

/** What cloud-init's own schema check says of a user-data: the sentence that it is valid, or what is wrong. */
export async function checkUserData(userData: string): Promise<string> {
  return ask("schema", { "user-data": userData }, ["schema", "--config-file", "user-data"]);
}

/** The network settings that cloud-init writes for a system that uses netplan, or its refusal. */
export async function netplanOf(networkConfig: string): Promise<string> {
  const convert = ["devel", "net-convert", "-p", "network-config", "-k", "yaml", "-d", "out", "-D", "debian"];
  return ask("netplan", { "network-config": networkConfig }, [...convert, "-O", "netplan"]);
}

/** The same for NetworkManager without netplan. */
export async function networkManagerOf(networkConfig: string): Promise<string> {
  const convert = ["devel", "net-convert", "-p", "network-config", "-k", "yaml", "-d", "out", "-D", "debian"];
  return ask("network-manager", { "network-config": networkConfig }, [...convert, "-O", "network-manager"]);
}

/** What it printed, or the files that it wrote. */
async function ask(question: string, files: JobFiles, args: readonly string[]): Promise<string> {
  const judge = needJudge("cloud-init");
  const verdict = await cachedVerdict(["cloud-init", judge.version, question], files, () =>
    inJudgePlace(judge, files, async (run) => {
      const { code, stdout, stderr } = await run(["cloud-init", ...args]);
      return code === 0 ? stdout : `refused: ${stdout}${stderr}`;
    }),
  );
  const written = [...verdict.files.values()].map((bytes) => bytes.toString("utf8")).join("\n");
  return written === "" ? verdict.answer : written;
}
