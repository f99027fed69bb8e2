import { describe, expect, it } from "vitest";
import { type KeyFile, readCluster, readDraft } from "./index.js";

const ed25519 = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl";
const textOf = (access: string, site = ""): string =>
  `name: c\naccess: ${access}\nsites: { s: { ${site}frames: { a: { nodes: 2 } } } }\n`;
const read = (text: string, keys: readonly KeyFile[] = []) => readCluster(text, "cluster.yaml", [], keys);
const codes = (text: string, keys: readonly KeyFile[] = []) =>
  read(text, keys).diagnostics.map(({ code, position }) => [code, position?.line, position?.column]);
const withKeys = (text: string): readonly KeyFile[] => [{ name: "my.pub", text }];

describe("access", () => {
  it("is the account pi without any key where the file says nothing", () => {
    const result = read("name: c\nsites: { s: { frames: { a: { nodes: 1 } } } }\n");
    expect(result.ok && result.value.cluster.access).toEqual({ user: "pi", sshKeys: [] });
  });

  it("takes keys from the file itself and from files of public keys, each once and without its comment", () => {
    const text = textOf(`{ user: ada, ssh-keys: [my.pub, "${ed25519} ada@desk", my.pub] }`);
    const draft = readDraft(text, "cluster.yaml");
    expect(draft.ok && draft.value.keyFiles).toEqual(["my.pub"]);
    const ecdsa = `ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTY${"A".repeat(96)}=`;
    const result = read(text, withKeys(`# two\r\n${ecdsa} mine\r\n\r\n${ed25519} again\r\n`));
    expect(result.ok ? result.value.cluster.access : result.diagnostics).toEqual({
      user: "ada",
      sshKeys: [ecdsa, ed25519],
    });
  });

  it.each(["root", "Ada", "", "1st", "a b", "x".repeat(33), "ada;reboot"])(
    "refuses the account %j",
    (user) => {
      expect(codes(textOf(`{ user: "${user}" }`))).toEqual([["RUB-CFG-018", 2, 17]]);
    },
  );

  it.each([
    "~/keys/mine/id_ed25519.key",
    "-----BEGIN OPENSSH PRIVATE KEY-----",
    `command="reboot" ${ed25519}`,
    "ssh-ed25519 AAAAB3NzaC1yc2EAAAADAQABAAABgQDAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "ssh-dss AAAAB3NzaC1kc3MAAACBAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
  ])("refuses %j as a key and repeats nothing of it", (entry) => {
    const result = read(textOf(`{ ssh-keys: ['${entry}'] }`));
    expect(result.diagnostics.map(({ code }) => code)).toEqual(["RUB-CFG-019"]);
    expect(JSON.stringify(result.diagnostics)).not.toContain(entry.slice(0, 24));
  });

  it("says of a file that it can't be read, and of a private key only that it is one", () => {
    const text = textOf("{ ssh-keys: [my.pub] }");
    expect(codes(text, [{ name: "my.pub", unreadable: "there is no such file" }])).toEqual([
      ["RUB-FILE-001", 2, 22],
    ]);
    expect(codes(text)).toEqual([["RUB-FILE-001", 2, 22]]);
    const secret = "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n-----END";
    const result = read(text, withKeys(secret));
    expect(result.diagnostics[0]).toMatchObject({
      code: "RUB-FILE-005",
      message: "my.pub holds a private key",
    });
    expect(JSON.stringify(result.diagnostics)).not.toContain("b3Blbn");
    expect(codes(text, withKeys(`${ed25519}\nnonsense\n`))).toEqual([["RUB-FILE-005", 2, 22]]);
    expect(codes(text, withKeys("\n"))).toEqual([["RUB-FILE-005", 2, 22]]);
  });
});

describe("the router of a site", () => {
  const routerOf = (site: string) => {
    const result = read(textOf("{}", site));
    return result.ok ? result.value.cluster.sites[0]?.router : undefined;
  };

  it("is the network's first address where the file says nothing", () => {
    expect(routerOf("")).toBe("192.168.10.1");
    expect(routerOf("lan: 10.1.0.0/16, ")).toBe("10.1.0.1");
    expect(routerOf("lan: 10.1.0.0/16, router: 10.1.255.254, ")).toBe("10.1.255.254");
  });

  it.each([
    ["192.168.1.1", "RUB-LAY-014"],
    ["192.168.10.0", "RUB-LAY-014"],
    ["192.168.10.255", "RUB-LAY-014"],
    ["192.168.10.300", "RUB-LAY-014"],
    ["fritz.box", "RUB-LAY-014"],
    ["192.168.10.12", "RUB-LAY-015"],
  ])("is not %s", (router, code) => {
    expect(codes(textOf("{}", `router: ${router}, `))).toEqual([[code, 3, 23]]);
  });
});
