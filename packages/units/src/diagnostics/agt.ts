import type { DiagnosticRows } from "./row.js";

/** The agent on a node and `rubus node`: the daemon (001–099), writing a HAT's EEPROM (101–199). */
export const agtRows = {
  "RUB-AGT-001": {
    meaning: "No agent answers on this machine.",
    example: "rubus node status on a workstation",
    remedy:
      "Run it on a node, as root or as a member of the group rubus; see `systemctl status rubus-agent`.",
  },
  "RUB-AGT-002": {
    meaning: "The agent refused what it was asked.",
    example: "a manager asked to switch off its own bay",
    remedy: "Ask the node that is named as its frame's manager, and for another bay than its own.",
  },
  "RUB-AGT-003": {
    meaning: "What `rubus node` was asked isn't one of its actions, or lacks its value.",
    example: "rubus node fan fast",
    remedy: "See `rubus node --help`.",
  },
  "RUB-AGT-005": {
    meaning: "The agent's settings can't be used; the standard ones hold.",
    example: "a comma too many in /etc/rubus/agent.json",
    remedy: "Mend /etc/rubus/agent.json, then run `systemctl restart rubus-agent`.",
  },
  "RUB-AGT-006": {
    meaning: "The agent can't open its socket or serve its metrics; it cools all the same.",
    example: "a port that another program has",
    remedy: "Give `metrics` another port in /etc/rubus/agent.json, then run `systemctl restart rubus-agent`.",
  },
  "RUB-AGT-101": {
    meaning: "No EEPROM of a HAT can be reached.",
    example: "a system whose bus of the pins 27 and 28 is off",
    remedy: "Add `dtparam=i2c_vc=on` to config.txt and start again, or name the EEPROM's file with --chip.",
  },
  "RUB-AGT-102": {
    meaning: "The HAT's EEPROM is another maker's, or holds what nobody knows.",
    example: "the HAT of a camera on this node",
    remedy: "Look at the board; write over its EEPROM with --force. What it holds is kept as a file first.",
  },
  "RUB-AGT-103": {
    meaning: "What was read back from the EEPROM isn't what was written.",
    example: "the HAT's write-protect jumper is in its place",
    remedy: "Open the write-protect jumper, then run the command again: it completes what was begun.",
  },
  "RUB-AGT-104": {
    meaning: "The file to be written is no sound image of a HAT's EEPROM.",
    example: "rubus node eeprom write bay.bin",
    remedy: "Give the node's own `hat.eep` out of the package.",
  },
  "RUB-AGT-105": {
    meaning: "What the EEPROM holds can't be kept as a file, so nothing was written to it.",
    example: "a card that is full, or read-only",
    remedy: "Make room in /var/lib/rubus, then run the command again.",
  },
} as const satisfies DiagnosticRows;
