import type { DiagnosticRows } from "./row.js";

/** What nodes boot with, and writing it to their cards (OUT 101–199). */
export const outCardRows = {
  "RUB-OUT-101": {
    meaning: "The package has no such node.",
    example: "rubus card bramble-home-a-11 /media/pi/bootfs",
    remedy: "Give the host name or the bay of a node of the package; its page lists them.",
  },
  "RUB-OUT-102": {
    meaning: "The folder is no boot partition of a Raspberry Pi's system.",
    example: "rubus card bramble-home-a-1 /media/pi/rootfs",
    remedy:
      "Write Raspberry Pi OS to the card first, mount its first partition, and give the folder that holds config.txt, cmdline.txt and overlays.",
  },
  "RUB-OUT-103": {
    meaning: "The boot partition has no room for the node's files.",
    example: "a boot partition full of old kernels",
    remedy:
      "Delete what isn't needed from the partition, then run the command again: it completes what is there.",
  },
  "RUB-OUT-104": {
    meaning: "The boot partition can't be written to.",
    example: "a card in an adapter with its lock pushed down",
    remedy: "Mount it for writing as your own user, as file managers do, or release the lock of the adapter.",
  },
  "RUB-OUT-105": {
    meaning: "The card is already another node's.",
    example: "the card of bramble-home-a-1 given for bramble-home-a-2",
    remedy: "Take the right card, or make this one the new node's with --force.",
  },
  "RUB-OUT-106": {
    meaning: "What was read back from a card isn't what was written to it.",
    example: "a worn card, or one that pretends to be larger than it is",
    remedy: "Run the command again; if it stays so, use another card.",
  },
  "RUB-OUT-107": {
    meaning: "No public key is given, so that nobody can log in to the nodes.",
    example: "a file without `access`",
    remedy: "Add `access: { ssh-keys: [~/.ssh/id_ed25519.pub] }`, and build again before cards are written.",
  },
  "RUB-OUT-108": {
    meaning:
      "The card's `cmdline.txt` tells the system to set itself up otherwise, so that the node's files are not read.",
    example: "a card customised in Raspberry Pi Imager",
    remedy: "Write the system to the card again and set nothing in the imager.",
  },
  "RUB-OUT-109": {
    meaning:
      "The card's system reads `custom.toml`: it takes its address by DHCP and sets up neither names nor tunnels.",
    example: "Raspberry Pi OS of Debian 12",
    remedy: "Write Raspberry Pi OS of Debian 13 to the card.",
  },
  "RUB-OUT-110": {
    meaning: "The folder given for the agent doesn't hold its two Debian packages, one of each.",
    example: "rubus card bramble-home-a-1 /media/me/bootfs --agent out",
    remedy: "Make both with `npm run agent -- DIR` in the clone of Rubus, and give that folder.",
  },
} as const satisfies DiagnosticRows;
