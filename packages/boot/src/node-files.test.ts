import { type Cluster, nodesOf, readCluster } from "@rubus/cluster";
import { decodeBayRecord, decodeHatImage, hatChips } from "@rubus/firmware";
import { describe, expect, it } from "vitest";
import { hatUuid, isFatPath, nodeFiles } from "./index.js";

const key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl";

const clusterOf = (text: string): Cluster => {
  const read = readCluster(text, "cluster.yaml");
  if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join("\n"));
  return read.value.cluster;
};

const mixed = clusterOf(`
name: thicket
access: { user: ada, ssh-keys: ["${key} ada@desk"] }
sites:
  home:
    router: 192.168.10.254
    lan: 192.168.10.0/24
    frames: { a: { nodes: [{ model: pi5 }, { model: pi5 }, { model: pi5, stack: b }, { model: pi4b }, null, { model: pi3b }] } }
  far: { lan: 10.9.0.0/16, endpoint: far.example.net, frames: { b: { nodes: 2 } } }
`);
const [first = ""] = nodesOf(mixed).map(({ node }) => node.host);

const made = (cluster: Cluster, provedFiveAmpere: readonly string[] = []) => {
  const result = nodeFiles({ cluster, provedFiveAmpere });
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join("\n"));
  return {
    diagnostics: result.diagnostics,
    files: new Map(result.value.map(({ path, bytes }) => [path, bytes])),
  };
};
const textOf = (files: ReadonlyMap<string, Uint8Array>, path: string): string => {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`no ${path} among ${[...files.keys()].join(" ")}`);
  return Buffer.from(bytes).toString("utf8");
};
const { files, diagnostics } = made(mixed, [first, "thicket-home-a-4"]);
const boot = (host: string, name: string): string => textOf(files, `nodes/${host}/boot/${name}`);

describe("a HAT's UUID", () => {
  it("follows from cluster and host, in the form of RFC 4122 and of version 8", () => {
    // Computed with Python's hashlib and uuid.
    expect(hatUuid("bramble", "bramble-home-a-1")).toBe("27034d74-6906-8dbd-8a3c-34fdcc061d96");
    const uuids = nodesOf(mixed).map(({ node }) => hatUuid("thicket", node.host));
    expect(new Set([...uuids, hatUuid("bramble", first)]).size).toBe(uuids.length + 1);
    expect(hatUuid("thicket", first)).toBe(uuids[0]);
  });
});

describe("the images of a node", () => {
  const imageOf = (host: string) => {
    const bytes = files.get(`nodes/${host}/hat.eep`) ?? new Uint8Array();
    const image = decodeHatImage(bytes, { chipBytes: hatChips["24c64"], rest: "refuse" });
    if (!image.ok) throw new Error(image.diagnostics[0]?.message);
    return image.value;
  };

  it("hold the very overlay that is shipped on a Raspberry Pi 3 and 4, and name it on a 5", () => {
    for (const host of ["thicket-home-a-4", "thicket-home-a-6"])
      expect(imageOf(host)).toMatchObject({
        format: "hat-v1",
        vendor: { uuid: hatUuid("thicket", host), vendor: "Rubus", productId: 1 },
        deviceTree: { kind: "blob", bytes: files.get(`nodes/${host}/rubus-hat.dtbo`) },
      });
    expect(imageOf(first)).toMatchObject({
      format: "hat-plus",
      deviceTree: { kind: "name", name: "rubus-hat" },
      currentSupplyMa: 5000,
    });
  });

  it("declare 5 A on a Pi 5 alone, and only where they are proved", () => {
    expect(imageOf("thicket-home-a-2")).not.toHaveProperty("currentSupplyMa");
    const declares = nodesOf(mixed)
      .map(({ node }) => node.host)
      .filter((host) => textOf(files, `nodes/${host}/config-lines.txt`).includes("usb_max_current_enable=1"));
    expect(declares).toEqual([first]);
  });

  it("tell a HAT without a fan from one with it", () => {
    const bare = files.get("nodes/thicket-home-a-3/rubus-hat.dtbo")?.length ?? 0;
    expect(imageOf("thicket-home-a-3").vendor.productId).toBe(2);
    expect(bare).toBeLessThan(files.get(`nodes/${first}/rubus-hat.dtbo`)?.length ?? 0);
  });

  it("say in the bay's record where the node sits", () => {
    expect(decodeBayRecord(files.get("nodes/thicket-home-a-6/bay.bin") ?? new Uint8Array())).toMatchObject({
      ok: true,
      value: { cluster: "thicket", site: "home", frame: "a", cell: 3, bay: 2, hardware: 1 },
    });
  });
});

