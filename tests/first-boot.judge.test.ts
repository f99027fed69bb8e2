// cloud-init judges the files of the first boot, and fdtoverlay an overlay that card and HAT both bring.
import { readFileSync } from "node:fs";
import { cardPath, nodeFiles } from "@rubus/boot";
import { type Cluster, readCluster } from "@rubus/cluster";
import { decodeFdt, findNode, findProperty, readCells } from "@rubus/firmware";
import { expect, it } from "vitest";
import { checkUserData, netplanOf, networkManagerOf } from "./support/cloud-init-judge.js";
import { applyOverlay } from "./support/dtc-judge.js";
import { throughFat } from "./support/fat-judge.js";
import { describeJudged } from "./support/judges.js";
import { exampleFile } from "./support/rubus.js";

const key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl";

const clusterOf = (example: string, access = `access: { user: ada, ssh-keys: ["${key}"] }\n`): Cluster => {
  const read = readCluster(`${access}${readFileSync(exampleFile(example), "utf8")}`, example);
  if (!read.ok) throw new Error(read.diagnostics[0]?.message);
  return read.value.cluster;
};
const filesOf = (cluster: Cluster): ((path: string) => Uint8Array) => {
  const made = nodeFiles({ cluster, provedFiveAmpere: [] });
  if (!made.ok) throw new Error(made.diagnostics[0]?.message);
  const byPath = new Map(made.value.map(({ path, bytes }) => [path, bytes]));
  return (path) => {
    const bytes = byPath.get(path);
    if (bytes === undefined) throw new Error(`no ${path}`);
    return bytes;
  };
};
const homes = filesOf(clusterOf("two-homes"));
const textOf = (host: string, name: string): string =>
  Buffer.from(homes(`nodes/${host}/boot/${name}`)).toString("utf8");

describeJudged("cloud-init", "cloud-init", () => {
  it("finds the settings of a gateway, of a plain node and of one without keys valid by its own schema", async () => {
    const keyless = filesOf(clusterOf("one-node", ""));
    for (const text of [
      textOf("bramble-home-a-1", "user-data"),
      textOf("bramble-friend-a-10", "user-data"),
      Buffer.from(keyless("nodes/sprout-home-a-1/boot/user-data")).toString("utf8"),
    ])
      expect(await checkUserData(text)).toMatch(/^Valid cloud-config/u);
  });

  it("finds settings wrong that are", async () => {
    const text = textOf("bramble-home-a-1", "user-data");
    expect(await checkUserData(text.replace("ssh_pwauth: false", "ssh_pwauth: [never]"))).toMatch(
      /^refused: /u,
    );
    expect(await checkUserData(text.replace("lock_passwd", "lock_passwort"))).toMatch(/^refused: /u);
  });

  it("reads address, router, name server and the way to the other home, for netplan and for NetworkManager", async () => {
    const config = textOf("bramble-home-a-4", "network-config");
    const netplan = await netplanOf(config);
    const manager = await networkManagerOf(config);
    for (const words of ["192.168.10.14/24", "192.168.10.1", "192.168.20.0/24", "192.168.10.11"]) {
      expect(netplan).toContain(words);
      expect(manager).toContain(words);
    }
    expect(manager).toMatch(/method=manual/u);
    expect(manager).toMatch(/^route\d=192\.168\.20\.0\/24,192\.168\.10\.11$/mu);
  });
});

describeJudged("dtc", "the overlay, brought by the card and by the HAT's EEPROM", () => {
  it("gives what it gives once: the fan's trips speak of the one fan", async () => {
    const overlay = homes("nodes/bramble-home-a-1/rubus-hat.dtbo");
    const base = readFileSync(new URL("./fixtures/base-trees/pi4b.dts", import.meta.url), "utf8");
    const once = await applyOverlay(base, overlay);
    const tree = decodeFdt(await applyOverlay(once, overlay));
    if (!tree.ok) throw new Error(tree.diagnostics[0]?.message);
    const { root } = tree.value;
    const cellsAt = (path: string, name: string): readonly number[] => {
      const node = findNode(root, path);
      const value = node && findProperty(node, name);
      return (value && readCells(value)) ?? [];
    };
    const zone = "/thermal-zones/cpu-thermal";
    const handle = cellsAt("/rubus-fan", "phandle");
    expect(handle).toHaveLength(1);
    for (const step of [0, 1, 2, 3]) {
      const map = `${zone}/cooling-maps/rubus-map${step}`;
      expect(cellsAt(map, "cooling-device")).toEqual([...handle, step + 1, step + 1]);
      expect(cellsAt(map, "trip")).toEqual(cellsAt(`${zone}/trips/rubus-trip${step}`, "phandle"));
    }
    expect(cellsAt("/rubus-fan", "pinctrl-0")).toHaveLength(1);
    expect(root.children.filter(({ name }) => name.startsWith("rubus-"))).toHaveLength(2);
  });
});

describeJudged("mtools", "a FAT partition", () => {
  it("gives every file of a gateway's card back under its own name", async () => {
    const cluster = clusterOf("two-homes");
    const made = nodeFiles({ cluster, provedFiveAmpere: [] });
    if (!made.ok) throw new Error(made.diagnostics[0]?.message);
    const prefix = "nodes/bramble-home-a-1/";
    const files = made.value.flatMap(({ path, bytes }) => {
      const name = path.startsWith(prefix) ? cardPath(path.slice(prefix.length), true) : undefined;
      return name === undefined ? [] : [[name, bytes] as const];
    });
    expect(files.map(([name]) => name)).toContain("rubus/vpn/rubus.conf");
    const back = await throughFat(Object.fromEntries(files));
    expect([...back.keys()].sort()).toEqual(files.map(([name]) => name).sort());
    for (const [name, bytes] of files) expect(back.get(name)?.equals(bytes), name).toBe(true);
  });
});
