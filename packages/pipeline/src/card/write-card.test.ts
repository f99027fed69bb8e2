import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { nodeFiles } from "@rubus/boot";
import { type Cluster, clusterJson, nodesOf, readCluster } from "@rubus/cluster";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeManifest, manifestText } from "../package/manifest.js";
import { type CardDisk, machineDisk } from "./card-disk.js";
import { type CardSummary, type WriteCardOptions, writeCard } from "./write-card.js";

const key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl";

const clusterOf = (access: string): Cluster => {
  const sites = "sites: { home: { frames: { a: { nodes: 10 } } } }";
  const read = readCluster(`name: bramble\n${access}\n${sites}\n`, "cluster.yaml");
  if (!read.ok) throw new Error(read.diagnostics[0]?.message);
  return read.value.cluster;
};

const temporary = async (): Promise<string> => realpath(await mkdtemp(join(tmpdir(), "rubus-card-")));

let shared = "";
let folder = "";
let mount = "";
beforeAll(async () => {
  shared = await temporary();
  await writePackageOf(clusterOf(`access: { ssh-keys: ["${key}"] }`), packageFolder());
});
afterAll(() => rm(shared, { recursive: true, force: true }));
beforeEach(async () => {
  folder = await temporary();
  mount = join(folder, "bootfs");
  await stockCard(mount, true);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Of all tests; none changes it. */
const packageFolder = (): string => join(shared, "package");

/** The files of the nodes as a package has them, without the rest of one. */
const writePackageOf = async (cluster: Cluster, out: string): Promise<void> => {
  const made = nodeFiles({ cluster, provedFiveAmpere: [] });
  if (!made.ok) throw new Error(made.diagnostics[0]?.message);
  const files = [
    { path: "cluster.json", bytes: Buffer.from(clusterJson(cluster)), what: "cluster" },
    ...made.value,
  ];
  for (const { path, bytes } of files) {
    await mkdir(dirname(join(out, path)), { recursive: true });
    await writeFile(join(out, path), bytes);
  }
  const manifest = makeManifest(files, "0.1.0", "pass");
  await writeFile(join(out, "manifest.json"), manifestText(manifest));
};

const stockConfig = "# stock\ndtparam=audio=on\n[cm5]\ndtoverlay=dwc2\n";

/** The boot partition of a card fresh from its maker. */
const stockCard = async (place: string, hasCloudInit: boolean): Promise<void> => {
  await mkdir(join(place, "overlays"), { recursive: true });
  await writeFile(join(place, "overlays", "dwc2.dtbo"), "theirs");
  await writeFile(join(place, "config.txt"), stockConfig);
  await writeFile(join(place, "cmdline.txt"), "console=tty1 root=PARTUUID=0-02 rootwait\n");
  if (!hasCloudInit) return;
  for (const name of ["user-data", "meta-data", "network-config"])
    await writeFile(join(place, name), "# stock\n");
};

const contentOf = async (place: string): Promise<Readonly<Record<string, string>>> => {
  const names = await readdir(place, { recursive: true, withFileTypes: true });
  const files = names.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  const entries = await Promise.all(
    files.map(async (file) => [file.slice(place.length + 1), await readFile(file, "latin1")] as const),
  );
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
};

const write = (over: Partial<WriteCardOptions> = {}) =>
  writeCard({ node: "bramble-home-a-1", mount, folder: packageFolder(), ...over });
const written = async (over: Partial<WriteCardOptions> = {}): Promise<CardSummary> => {
  const result = await write(over);
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join("\n"));
  return result.value;
};
const codes = async (over: Partial<WriteCardOptions> = {}) =>
  (await write(over)).diagnostics.map(({ code }) => code);

describe("writing a card", () => {
  it("puts the node's files where its system reads them and keeps all else of the card", async () => {
    const summary = await written();
    expect(summary).toMatchObject({ host: "bramble-home-a-1", firstBoot: "cloud-init" });
    const card = await contentOf(mount);
    expect(Object.keys(card)).toEqual([
      "cmdline.txt",
      "config.txt",
      "meta-data",
      "network-config",
      "overlays/dwc2.dtbo",
      "overlays/rubus-hat.dtbo",
      "rubus/bay.bin",
      "rubus/first-boot.sh",
      "rubus/hat.eep",
      "rubus/hosts.txt",
      "rubus/install-agent.sh",
      "rubus/node.json",
      "user-data",
    ]);
    const lines = await readFile(join(packageFolder(), "nodes/bramble-home-a-1/config-lines.txt"), "latin1");
    expect(card["config.txt"]).toBe(stockConfig + lines);
    expect(card["user-data"]).toContain('hostname: "bramble-home-a-1"');
    expect(card["overlays/dwc2.dtbo"]).toBe("theirs");
  });

  it("writes nothing the second time", async () => {
    await written();
    const before = await contentOf(mount);
    // As a run with another package leaves it that was cut off.
    await writeFile(join(mount, "user-data.rubus-new"), "#cloud");
    expect((await written()).written).toEqual([]);
    expect(await contentOf(mount)).toEqual(before);
  });

  it("gives a system without cloud-init its own file and none of the others", async () => {
    const older = join(folder, "older");
    await stockCard(older, false);
    expect(await written({ mount: older })).toMatchObject({ firstBoot: "custom.toml" });
    const names = Object.keys(await contentOf(older));
    expect(names).toContain("custom.toml");
    expect(names).not.toContain("user-data");
  });

  it("puts the agent's packages under names of their own, and leaves them there when it is not asked for them", async () => {
    const agent = join(folder, "agent");
    await mkdir(agent);
    await writeFile(join(agent, "rubus-agent_0.1.0_all.deb"), "!<arch>\ndebian-binary one");
    await writeFile(join(agent, "rubus-node-runtime_20.20.2_arm64.deb"), "!<arch>\ndebian-binary two");
    const files = ["rubus/agent/rubus-agent.deb", "rubus/agent/rubus-node-runtime.deb"];
    expect((await written({ agent })).written).toEqual(expect.arrayContaining(files));
    expect((await written()).written).toEqual([]);
    const card = await contentOf(mount);
    expect(files.map((file) => card[file]?.slice(-3))).toEqual(["one", "two"]);
  });

  it("is refused, and nothing written, where the folder of the agent lacks a package, has two, or one that is none", async () => {
    const before = await contentOf(mount);
    const agent = join(folder, "agent");
    expect(await codes({ agent })).toEqual(["RUB-OUT-110"]);
    await mkdir(agent);
    await writeFile(join(agent, "rubus-node-runtime_20.20.2_arm64.deb"), "!<arch>\ndebian-binary");
    await writeFile(join(agent, "rubus-agent_0.1.0_all.deb"), "<html>");
    expect(await codes({ agent })).toEqual(["RUB-OUT-110"]);
    await writeFile(join(agent, "rubus-agent_0.1.0_all.deb"), "!<arch>\ndebian-binary");
    await writeFile(join(agent, "rubus-agent_0.2.0_all.deb"), "!<arch>\ndebian-binary");
    expect(await codes({ agent })).toEqual(["RUB-OUT-110"]);
    expect(await contentOf(mount)).toEqual(before);
  });

  it("warns where the system will not read all of the node's files", async () => {
    const older = join(folder, "older");
    await stockCard(older, false);
    const codes = async (): Promise<readonly string[]> =>
      (await write({ mount: older })).diagnostics.map(({ code }) => code);
    expect(await codes()).toEqual(["RUB-OUT-109"]);
    const line = "console=tty1 root=PARTUUID=1-02 ds=nocloud;i=rpi-imager-1762430000 quiet";
    await writeFile(join(older, "cmdline.txt"), line);
    expect(await codes()).toEqual(["RUB-OUT-108", "RUB-OUT-109"]);
    expect(await readFile(join(older, "cmdline.txt"), "utf8")).toBe(line);
  });

  it("makes ten cards in a row, each its own node's, named by bay as well as by host", async () => {
    const nodes = nodesOf(clusterOf("access: {}"));
    expect(nodes).toHaveLength(10);
    for (const [index, { bay, node }] of nodes.entries()) {
      const card = join(folder, `card-${index}`);
      await stockCard(card, true);
      const summary = await written({ node: index % 2 ? bay.path : node.host, mount: card });
      expect(summary.host).toBe(node.host);
      expect(await readFile(join(card, "user-data"), "utf8")).toContain(`hostname: "${node.host}"`);
      expect(await readFile(join(card, "network-config"), "utf8")).toContain(`["${node.address}/24"]`);
      const bayFile = await readFile(join(packageFolder(), "nodes", node.host, "bay.bin"));
      expect(await readFile(join(card, "rubus", "bay.bin"))).toEqual(bayFile);
    }
  });

  it("warns where nobody will be able to log in", async () => {
    const keyless = join(folder, "package");
    await writePackageOf(clusterOf("access: {}"), keyless);
    const result = await write({ folder: keyless });
    expect(result.ok).toBe(true);
    expect(result.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ["RUB-OUT-107", "warning"],
    ]);
  });
});