describe("the lines of config.txt", () => {
  const linesOf = (place: number) =>
    textOf(files, `nodes/thicket-home-a-${place}/config-lines.txt`).split("\n");

  it("load the overlay after the parameters of the base tree, whatever stands before them", () => {
    for (const place of [1, 2, 3, 4, 6]) {
      const lines = linesOf(place).filter((line) => !line.startsWith("#"));
      expect(lines.slice(0, 3)).toEqual(["[all]", "dtoverlay=", "dtparam=i2c_arm=on"]);
      expect(lines.slice(-3)).toEqual(["dtoverlay=rubus-hat", "dtoverlay=", ""]);
    }
  });

  it("take the analogue audio off its PWM on a Raspberry Pi 3 only, and put the console on the header", () => {
    expect(linesOf(6)).toContain("dtparam=audio=off");
    expect(linesOf(4)).not.toContain("dtparam=audio=off");
    expect([linesOf(4).includes("enable_uart=1"), linesOf(1).includes("dtparam=uart0_console")]).toEqual([
      true,
      true,
    ]);
  });
});

describe("the files of the first boot", () => {
  it("name the node, let the holder of the key in, and nobody by password", () => {
    const text = boot(first, "user-data");
    expect(text.startsWith("#cloud-config\n")).toBe(true);
    for (const line of [
      `hostname: "${first}"`,
      '  - name: "ada"',
      `      - "${key}"`,
      "    lock_passwd: true",
    ])
      expect(text.split("\n")).toContain(line);
    expect(boot(first, "custom.toml")).toContain(`authorized_keys = [\n  "${key}",\n]`);
    expect(diagnostics).toEqual([]);
  });

  it("give the node the address of its bay, its router, and the way to the other site through the gateway", () => {
    const text = boot("thicket-home-a-4", "network-config");
    expect(text).toContain('addresses: ["192.168.10.14/24"]');
    expect(text).toContain('{ to: "0.0.0.0/0", via: "192.168.10.254" }');
    expect(text).toContain('{ to: "10.9.0.0/16", via: "192.168.10.11" }');
    expect(boot(first, "network-config")).not.toContain("10.9.0.0");
    expect(boot("thicket-far-b-2", "network-config")).toContain('addresses: ["10.9.0.12/16"]');
  });

  it("set up the tunnels on the gateways alone", () => {
    const gateways = nodesOf(mixed).filter(({ node }) =>
      files.has(`nodes/${node.host}/boot/rubus/vpn/rubus.conf`),
    );
    expect(gateways.map(({ node }) => node.host)).toEqual([first, "thicket-far-b-1"]);
    expect(boot(first, "user-data")).toContain('packages: ["wireguard-tools"]');
    expect(boot(first, "user-data")).toMatch(
      /^ {2}- "systemctl enable --now --no-block rubus-vpn\.service"$/mu,
    );
    expect(boot("thicket-home-a-2", "user-data")).not.toContain("packages:");
  });

  it("are another instance for cloud-init once their content is another", () => {
    const moved = made({ ...mixed, access: { user: "eve", sshKeys: [key] } }).files;
    const instance = (from: ReadonlyMap<string, Uint8Array>): string =>
      /^instance-id: (.*)$/mu.exec(textOf(from, `nodes/${first}/boot/meta-data`))?.[1] ?? "";
    expect(instance(files)).toMatch(/^"rubus-thicket-home-a-1-[0-9a-f]{12}"$/);
    expect(instance(moved)).not.toBe(instance(files));
    expect(instance(made(mixed).files)).toBe(instance(files));
  });

  it("say as a note that nobody can log in where no key is given", () => {
    const bare = made({ ...mixed, access: { user: "pi", sshKeys: [] } });
    expect(bare.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([["RUB-OUT-107", "note"]]);
    expect(textOf(bare.files, `nodes/${first}/boot/user-data`)).not.toContain("ssh_authorized_keys");
  });

  it("have names that a FAT partition holds, no two of them alike but for their case", () => {
    const names = [...files.keys()].map((path) => path.toLowerCase());
    expect(names.filter((name) => !isFatPath(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    for (const wrong of ["a:b", "rubus/CON.txt", "x?", "name.", "", "a//b", "back\\slash"])
      expect(isFatPath(wrong), wrong).toBe(false);
  });
});

describe("the files about all nodes", () => {
  it("list each with its address, and stand where no site's folder can stand", () => {
    for (const { node } of nodesOf(mixed)) {
      expect(textOf(files, "network/hosts.txt")).toContain(`\n${node.address} ${node.host}\n`);
      expect(textOf(files, "network/inventory.ini")).toContain(`${node.host} ansible_host=${node.address} `);
      expect(textOf(files, "network/ssh_config")).toContain(
        `Host ${node.host}\n  HostName ${node.address}\n`,
      );
      expect(textOf(files, "network/known_hosts.txt")).toContain(`\n${node.address} ${node.host},`);
    }
    const own = [...files.keys()].filter((path) => /^network\/[^/]+$/.test(path));
    expect(own.every((path) => /[._]/.test(path.slice("network/".length)))).toBe(true);
  });
});
