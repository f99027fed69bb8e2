/**
 * Raspberry Pi boards as bodies: outline, holes, every connector, the chips that a cooler or a fan meets.
 * The Pi's key is that of `pi-models.ts`, which has the outline, shared by all of them.
 */
import { figure, source } from "./figure.js";
import type { PiBoard } from "./pi-board.js";
import { below, body, bodyOfUnsureHeight, drawnOnce, drawnTwice, mm, remembered } from "./pi-body.js";

const drawing = source("official Pi 5 drawing RP-008347 and two CAD libraries, in agreement", "secondary");
const hatDrawing = source("HAT drawing: land of at least 6.2 mm around a hole of 2.75 mm", "primary");
const thicknesses = source("two CAD libraries, which differ: 1.0 and 1.4 mm", "secondary");
const usualMass = source("kitchen scales of several owners", "memory");

const mass = (grams: number) => figure("mass", grams, usualMass, { min: grams - 6, max: grams + 6 });

const holes = [
  { x: mm(3.5, drawing), y: mm(3.5, drawing) },
  { x: mm(61.5, drawing), y: mm(3.5, drawing) },
  { x: mm(3.5, drawing), y: mm(52.5, drawing) },
  { x: mm(61.5, drawing), y: mm(52.5, drawing) },
] as const;

const common = {
  holeDiameter: figure("length", 2.75, drawing, { min: 2.7, max: 2.8 }),
  holeLand: mm(6.2, hatDrawing),
  holes,
  undersideHeight: figure("length", 2, remembered, { min: 1.5, max: 2.5 }),
} as const;

/** What every model has in the same place. */
const header = body("header", [32.5, 52.5, 50.8, 5.08, 8.6], drawnTwice, { at: 0, size: 0.2, height: 0.4 });
const sdSocket = below(body("sd-socket", [7.75, 28, 12, 11.5, 1.3], drawnTwice, { at: 1, size: 0.5 }));
/** A card of 15 × 11 mm that stands 2.5 mm beyond the edge. */
const sdCard = below(body("sd-card", [5, 28, 15, 11, 1.3], remembered, { at: 0.7, size: 0.1, height: 0.3 }));
const upperPoe = body("poe-header", [61.6, 46.4, 5.08, 5.08, 8.6], drawnTwice, { at: 0.5, height: 0.4 });

const pi3Sockets = [
  header,
  body("power", [10.6, 2, 7.5, 6, 2.7], drawnTwice),
  body("hdmi-0", [32, 4.4, 15, 12, 6.5], drawnTwice, { at: 0.5, size: 0.5 }),
  // 12 mm of body and 2.5 mm of barrel beyond the edge.
  body("audio", [53.5, 4.75, 7, 14.5, 6], drawnTwice, { at: 0.5, size: 0.5 }),
  body("ethernet", [76.5, 10.25, 21.2, 16, 13.5], drawnTwice, { height: 0.5 }),
  body("usb-lower", [78.4, 29, 17.4, 13.3, 15.9], drawnTwice),
  body("usb-upper", [78.4, 47, 17.4, 13.3, 15.9], drawnTwice),
  body("camera", [45, 11.5, 3.5, 22.2, 5.4], drawnTwice, { at: 0.5, size: 1 }),
  body("display", [3.6, 28, 3.5, 22.2, 5.4], drawnTwice, { at: 0.5, size: 1 }),
  sdSocket,
  sdCard,
] as const;

/** Two libraries draw the processor of the Pi 3 2.5 mm apart: the box of its place holds both. */
const pi3Soc = source("two CAD libraries, which differ by 2.5 mm: (29.5, 29.5) and (27, 31.4)", "secondary");
const pi3SocPlace = {
  x: figure("length", 29.5, pi3Soc, { min: 27, max: 29.5 }),
  y: figure("length", 29.5, pi3Soc, { min: 29.5, max: 31.4 }),
  sizeX: figure("length", 14, pi3Soc, { min: 13, max: 14 }),
  sizeY: figure("length", 14, pi3Soc, { min: 13, max: 14 }),
} as const;