describe("a card that is cut off", () => {
  /** The machine loses power while the n-th file is written. */
  const dyingAt = (n: number): CardDisk => {
    let count = 0;
    return {
      ...machineDisk,
      replace: async (path, bytes) => {
        if (count++ < n) return machineDisk.replace(path, bytes);
        await writeFile(`${path}.rubus-new`, bytes.subarray(0, bytes.length / 2));
        throw new Error("power cut");
      },
    };
  };

  it("is made whole by the next run, wherever it was cut off", async () => {
    const whole = join(folder, "whole");
    await stockCard(whole, true);
    const { files } = await written({ mount: whole });
    const expected = await contentOf(whole);
    for (let at = 0; at < files; at++) {
      const cut = join(folder, `cut-${at}`);
      await stockCard(cut, true);
      await expect(write({ mount: cut, disk: dyingAt(at) })).rejects.toThrow("power cut");
      expect(await written({ mount: cut }), `cut at file ${at}`).toMatchObject({ host: "bramble-home-a-1" });
      expect(await contentOf(cut), `cut at file ${at}`).toEqual(expected);
    }
  });

  it("never has a config.txt that asks for an overlay which isn't there", async () => {
    for (let at = 0; at < 11; at++) {
      const cut = join(folder, `cut-${at}`);
      await stockCard(cut, true);
      await write({ mount: cut, disk: dyingAt(at) }).catch(() => {});
      const card = await contentOf(cut);
      if (card["config.txt"] !== stockConfig) expect(card["overlays/rubus-hat.dtbo"]).toBeDefined();
    }
  });
});

