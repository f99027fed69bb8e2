/** Where each part of the back-plane stands, in millimetres, seen from the front. */

import type { Vec2 } from "@rubus/units";
import { backPlanePlaces } from "../places/index.js";
import type { BackPlaneRef } from "./circuit.js";

type Place = readonly [x: number, y: number, rotation?: number];

const { sockets, lands, fuses, capacitors, buses, selectorAt } = backPlanePlaces;

/** A place of the mechanical design, kept as it stands there. */
const standing = ({ x, y }: Vec2, rotation = 0): Place => [x, y, rotation];

export const backPlanePlacement: Readonly<Record<BackPlaneRef, Place>> = {
  J1: standing(sockets[0]),
  J2: standing(sockets[1]),
  E1: standing(lands.fiveVolt.at),
  E2: standing(lands.ground.at),
  // The three wires run from side to side: each connector at the edge it leads over.
  J3: standing(buses[0], 270),
  J4: standing(buses[1], 90),
  // From the land's side to the socket's.
  F1: standing(fuses[0], 180),
  F2: standing(fuses[1]),
  // Behind the fuses, plus towards the socket: a capacitor that fails is cut off.
  C1: standing(capacitors[0], 180),
  C2: standing(capacitors[1]),
  TP3: [27.2, 34.4],
  TP4: [54.8, 34.4],
  TP1: [31.2, 40.9],
  TP2: [41, 20.6],
  // Which way round the feed is, where both poles meet: back to back.
  D3: [41, 26.5],
  D6: [41, 24.95, 180],
  R5: [41, 23.4, 180],
  // Bay 1: identity, enable.
  U1: [29.5, 15.55, 180],
  C3: [28.2, 12.1],
  Q1: [36.8, 2.2, 180],
  Q2: [40.8, 2.2, 180],
  R1: [27.2, 19.1],
  R16: [33.9, 2.3, 90],
  TP6: [12.4, 7],
  R3: [3.7, 34.4, 180],
  D1: [3.7, 32, 180],
  // Bay 2.
  U2: [71.5, 9.5, 180],
  C4: [69.4, 5.9],
  Q3: [69.6, 28],
  Q4: [73.55, 28],
  R2: [76.9, 28.7, 270],
  R17: [73, 5.9],
  TP7: [69.9, 2.1],
  R4: [78.3, 34.4],
  D2: [78.3, 32],
  // Bus: protection, pull-ups.
  U6: [10.3, 11],
  C9: [10.3, 14.3],
  D5: [11.2, 17.8],
  R10: [6, 17],
  R11: [6, 19.8],
  R12: [6, 22.6],
  // Supply of the management.
  D4: [31.2, 9.5, 180],
  C5: [27.2, 6.2, 90],
  U3: [31, 5.9],
  C6: [33.9, 6, 90],
  TP5: [29.8, 2],
  // Expander, address, time-out.
  U4: [52.5, 15.7],
  C7: [55, 19.2],
  R6: [11.6, 20.8],
  R7: [11.6, 23.6],
  R8: [79.8, 25.1],
  R9: [79.8, 27.9],
  U5: [51, 10.4],
  C8: [54.9, 10.4],
  R19: [54.6, 4.55],
  R20: [54.6, 7.4],
  R21: [50.3, 7.4],
  R22: [50.3, 4.55],
  R18: [43.6, 2.3, 90],
  R23: [54.6, 1.7],
  TP8: [46.9, 2.2],
  SW1: standing(selectorAt),
  R13: [79.8, 16.6],
  R14: [79.8, 19.4],
  R15: [79.8, 22.2],
};
