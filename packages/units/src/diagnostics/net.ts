import type { DiagnosticRows } from "./row.js";

/** The way from site to site. */
export const netRows = {
  "RUB-NET-001": {
    meaning: "No site of several can be reached from outside, so that no tunnel can join them.",
    example: "two sites without `endpoint`",
    remedy:
      "Give one site an `endpoint`, and let its router pass that UDP port on to the site's gateway; the others dial it.",
  },
  "RUB-NET-002": {
    meaning: "An endpoint is neither a host name nor an IPv4 address, with or without a port.",
    example: "endpoint: https://vpn.example.net",
    remedy: "Write a name or an address, and a port where it isn't 51820: `vpn.example.net:51821`.",
  },
  "RUB-NET-003": {
    meaning: "The gateway of a site is none of its nodes.",
    example: "gateway: bramble-home-a-12 in a site of ten nodes",
    remedy: "Name a node of the site by its host name, or leave `gateway` out: then it is the first node.",
  },
  "RUB-NET-004": {
    meaning: "A public key isn't one of WireGuard.",
    example: "a key of which the last characters were not copied",
    remedy: "Copy the line from `rubus/vpn/public-key.txt` on the gateway's boot partition.",
  },
  "RUB-NET-005": {
    meaning: "Two sites have the same public key.",
    example: "the key of one gateway copied to both sites",
    remedy: "Give each site the public key that its own gateway made.",
  },
  "RUB-NET-006": {
    meaning: "Two sites have the same endpoint.",
    example: "endpoint: vpn.example.net at both sites",
    remedy: "Give each its own name or port; a site without `endpoint` dials the others.",
  },
} as const satisfies DiagnosticRows;
