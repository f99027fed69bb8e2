/** The leaves of cluster.yaml that speak of the way from site to site. */
import { type Hint, leaf, type Read, right, wrong, wrongKind } from "./leaf.js";
import type { Endpoint } from "./model.js";
import { describe } from "./problem.js";

/** The port that WireGuard's own documents use; none is assigned to it. */
export const standardPort = 51820;

const octets = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

/** RFC 1123 §2.1; the last label is no number, or it would be a mistyped address. */
const hostName =
  /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*(?!\d+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

const isAddress = (host: string): boolean =>
  octets
    .exec(host)
    ?.slice(1)
    .every((octet) => Number(octet) <= 255 && String(Number(octet)) === octet) ?? false;

const readEndpoint = (value: unknown): Read<Endpoint> => {
  if (typeof value !== "string") return wrongKind(value, "a host name or an address", "vpn.example.net");
  const refuse = (says: string): Read<never> =>
    wrong(
      "RUB-NET-002",
      says,
      "Write a name or an IPv4 address, and a port where it isn't 51820: `vpn.example.net:51821`.",
    );
  const [host = "", port = String(standardPort), ...more] = value.toLowerCase().split(":");
  if (more.length > 0 || port.startsWith("/") || !(isAddress(host) || hostName.test(host)))
    return refuse(`is ${describe(value)}; a host name or an IPv4 address is wanted`);
  if (!/^[1-9]\d{0,4}$/.test(port) || Number(port) > 65535)
    return refuse(`is ${describe(value)}, whose port isn't a number from 1 to 65535`);
  return right({ host, port: Number(port) });
};

/** Where a site is reached: `vpn.example.net`, `203.0.113.7:51821`. */
export const endpointField = (hint: Hint) =>
  leaf({ type: "string", examples: ["vpn.example.net"], ...hint }, "vpn.example.net", readEndpoint);

/** 32 bytes in base64 (RFC 4648 §4): the last of 43 characters holds four bits, the other two are zero. */
const key = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;

const exampleKey = "YW4gZXhhbXBsZSBvZiBhIHB1YmxpYyBrZXksIDMyIEI=";

/** A WireGuard public key. */
export const publicKeyField = (hint: Hint) =>
  leaf({ type: "string", pattern: key.source, ...hint }, exampleKey, (value): Read<string> => {
    if (typeof value !== "string") return wrongKind(value, "a public key", exampleKey);
    if (key.test(value)) return right(value);
    return wrong(
      "RUB-NET-004",
      `is ${describe(value)}; a public key has 44 characters of base64, the last of them \`=\``,
      "Copy the line from `rubus/vpn/public-key.txt` on the gateway's boot partition.",
    );
  });