describe("a card is refused", () => {
  const untouched = async (over: Partial<WriteCardOptions>, code: string, place = mount): Promise<void> => {
    const before = await contentOf(place);
    expect(await codes(over)).toEqual([code]);
    expect(await contentOf(place)).toEqual(before);
  };

  it("where the folder is no boot partition: a file of it is missing, is a folder, or is a link", async () => {
    expect(await codes({ mount: join(folder, "nowhere") })).toEqual(["RUB-OUT-102"]);
    await untouched({ mount: packageFolder() }, "RUB-OUT-102", packageFolder());
    for (const name of ["config.txt", "cmdline.txt", "overlays"]) {
      const other = join(folder, `without-${name}`);
      await stockCard(other, true);
      await rm(join(other, name), { recursive: true });
      await untouched({ mount: other }, "RUB-OUT-102", other);
      await symlink(join(mount, name), join(other, name));
      await untouched({ mount: other }, "RUB-OUT-102", other);
    }
    await writeFile(join(mount, "rubus"), "");
    await untouched({}, "RUB-OUT-102");
  });

  it("where the package has no such node, with the nearest one", async () => {
    const result = await write({ node: "bramble-home-a-11" });
    expect(result.diagnostics[0]).toMatchObject({ code: "RUB-OUT-101" });
    expect(result.diagnostics[0]?.remedy).toContain("bramble-home-a-1");
    expect(await codes({ folder: mount })).toEqual(["RUB-OUT-005"]);
  });

  it("where a file of the node is not as it was built", async () => {
    const damaged = join(folder, "package");
    await cp(packageFolder(), damaged, { recursive: true });
    await writeFile(join(damaged, "nodes/bramble-home-a-1/boot/user-data"), "#cloud-config\n");
    await untouched({ folder: damaged }, "RUB-OUT-006");
    expect((await written({ folder: damaged, node: "bramble-home-a-2" })).host).toBe("bramble-home-a-2");
  });

  it("where it is another node's, unless forced, and then nothing of that node stays", async () => {
    await written();
    await writeFile(join(mount, "rubus", "public-key.txt"), "made on the node");
    expect((await written()).written).toEqual([]);
    expect(await readFile(join(mount, "rubus", "public-key.txt"), "utf8")).toBe("made on the node");
    await untouched({ node: "bramble-home-a-2" }, "RUB-OUT-105");
    await written({ node: "bramble-home-a-2", force: true });
    const card = await contentOf(mount);
    expect(Object.values(card).join("\n")).not.toContain('"bramble-home-a-1"');
    expect(card).not.toHaveProperty("rubus/public-key.txt");
    expect(await codes()).toEqual(["RUB-OUT-105"]);
  });

  it("where it has no room, before anything is written", async () => {
    const disk: CardDisk = { ...machineDisk, space: async () => ({ freeBytes: 20_000, pieceBytes: 4096 }) };
    await untouched({ disk }, "RUB-OUT-103");
  });

  it.each([
    ["ENOSPC", "RUB-OUT-103"],
    ["EROFS", "RUB-OUT-104"],
    ["EACCES", "RUB-OUT-104"],
  ])("where the machine says %s while it is written", async (code, expected) => {
    const refusal = Object.assign(new Error(code), { code, syscall: "open" });
    const disk: CardDisk = { ...machineDisk, replace: () => Promise.reject(refusal) };
    await untouched({ disk }, expected);
  });

  it("where it doesn't read back as written", async () => {
    const disk: CardDisk = {
      ...machineDisk,
      replace: (path, bytes) =>
        machineDisk.replace(path, path.endsWith("hat.eep") ? bytes.map((byte) => byte ^ 1) : bytes),
    };
    const result = await write({ disk });
    expect(result.diagnostics.map(({ code, message }) => [code, message.split(" ")[0]])).toEqual([
      ["RUB-OUT-106", "rubus/hat.eep"],
    ]);
  });
});
