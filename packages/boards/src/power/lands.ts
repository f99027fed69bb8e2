/** Land patterns of the power board, each from the drawing that its source names. */
import { listedLand } from "@rubus/pcb";
import { shLand } from "../parts/jst-sh.js";
import { leadedLand } from "../parts/pins.js";

/**
 * RPW0010A, 2 × 2 mm. Pads 1, 4, 7 and 10 of the drawing are L-shaped: the foot is drawn here, which the leg
 * only lengthens. IN and OUT are the two bars; current enters them at both ends.
 */
export const rpw10 = listedLand({
  name: "TI_RPW0010A",
  description: "VQFN-HR-10 2 x 2 mm, two power bars",
  source: "TI SLVSFC9C, example board layout RPW0010A, as another board read its vector drawing",
  pads: [
    ["1", -0.9, 0.7, 0.6, 0.3],
    ["2", -0.9, 0.225, 0.6, 0.25],
    ["3", -0.9, -0.225, 0.6, 0.25],
    ["4", -0.9, -0.7, 0.6, 0.3],
    ["5", -0.25, 0, 0.3, 2.4],
    ["6", 0.25, 0, 0.3, 2.4],
    ["7", 0.9, -0.7, 0.6, 0.3],
    ["8", 0.9, -0.225, 0.6, 0.25],
    ["9", 0.9, 0.225, 0.6, 0.25],
    ["10", 0.9, 0.7, 0.6, 0.3],
  ],
  body: { width: 2, height: 2 },
  heightMm: 1,
  outline: "none",
  pinOneDot: [-1.75, 0.7],
});

/**
 * YWP0012A, 2.44 × 1.73 mm: four power lands between two columns of small ones. Another library draws the power
 * lands twice as high; the pour joins them all round, so that the mask alone says how wide the joint is.
 */
export const ywp12 = listedLand({
  name: "TI_YWP0012A",
  description: "PowerWCSP-12 2.44 x 1.73 mm",
  source:
    "TI drawing 4228640/A (SLVSGT9D), example board layout, as two other boards copied its figures [secondary]",
  pads: [
    ["1", -1.06, 0.675, 0.2, 0.2],
    ["2", -1.06, 0.225, 0.2, 0.2],
    ["3", -1.06, -0.225, 0.2, 0.2],
    ["4", -1.06, -0.675, 0.2, 0.2],
    ["5", -0.476, -0.45, 0.5, 0.25],
    ["6", 0.476, -0.45, 0.5, 0.25],
    ["7", 1.06, -0.675, 0.2, 0.2],
    ["8", 1.06, -0.225, 0.2, 0.2],
    ["9", 1.06, 0.225, 0.2, 0.2],
    ["10", 1.06, 0.675, 0.2, 0.2],
    ["11", 0.476, 0.45, 0.5, 0.25],
    ["12", -0.476, 0.45, 0.5, 0.25],
  ],
  body: { width: 2.44, height: 1.73 },
  heightMm: 0.5,
  outline: "none",
  pinOneDot: [-1.75, 0.7],
});

/** Each end of the shunt on two pads: current through 1 and 2, its voltage at 3 and 4. */
export const shunt2512 = listedLand({
  name: "SHUNT_2512_KELVIN",
  description: "Shunt 2512 on four pads: 1 and 2 carry, 3 and 4 sense",
  source: "2512 metal strip shunt, body 6.4 x 3.2 mm; drawing not read [memory]",
  pads: [
    ["1", -3, 0.4, 2, 2.6],
    ["2", 3, 0.4, 2, 2.6],
    ["3", -3, -1.4, 2, 0.6],
    ["4", 3, -1.4, 2, 0.6],
  ],
  body: { width: 6.4, height: 3.2 },
  heightMm: 0.9,
});

/** DO-214AA; pad 1 is the cathode, towards which the mark stands. */
export const smb = listedLand({
  name: "DO-214AA_SMB",
  description: "Diode SMB, pad 1 cathode",
  source: "Littelfuse SMBJ series (2020-06-03) p. 5, as another board read it",
  pads: [
    ["1", -2.23, 0, 2.16, 2.26],
    ["2", 2.23, 0, 2.16, 2.26],
  ],
  body: { width: 4.4, height: 3.6 },
  heightMm: 2.61,
  polarityMark: [
    [-3.75, 1.3],
    [-3.75, -1.3],
  ],
});

export const sh8 = shLand(8);

export const sot23 = leadedLand("sot-23");
export const sot23x6 = leadedLand("sot-23-6");
export const soic8 = leadedLand("soic-8");
export const vssop10 = leadedLand("vssop-10");

/** 0603 LED: pad 1 is the cathode. */
export const led0603 = listedLand({
  name: "LED_0603",
  description: "LED 0603, pad 1 cathode",
  source: "IPC-7351B density level B for a body of 1.6 x 0.8 mm [memory]",
  pads: [
    ["1", -0.8, 0, 0.8, 0.95],
    ["2", 0.8, 0, 0.8, 0.95],
  ],
  body: { width: 1.6, height: 0.8 },
  heightMm: 0.8,
  outline: "none",
  polarityMark: [
    [-1.5, 0.55],
    [-1.5, -0.55],
  ],
});
