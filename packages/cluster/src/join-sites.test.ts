import { describe, expect, it } from "vitest";
import { clusterJson, parseClusterJson, readCluster, type SiteVpn } from "./index.js";

const key = (byte: number): string => Buffer.alloc(32, byte).toString("base64");

const twoSites = (first: string, other: string): string =>
  `name: c\nsites:\n  s: {lan: 10.1.0.0/16, ${first} frames: {a: {nodes: [null, {}, {}]}}}\n  t: {lan: 10.2.0.0/16, ${other} frames: {a: {nodes: 2}}}\n`;

const said = (text: string) => {
  const { ok, diagnostics } = readCluster(text, "cluster.yaml");
  return { ok, diagnostics };
};

const first = (text: string): SiteVpn | undefined => {
  const read = readCluster(text, "cluster.yaml");
  if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join("\n"));
  return read.value.cluster.sites[0]?.vpn;
};

describe("sites that are joined", () => {
  it("have their first node as the gateway, and what the file says of it", () => {
    expect(first(twoSites("", "endpoint: vpn.example.net,"))).toEqual({ gateway: "c-s-a-2" });
    const all = `gateway: c-s-a-3, endpoint: 203.0.113.7:4500, public-key: ${key(1)},`;
    expect(first(twoSites(all, ""))).toEqual({
      gateway: "c-s-a-3",
      endpoint: { host: "203.0.113.7", port: 4500 },
      publicKey: key(1),
    });
  });

  it("come back from cluster.json as they were", () => {
    const read = readCluster(
      twoSites(`public-key: ${key(1)},`, "endpoint: vpn.example.net,"),
      "cluster.yaml",
    );
    if (!read.ok) throw new Error("refused");
    const back = parseClusterJson(clusterJson(read.value.cluster), "cluster.json");
    expect(back.ok && back.value).toEqual(read.value.cluster);
  });

  it("are none where the cluster has one site, whatever it says", () => {
    expect(
      first("name: c\nsites: {s: {endpoint: vpn.example.net, frames: {a: {nodes: 1}}}}"),
    ).toBeUndefined();
  });

  it.each([
    ["vpn.example.net", "vpn.example.net", 51820],
    ["VPN.Example.NET:1", "vpn.example.net", 1],
    ["192.0.2.1", "192.0.2.1", 51820],
    ["host:65535", "host", 65535],
    ["4u.example", "4u.example", 51820],
  ])("are reached at %s", (endpoint, host, port) => {
    expect(first(twoSites(`endpoint: "${endpoint}",`, ""))?.endpoint).toEqual({ host, port });
  });

  it.each([
    ["", "host name"],
    ["https://vpn.example.net", "host name"],
    ["vpn.example.net:0", "port"],
    ["vpn.example.net:65536", "port"],
    ["vpn.example.net:051820", "port"],
    ["192.0.2.256", "host name"],
    ["192.0.2", "host name"],
    ["-a.example.net", "host name"],
    ["a..example.net", "host name"],
    ["a_b.example.net", "host name"],
    ["a b", "host name"],
    ["::1", "host name"],
    [`${"a".repeat(64)}.example.net`, "host name"],
    [`${"a.".repeat(127)}net`, "host name"],
  ])("are not reached at %j", (endpoint, message) => {
    const { ok, diagnostics } = said(twoSites(`endpoint: "${endpoint}",`, ""));
    expect(ok).toBe(false);
    expect(diagnostics.map(({ code }) => code)).toEqual(["RUB-NET-002"]);
    expect(diagnostics[0]?.message).toContain(message);
  });

  it.each([
    "AQEB",
    `${key(1)}=`,
    key(1).slice(0, -2),
    // The last character's spare bits are not zero: the key was mistyped.
    `${key(1).slice(0, -2)}F=`,
    ` ${key(1)}`,
  ])("have no public key like %j", (text) => {
    const { diagnostics } = said(twoSites(`public-key: "${text}",`, "endpoint: vpn.example.net,"));
    expect(diagnostics.map(({ code }) => code)).toEqual(["RUB-NET-004"]);
  });

  it("are warned of where none can be reached, and stay two sites", () => {
    const { ok, diagnostics } = said(twoSites("", ""));
    expect(ok).toBe(true);
    expect(diagnostics).toMatchObject([
      { code: "RUB-NET-001", severity: "warning", position: { line: 2, column: 1 } },
    ]);
  });

  it("have no endpoint and no key in common, and a gateway among their own nodes", () => {
    const both = `endpoint: vpn.example.net, public-key: ${key(1)},`;
    const { diagnostics } = said(twoSites(`gateway: c-s-a-4, ${both}`, both));
    expect(diagnostics.map(({ code, position }) => [code, position?.line])).toEqual([
      ["RUB-NET-003", 3],
      ["RUB-NET-006", 4],
      ["RUB-NET-005", 4],
    ]);
    expect(diagnostics[0]?.remedy).toMatch(/^Did you mean `c-s-a-\d`\?$/);
  });
});
