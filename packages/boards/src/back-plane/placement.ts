/** Where each part of the back-plane stands, in millimetres, seen from the front. */

import { backPlanePlaces } from "../places/index.js";
import type { BackPlaneRef } from "./circuit.js";

type Place = readonly [x: number, y: number, rotation?: number];

const { sockets, lands } = backPlanePlaces;

export const backPlanePlacement: Readonly<Record<BackPlaneRef, Place>> = {
  J1: [sockets[0].x, sockets[0].y],
  J2: [sockets[1].x, sockets[1].y],
  E1: [lands.fiveVolt.at.x, lands.fiveVolt.at.y],
  E2: [lands.ground.at.x, lands.ground.at.y],
  // The three wires run from side to side: openings face the edges.
  J3: [3.2, 15, 270],
  J4: [78.8, 15, 90],
  // In line between land and socket; the capacitors beyond the fuses, so that one that fails is cut off.
  F1: [35.4, 21.7, 90],
  F2: [46.6, 21.7, 90],
  C1: [30, 31.3, 90],
  C2: [52, 31.3, 90],
  // Bay 1: identity, enable, lamp.
  U1: [29.5, 16.4],
  C3: [29.5, 12.6],
  Q1: [27.5, 9.6],
  Q2: [31.5, 9.6],
  R1: [27.6, 6.6],
  R16: [31.4, 6.6],
  TP6: [27.6, 3.6],
  TP3: [10.5, 29],
  R3: [6.5, 33],
  D1: [6.5, 36],
  R6: [10, 24],
  R7: [10, 22.2],
  // Bay 2.
  U2: [72.2, 22.6],
  C4: [72.2, 18.8],
  Q3: [69.5, 12.4],
  Q4: [73.5, 12.4],
  R2: [69.8, 9.3],
  R17: [73.9, 9.3],
  TP7: [69.4, 5.8],
  TP4: [70.2, 27.6],
  R4: [75.4, 27],
  D2: [79, 27],
  R8: [79.2, 24],
  R9: [79.2, 21.4],
  // Bus: connectors, protection, pull-ups.
  U6: [10, 15],
  C9: [10, 11.8],
  D5: [6, 9.7],
  R10: [10.4, 9.2],
  R11: [10.4, 7.4],
  R12: [7.6, 20.2],
  // Supply of the management.
  D3: [41, 25.6],
  R5: [41, 22.8],
  D4: [32.2, 2.4],
  C5: [35.3, 2.4, 90],
  U3: [38.6, 2.4],
  C6: [42, 2.4, 90],
  TP5: [45.6, 2.4],
  // Expander, address, time-out.
  U4: [52.5, 16.9],
  C7: [52.5, 13],
  U5: [51.2, 10],
  C8: [54.95, 10.4],
  R19: [54.9, 5.2],
  R20: [54.9, 7.8],
  R21: [50.95, 6.9],
  R22: [50.95, 4.4],
  R18: [73.4, 6.9],
  R23: [53, 1.9],
  TP8: [72.8, 3.1],
  SW1: [73.2, 36],
  R13: [79.4, 39.2, 90],
  R14: [79.4, 36, 90],
  R15: [79.4, 32.8, 90],
  TP1: [53.5, 45.5],
  TP2: [47.75, 5.9],
};