export const piBoards = [
  {
    key: "pi3b",
    name: "Raspberry Pi 3 Model B",
    thickness: figure("length", 1.4, thicknesses, { min: 1, max: 1.6 }),
    mass: mass(44),
    ...common,
    smallPartsHeight: figure("length", 1.5, remembered, { min: 1, max: 2.5 }),
    bodies: [
      ...pi3Sockets,
      { name: "soc", side: "top", ...pi3SocPlace, height: mm(1, drawnOnce, 0.4) },
      bodyOfUnsureHeight("usb-chip", [60, 33.7, 9, 9, 0.8], drawnTwice, 0.3),
    ],
  },
  {
    key: "pi3b-plus",
    name: "Raspberry Pi 3 Model B+",
    thickness: figure("length", 1.4, thicknesses, { min: 1, max: 1.6 }),
    mass: mass(50),
    ...common,
    smallPartsHeight: figure("length", 1.5, remembered, { min: 1, max: 2.5 }),
    bodies: [
      ...pi3Sockets,
      upperPoe,
      { name: "soc", side: "top", ...pi3SocPlace, height: mm(1.9, remembered, 0.6) },
      bodyOfUnsureHeight("radio", [12, 42.5, 11, 13, 1.8], drawnOnce, 0.4),
      bodyOfUnsureHeight("usb-chip", [56.5, 33.5, 9, 9, 0.8], drawnOnce, 0.3),
    ],
  },
  {
    key: "pi4b",
    name: "Raspberry Pi 4 Model B",
    thickness: figure("length", 1.4, thicknesses, { min: 1, max: 1.6 }),
    mass: mass(46),
    ...common,
    smallPartsHeight: figure("length", 2, remembered, { min: 1, max: 3 }),
    bodies: [
      header,
      body("power", [11.2, 2.1, 8.94, 7.35, 3.26], drawnTwice),
      body("hdmi-0", [26, 2.5, 6.5, 8, 3], drawnTwice, { size: 0.5 }),
      body("hdmi-1", [39.5, 2.5, 6.5, 8, 3], drawnTwice, { size: 0.5 }),
      body("audio", [54, 4.75, 7, 14.5, 6], drawnTwice, { at: 0.5, size: 0.5 }),
      body("usb-lower", [78.4, 9, 17.4, 13.3, 15.9], drawnTwice),
      body("usb-upper", [78.4, 27, 17.4, 13.3, 15.9], drawnTwice),
      body("ethernet", [76.5, 45.75, 21.2, 16, 13.5], drawnTwice, { height: 0.5 }),
      body("camera", [46.5, 11.5, 3.5, 22.2, 5.4], drawnTwice, { at: 0.5, size: 1 }),
      body("display", [4, 28, 3.5, 22.2, 5.4], drawnTwice, { at: 0.5, size: 1 }),
      upperPoe,
      body("soc", [29.2, 32.5, 15, 15, 2.4], drawnTwice, { at: 0.3, size: 1, height: 0.3 }),
      bodyOfUnsureHeight("memory", [44.9, 32.5, 11.7, 15, 0.9], drawnOnce, 0.3),
      bodyOfUnsureHeight("ethernet-chip", [58.5, 38, 6, 6, 0.9], drawnOnce, 0.3),
      bodyOfUnsureHeight("usb-chip", [59.5, 24, 8, 8, 0.9], drawnOnce, 0.3),
      bodyOfUnsureHeight("power-chip", [9.9, 12.2, 5, 5, 0.9], drawnOnce, 0.3),
      bodyOfUnsureHeight("radio", [12, 42.5, 11, 13, 1.8], drawnOnce, 0.4),
      sdSocket,
      sdCard,
    ],
  },
  {
    key: "pi5",
    name: "Raspberry Pi 5",
    thickness: figure("length", 1.65, drawnOnce, { min: 1.4, max: 1.75 }),
    mass: mass(48),
    ...common,
    smallPartsHeight: figure("length", 2, remembered, { min: 1, max: 3 }),
    bodies: [
      header,
      body("power", [11.25, 2.7, 8.94, 7.35, 3.26], drawnOnce, { at: 0.5 }),
      body("hdmi-0", [26, 3, 6.5, 8, 3], drawnOnce, { at: 0.5, size: 0.5 }),
      body("hdmi-1", [39.4, 3, 6.5, 8, 3], drawnOnce, { at: 0.5, size: 0.5 }),
      body("ethernet", [76.6, 10.45, 21.2, 16, 13.6], drawnOnce, { at: 0.5, height: 0.5 }),
      body("usb-lower", [78.4, 29.4, 17.4, 13.3, 15.9], drawnOnce, { at: 0.5 }),
      body("usb-upper", [78.4, 47, 17.4, 13.3, 15.9], drawnOnce, { at: 0.5 }),
      body("camera", [48.5, 9.5, 4, 17, 4.1], drawnOnce, { at: 1, size: 1 }),
      body("display", [54.8, 9.5, 4, 17, 4.1], drawnOnce, { at: 1, size: 1 }),
      body("pcie", [2.5, 31, 4, 12.5, 4.2], drawnOnce, { at: 1, size: 1 }),
      body("poe-header", [61.6, 9.5, 5.08, 5.08, 8.6], drawnOnce, { at: 0.6, height: 0.4 }),
      body("run-header", [19, 1.8, 5.08, 2.54, 8.6], drawnOnce, { at: 0.6, height: 0.4 }),
      body("fan-socket", [66.5, 50, 3, 6, 4.5], drawnOnce, { at: 1, size: 0.5 }),
      body("rtc-socket", [19.5, 5, 4, 3, 4.3], drawnOnce, { at: 1, size: 0.5 }),
      body("uart-socket", [32.8, 4, 5, 3, 4.3], drawnOnce, { at: 1, size: 0.5 }),
      body("power-button", [2.2, 18.3, 3.5, 4.5, 2.5], drawnOnce, { at: 0.6, size: 0.5 }),
      body("soc", [33.1, 22.8, 17, 17, 2.5], drawnOnce, { at: 0.5, size: 0.5, height: 0.6 }),
      bodyOfUnsureHeight("memory", [33.3, 39, 14.5, 10, 0.9], drawnOnce, 0.3),
      bodyOfUnsureHeight("io-chip", [58.4, 35, 12.3, 12, 0.9], drawnOnce, 0.3),
      body("ethernet-chip", [59.8, 25.8, 6, 6, 0.9], remembered, { at: 2, size: 1 }),
      bodyOfUnsureHeight("power-chip", [11.3, 15.3, 6, 6, 0.9], drawnOnce, 0.3),
      bodyOfUnsureHeight("radio", [12.5, 42.5, 11, 13, 1.8], drawnOnce, 0.4),
      sdSocket,
      sdCard,
    ],
  },
] as const satisfies readonly PiBoard[];
