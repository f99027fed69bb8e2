import type { DiagnosticRows } from "./row.js";

/** The layout: what fits where, and what goes together. */
export const layRows = {
  "RUB-LAY-001": {
    meaning: "A frame has more nodes than its rack has bays.",
    example: "rack: eia-310-10 with nodes: 10",
    remedy: "Move nodes to a second frame, or choose a wider rack.",
  },
  "RUB-LAY-002": {
    meaning: "A frame has no node in it.",
    example: "nodes: [null, null]",
    remedy: "Give the frame a node, or remove it.",
  },
  "RUB-LAY-003": {
    meaning: "A fan is given where stack (b) leaves no room for one.",
    example: "node: { model: pi5, stack: b, fan: noctua-nf-a4x10-5v-pwm }",
    remedy: "Remove the fan, or use stack (a).",
  },
  "RUB-LAY-004": {
    meaning: "Stack (b) is asked for a model that no Active Cooler fits.",
    example: "node: { model: pi4b, stack: b }",
    remedy: "Use stack (a), whose fan is on the HAT.",
  },
  "RUB-LAY-005": {
    meaning: "A feed goes to a cell that the frame does not have.",
    example: "feeds: [6] in a frame of five cells",
    remedy: "Name cells that exist, or write `feeds: auto`.",
  },
  "RUB-LAY-006": {
    meaning: "Two feeds go to one cell.",
    example: "feeds: [2, 2]",
    remedy: "Name each cell once: its lands take one feed.",
  },
  "RUB-LAY-007": {
    meaning: "A cluster of several sites does not say which network each site has.",
    example: "two sites without `lan`",
    remedy: "Give each site its own `lan`.",
  },
  "RUB-LAY-008": {
    meaning: "The networks of two sites overlap.",
    example: "lan: 192.168.0.0/16 beside lan: 192.168.10.0/24",
    remedy: "Give each site a network of its own; a VPN cannot join overlapping ones.",
  },
  "RUB-LAY-009": {
    meaning: "A site's network is too small for its nodes' addresses.",
    example: "lan: 192.168.10.0/28 for ten nodes",
    remedy: "Use a larger network: node 1 of the first frame has host number 11, each frame takes ten.",
  },
  "RUB-LAY-010": {
    meaning: "A host name would be longer than 63 characters.",
    example: "a cluster, a site and a frame with names of 25 letters each",
    remedy: "Shorten a name: hosts are called cluster-site-frame-bay.",
  },
  "RUB-LAY-011": {
    meaning: "Two nodes would have the same host name.",
    example: "site `a-b` with frame `c` beside site `a` with frame `b-c`",
    remedy: "Rename a site or a frame.",
  },
  "RUB-LAY-012": {
    meaning: "The set-point is outside the supply's trimmer or the window of the Pi's header.",
    example: "setpoint: 5.4 V",
    remedy: "Choose a set-point within the range that the message gives.",
  },
  "RUB-LAY-013": {
    meaning: "A fan fits no HAT: its frame is not 40 or 30 mm wide, or deeper than the bay allows.",
    example: "a fan of one's own with frame-side: 50 mm",
    remedy: "Choose a fan of 40 × 10 mm or 30 × 10 mm.",
  },
  "RUB-LAY-014": {
    meaning: "The router of a site has no address on the site's network.",
    example: "lan: 192.168.10.0/24, router: 192.168.1.1",
    remedy: "Write the address that the router has on that network.",
  },
  "RUB-LAY-015": {
    meaning: "The router of a site has the address of a node.",
    example: "router: 192.168.10.11",
    remedy: "Give the address that the router has; nodes take those from host number 11 on.",
  },
} as const satisfies DiagnosticRows;
