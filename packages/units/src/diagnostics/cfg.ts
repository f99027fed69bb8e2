import type { DiagnosticRows } from "./row.js";

/** The form of cluster.yaml: syntax, keys, types, units. */
export const cfgRows = {
  "RUB-CFG-001": {
    meaning: "The file is not valid YAML.",
    example: "nodes: [1, 2",
    remedy: "Correct the syntax at the position given; indent with spaces.",
  },
  "RUB-CFG-002": {
    meaning: "The file is nested more deeply than any cluster.yaml can be.",
    example: "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    remedy: "Write the keys of cluster.yaml; they go seven levels deep.",
  },
  "RUB-CFG-003": {
    meaning: "The file is empty or is no mapping of keys to values.",
    example: "- pi4b",
    remedy: "Write `name:` and `sites:`, or begin with `rubus init`.",
  },
  "RUB-CFG-004": {
    meaning: "The file uses a part of YAML that cluster.yaml does without.",
    example: "node: &shared { model: pi4b }",
    remedy:
      "Write values out: no anchors, aliases, tags, merge keys, directives, second documents or keys that are not words.",
  },
  "RUB-CFG-005": {
    meaning: "A key stands twice in one mapping.",
    example: "name: bramble\nname: thicket",
    remedy: "Keep one of the two.",
  },
  "RUB-CFG-006": {
    meaning: "A key is not known here.",
    example: "power: { suply: mean-well-rsp-200-5 }",
    remedy: "Use the key that the message names, or remove it.",
  },
  "RUB-CFG-007": {
    meaning: "A key that has no default is missing.",
    example: "a file without `name`",
    remedy: "Add the key; the message gives an example.",
  },
  "RUB-CFG-008": {
    meaning: "A value is of the wrong kind: text, number, list or mapping.",
    example: "power: mean-well-rsp-200-5",
    remedy: "Write the kind of value that the message asks for.",
  },
  "RUB-CFG-009": {
    meaning: "A quantity has no unit or a unit of something else.",
    example: "setpoint: 5.15",
    remedy: "Write the figure with its unit: `5.15 V`, `220 mm`, `2U`.",
  },
  "RUB-CFG-010": {
    meaning: "A figure is outside the range that makes sense.",
    example: "height: 9U",
    remedy: "Choose a figure within the range that the message gives.",
  },
  "RUB-CFG-011": {
    meaning: "A name is not a DNS label.",
    example: "name: My Cluster",
    remedy: "Use lower-case letters, digits and hyphens, at most 63, not beginning or ending with a hyphen.",
  },
  "RUB-CFG-012": {
    meaning: "A network is not a private IPv4 network in CIDR form.",
    example: "lan: 192.168.10.7/24",
    remedy: "Write a network of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16 with its host bits clear.",
  },
  "RUB-CFG-013": {
    meaning: "A value is not one of those offered.",
    example: "stack: c",
    remedy: "Choose one of the values that the message lists.",
  },
  "RUB-CFG-014": {
    meaning: "The file was written for another version of its format or of the hardware.",
    example: "rubus: 2",
    remedy: "Use the version of Rubus that the file was written for, or correct the number.",
  },
  "RUB-CFG-015": {
    meaning: "The file is in an older format, which was read as if it had been migrated.",
    example: "rubus: 0",
    remedy: "Write the migrated file with `rubus init --migrate FILE`; comments are kept.",
  },
  "RUB-CFG-016": {
    meaning: "A text is empty, too long, or holds marks that change the direction of writing.",
    example: "a row's name with U+202E in it",
    remedy: "Write 1 to 200 characters on one line.",
  },
  "RUB-CFG-017": {
    meaning: "The file has more entries than any cluster needs.",
    example: "a list of ten thousand nodes",
    remedy: "Give a file of at most 5000 keys and list items; nodes that are alike need only a count.",
  },
  "RUB-CFG-018": {
    meaning: "The account of the nodes has a name that no new account can have.",
    example: "access: { user: root }",
    remedy: "Use lower-case letters, digits, `_` and `-`, and no name that the system uses itself.",
  },
  "RUB-CFG-019": {
    meaning: "An entry of `access.ssh-keys` is neither a public key nor a file that ends in `.pub`.",
    example: "ssh-keys: [~/.ssh/id_ed25519]",
    remedy: "Name the public half, whose name ends in `.pub`, or write the key itself.",
  },
  "RUB-CFG-020": {
    meaning: "A sweep changes a key that can't be varied in this file.",
    example: "rubus check --sweep nodes=2..20, with two frames in the file",
    remedy: "Vary another key, or check a file with one frame whose `nodes` is a count.",
  },
  "RUB-CFG-021": {
    meaning: "The price of energy is no amount in a currency per kilowatt-hour.",
    example: "energy: { tariff: 30 cents }",
    remedy: "Write it with the three letters of the currency, like `0.30 EUR/kWh`.",
  },
} as const satisfies DiagnosticRows;
