// No secret leaves the computer it is on: searched for in what is made, in what is said, and among the processes.
import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { nodeFiles } from "@rubus/boot";
import { clusterJson, readCluster } from "@rubus/cluster";
import { checkCluster, makeManifest, noCache } from "@rubus/pipeline";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleFile, repository, rubus, rubusBin, temporaryFolder } from "./support/rubus.js";

/** Stands in the private half of the pair, and in the private key under a public one's name. */
const secret = "c2VjcmV0IGhhbGYgb2YgYSBwYWly";
const publicHalf = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl";
const privateKey = `-----BEGIN OPENSSH PRIVATE KEY-----\n${secret}\n-----END OPENSSH PRIVATE KEY-----\n`;

let folder = "";
beforeAll(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, "keys"));
  writeFileSync(join(folder, "keys", "id"), privateKey);
  writeFileSync(join(folder, "keys", "id.pub"), `${publicHalf} ada@desk\n`);
  writeFileSync(join(folder, "keys", "wrong.pub"), privateKey);
  const sites = "sites: { home: { frames: { a: { nodes: 2 } } } }\n";
  writeFileSync(join(folder, "cluster.yaml"), `name: sprout\naccess: { ssh-keys: [keys/id.pub] }\n${sites}`);
  writeFileSync(join(folder, "wrong.yaml"), `name: sprout\naccess: { ssh-keys: [keys/wrong.pub] }\n${sites}`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const clusterIn = async (file: string) => {
  const checked = await checkCluster(file, { cache: noCache, codeDigest: () => "" });
  if (!checked.ok) throw new Error(checked.diagnostics[0]?.message);
  return checked.value.cluster;
};

/** What each file of the nodes holds, `cluster.json` with them. */
const textsOf = (cluster: Awaited<ReturnType<typeof clusterIn>>): ReadonlyMap<string, string> => {
  const made = nodeFiles({ cluster, provedFiveAmpere: [] });
  if (!made.ok) throw new Error(made.diagnostics[0]?.message);
  const texts = made.value.map(({ path, bytes }) => [path, Buffer.from(bytes).toString("latin1")] as const);
  return new Map([...texts, ["cluster.json", clusterJson(cluster)]]);
};

/** Lines that hold a password or a private key, or would; what only forbids them is none. */
const secretLines = (text: string): readonly string[] =>
  text.split("\n").filter(
    (line) =>
      /-----BEGIN [A-Z ]*PRIVATE KEY/u.test(line) ||
      /^\s*(?:private-?key|preshared-?key|psk)\s*[=:]/iu.test(line) ||
      // A password or its hash as a value, but not what forbids passwords.
      /(?:^|[^_a-z])(?:plain_text_|hashed_)?passw(?:or)?d\s*[=:]|\$[156y]\$/iu.test(line),
  );

describe("secrets", () => {
  it("are found where they are, so that the search can fail", () => {
    for (const line of [
      "  passwd: $6$salt$hash",
      "PrivateKey = abc=",
      'password = "x"',
      "plain_text_passwd: x",
      privateKey,
    ])
      expect(secretLines(line), line).not.toEqual([]);
    for (const line of [
      "    lock_passwd: true",
      "password_authentication = false",
      "  PasswordAuthentication no",
    ])
      expect(secretLines(line), line).toEqual([]);
  });

  it("stand in no file that a node boots with, of any example", { timeout: 60_000 }, () => {
    for (const example of readdirSync(join(repository, "examples"))) {
      const read = readCluster(readFileSync(exampleFile(example), "utf8"), example);
      if (!read.ok) throw new Error(read.diagnostics[0]?.message);
      for (const [path, text] of textsOf(read.value.cluster)) expect(secretLines(text), path).toEqual([]);
    }
  });

  it("are not taken along with the public half, nor that one's owner", async () => {
    const texts = textsOf(await clusterIn(join(folder, "cluster.yaml")));
    const all = [...texts.values()].join("\n");
    expect(all).toContain(publicHalf);
    for (const hidden of [secret, "ada@desk", folder]) expect(all).not.toContain(hidden);
  });

  it("are not repeated when a private key is given in the place of a public one", () => {
    for (const words of [
      ["check", "wrong.yaml"],
      ["check", "wrong.yaml", "--json"],
      ["build", "wrong.yaml"],
    ]) {
      const { exit, out, err } = rubus(words, { cwd: folder });
      expect(exit).toBe(1);
      expect(out + err).toContain("RUB-FILE-005");
      expect(out + err).not.toContain(secret);
    }
  });

  it.runIf(process.platform === "linux")("stand in no command line while a card is written", async () => {
    const cluster = await clusterIn(join(folder, "cluster.yaml"));
    const made = nodeFiles({ cluster, provedFiveAmpere: [] });
    if (!made.ok) throw new Error(made.diagnostics[0]?.message);
    const files = [
      { path: "cluster.json", bytes: Buffer.from(clusterJson(cluster)), what: "" },
      ...made.value,
    ];
    for (const { path, bytes } of files) {
      mkdirSync(dirname(join(folder, "package", path)), { recursive: true });
      writeFileSync(join(folder, "package", path), bytes);
    }
    const manifest = makeManifest(files, "0.1.0", "pass");
    writeFileSync(join(folder, "package", "manifest.json"), JSON.stringify(manifest));
    const card = join(folder, "bootfs");
    mkdirSync(join(card, "overlays"), { recursive: true });
    for (const name of ["config.txt", "cmdline.txt", "user-data"]) writeFileSync(join(card, name), "");

    const seen = await commandLinesOf([
      "card",
      "sprout-home-a-2",
      card,
      "--package",
      join(folder, "package"),
    ]);
    expect(seen.join("\n")).toContain("sprout-home-a-2");
    expect(readFileSync(join(card, "user-data"), "utf8")).toContain(publicHalf);
    for (const hidden of [secret, publicHalf.split(" ")[1] ?? ""])
      expect(seen.join("\n")).not.toContain(hidden);
  });
});

/** Every command line of the process and of its children while it runs. */
const commandLinesOf = (words: readonly string[]): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [rubusBin, ...words], { cwd: folder, stdio: "ignore" });
    const seen = new Set<string>();
    const look = (): void => {
      for (const line of lines(child.pid ?? -1)) seen.add(line);
    };
    const timer = setInterval(look, 5);
    child.once("error", reject);
    child.once("exit", (code) => {
      clearInterval(timer);
      if (code === 0) resolve([...seen]);
      else reject(new Error(`rubus ended with ${code}`));
    });
  });

/** The command lines of a process and, as far as they can be read, of those that it started. */
const lines = (pid: number): readonly string[] => {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8")
      .trim()
      .split(" ")
      .filter(Boolean);
    const own = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return [own, ...children.flatMap((each) => lines(Number(each)))];
  } catch {
    return [];
  }
};
