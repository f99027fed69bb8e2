import type { DiagnosticRows } from "./row.js";

/** What a node boots with: HAT EEPROM (001–099), bay EEPROM (101–199), device trees (201–299). */
export const eepRows = {
  "RUB-EEP-001": {
    meaning: "A HAT EEPROM doesn't begin with the signature of one.",
    example: "an EEPROM never written, which reads as bytes of 255",
    remedy: "Write the node's `hat.eep`, or check that the right EEPROM was read.",
  },
  "RUB-EEP-002": {
    meaning: "A HAT EEPROM is of a format that is neither HAT nor HAT+.",
    example: "a third version of the format",
    remedy: "Write the node's `hat.eep` again; if the board is another maker's, use that maker's tools.",
  },
  "RUB-EEP-003": {
    meaning: "The length of a HAT EEPROM isn't the one its header or an atom states.",
    example: "an image cut off in the middle, or with bytes after its end",
    remedy: "Read the whole EEPROM again; if it stays so, write the node's `hat.eep`.",
  },
  "RUB-EEP-004": {
    meaning: "The checksum of an atom in a HAT EEPROM is wrong.",
    example: "one bit that tipped over",
    remedy: "Read the EEPROM again; if it stays so, write the node's `hat.eep`.",
  },
  "RUB-EEP-005": {
    meaning: "The atoms of a HAT EEPROM are miscounted or out of order.",
    example: "an atom left out by a tool that forgot to lower the count",
    remedy: "Write the node's `hat.eep` again.",
  },
  "RUB-EEP-006": {
    meaning: "A HAT EEPROM holds an atom of a kind that its format doesn't have.",
    example: "a map of GPIOs in a HAT+ EEPROM",
    remedy: "Write the node's `hat.eep` again; if the board is another maker's, use that maker's tools.",
  },
  "RUB-EEP-007": {
    meaning: "A HAT EEPROM lacks an atom that it must have, or has one twice.",
    example: "an image without its maker's name",
    remedy: "Write the node's `hat.eep` again.",
  },
  "RUB-EEP-008": {
    meaning: "An atom of a HAT EEPROM holds a value that its format doesn't allow.",
    example: "a GPIO that is pulled but not used",
    remedy: "Write the node's `hat.eep` again.",
  },
  "RUB-EEP-009": {
    meaning: "The image of a HAT EEPROM is larger than the chip.",
    example: "an overlay of 8 kB for a 24C32",
    remedy: "Fit a larger EEPROM, or name the overlay instead of storing it.",
  },
  "RUB-EEP-010": {
    meaning: "The settings of a HAT EEPROM can't be written as its format.",
    example: "a maker's name of 300 characters",
    remedy: "Mend the settings; a cluster file can't cause this.",
  },
  "RUB-EEP-101": {
    meaning: "A bay EEPROM holds no record of a bay.",
    example: "a back-plane never written to",
    remedy: "Write the bay's `bay.bin`.",
  },
  "RUB-EEP-102": {
    meaning: "The record of a bay is of a version newer than this Rubus knows.",
    example: "a back-plane written by a later version",
    remedy: "Update Rubus on this node, or write the bay's `bay.bin` of the version in use.",
  },
  "RUB-EEP-103": {
    meaning: "The checksum of a bay's record is wrong.",
    example: "one bit that tipped over, or a write that was cut off",
    remedy: "Read the EEPROM again; if it stays so, write the bay's `bay.bin`.",
  },
  "RUB-EEP-104": {
    meaning: "The record of a bay holds a value that its format doesn't allow.",
    example: "a bay with the number 3",
    remedy: "Write the bay's `bay.bin` again.",
  },
  "RUB-EEP-105": {
    meaning: "A bay can't be written as a record: a name or number doesn't fit.",
    example: "names of cluster, site and frame of more than 112 characters together",
    remedy: "Shorten the name of the cluster, the site or the frame.",
  },
  "RUB-EEP-201": {
    meaning: "A file that should be a device tree doesn't begin as one.",
    example: "the source of an overlay in the place of the overlay",
    remedy: "Give the compiled file, whose name ends in `.dtb` or `.dtbo`.",
  },
  "RUB-EEP-202": {
    meaning: "A device tree is of a version that can't be read.",
    example: "a tree of version 3, as written 20 years ago",
    remedy: "Compile the tree with a present version of `dtc`.",
  },
  "RUB-EEP-203": {
    meaning: "The blocks of a device tree overlap, are misplaced or end outside the file.",
    example: "a file cut off in the middle",
    remedy: "Copy or build the file again.",
  },
  "RUB-EEP-204": {
    meaning: "The structure of a device tree is broken.",
    example: "a node that never ends",
    remedy: "Copy or build the file again.",
  },
  "RUB-EEP-205": {
    meaning: "A name in a device tree is missing, never ends or holds what no name may.",
    example: "a property whose name lies outside the strings",
    remedy: "Copy or build the file again.",
  },
  "RUB-EEP-206": {
    meaning: "The nodes of a device tree are nested deeper than any real tree is.",
    example: "65 nodes one inside the other",
    remedy: "Copy or build the file again.",
  },
  "RUB-EEP-207": {
    meaning:
      "A node of a device tree has two properties or two nodes of one name, or two nodes share a handle.",
    example: "two nodes with the path /soc/i2c@1",
    remedy: "Build the file again from a source without the second one.",
  },
  "RUB-EEP-208": {
    meaning: "What an overlay says of its references and labels doesn't agree with its nodes.",
    example: "a fix-up of a property that isn't there",
    remedy: "Build the overlay again with `dtc -@`.",
  },
  "RUB-EEP-209": {
    meaning: "A device tree that is to be written contradicts itself.",
    example: "a label on two nodes, or a reference to none",
    remedy: "Mend the tree; a cluster file can't cause this.",
  },
} as const satisfies DiagnosticRows;
