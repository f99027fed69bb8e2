// Shapes of fasteners, in millimetres; nothing here is done when it is imported.
import { circlePath, path, polygonPath, rectanglePath } from "@rubus/drawing";

/** @typedef {import("@rubus/drawing").Point} Point */
/** @typedef {import("@rubus/drawing").PathCommand} PathCommand */

const LINE = { stroke: { colour: /** @type {const} */ ("#2f2b28"), widthMm: 0.2 } };
const METAL = /** @type {const} */ ("#cfd6dd");

/** A regular polygon with a corner to the right. @param {Point} centre @param {number} radius @param {number} corners */
export function polygonAround(centre, radius, corners) {
  const points = Array.from({ length: corners }, (_, index) => {
    const angle = (2 * Math.PI * index) / corners;
    return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
  });
  return polygonPath(points);
}

/** An outline with a round hole in its middle. @param {Point} centre @param {readonly PathCommand[]} outline @param {number} radius */
export function drilled(centre, outline, radius) {
  return [
    path(outline, { ...LINE, fill: METAL }),
    path(circlePath(centre, radius), { ...LINE, fill: "#ffffff" }),
  ];
}

/** Outline of a head from the side, its bearing face at the bottom. @param {string} head @param {number} diameter @param {number} height @param {number} thread */
function headOutline(head, diameter, height, thread) {
  const half = diameter / 2;
  if (head === "countersunk") {
    const neck = thread / 2;
    return polygonPath([
      { x: 0, y: 0 },
      { x: diameter, y: 0 },
      { x: half + neck, y: height },
      { x: half - neck, y: height },
    ]);
  }
  if (head === "cap") return rectanglePath({ x: 0, y: 0 }, diameter, height);
  // Button and pan heads: a flat top of half the width and a round shoulder.
  const shoulder = Array.from({ length: 9 }, (_, index) => {
    const angle = (Math.PI / 2) * (index / 8);
    return { x: half + half / 2 + (half / 2) * Math.sin(angle), y: height * (1 - Math.cos(angle)) };
  });
  const mirrored = shoulder.map(({ x, y }) => ({ x: diameter - x, y })).reverse();
  return polygonPath([...mirrored, ...shoulder]);
}

/** A cross recess. @param {Point} centre @param {number} radius */
function crossAround(centre, radius) {
  const arm = radius * 0.3;
  const quarter = [
    { x: radius, y: -arm },
    { x: radius, y: arm },
    { x: arm, y: arm },
  ];
  const points = [0, 1, 2, 3].flatMap((turns) =>
    quarter.map(({ x, y }) => {
      const [cos, sin] = /** @type {const} */ ([
        [1, 0],
        [0, 1],
        [-1, 0],
        [0, -1],
      ])[turns] ?? [1, 0];
      return { x: centre.x + x * cos - y * sin, y: centre.y + x * sin + y * cos };
    }),
  );
  return polygonPath(points);
}

/**
 * A screw from the side, and its head from above.
 * @param {{ readonly head: string, readonly diameter: number, readonly height: number, readonly drive: number, readonly isHexagon: boolean }} top
 * @param {number} thread @param {number} length
 */
export function boltPicture({ head, diameter, height, drive, isHexagon }, thread, length) {
  const half = diameter / 2;
  // The length of a countersunk screw is measured over its head.
  const shank = head === "countersunk" ? length - height : length;
  const centre = { x: diameter + 3 + half, y: half };
  const recess = isHexagon ? polygonAround(centre, drive, 6) : crossAround(centre, drive);
  return {
    items: [
      path(rectanglePath({ x: half - thread / 2, y: height }, thread, shank), { ...LINE, fill: "#e6e9ec" }),
      path(headOutline(head, diameter, height, thread), { ...LINE, fill: METAL }),
      path(circlePath(centre, half), { ...LINE, fill: METAL }),
      path(recess, { ...LINE, fill: "#8d8f94" }),
    ],
    width: 2 * diameter + 3,
    height: Math.max(height + shank, diameter),
  };
}
