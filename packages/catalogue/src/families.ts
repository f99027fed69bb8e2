/** Every family of bought things, by name: for lists, for pages and for the test that reads every figure. */
import { leadedPackages } from "./board-back-plane-packages.js";
import {
  backPlaneResistors,
  boardFuses,
  bushes,
  chipCapacitors,
  indicatorLeds,
  leadedParts,
  radialCapacitors,
  throughParts,
} from "./board-back-plane-parts.js";
import { bodyMeasures } from "./board-bodies.js";
import { chips } from "./board-chips.js";
import { connectors, flatCables } from "./board-connectors.js";
import { lamps, suppressors, transistors } from "./board-discretes.js";
import { dualFets, esdArrays, hatResistors, resistorArrays } from "./board-hat-parts.js";
import { rgbLeds } from "./board-leds.js";
import { addressSwitches, capacitors, shunts } from "./board-passives.js";
import { powerBoardCapacitors, powerBoardParts, powerBoardResistors } from "./board-power-parts.js";
import { resistors } from "./board-resistors.js";
import { cableSockets } from "./board-sockets.js";
import { flatBars, fuseHolders, signalCables, sleeves, supplyLugs } from "./cable-parts.js";
import { coolers } from "./coolers.js";
import { copperRules, fuseCurves, sharedContacts, signalContacts, surroundings } from "./current-ratings.js";
import { fabs } from "./fabs.js";
import { fans } from "./fans.js";
import type { Row } from "./figure.js";
import { filaments } from "./filaments.js";
import { cardSlots, studSpacers, wideWashers } from "./frame-parts.js";
import { bareBoards, bayAirs, piHeats } from "./heat.js";
import { inserts, nuts, spacers, washers } from "./nuts.js";
import { piBoards } from "./pi-boards.js";
import { piModels } from "./pi-models.js";
import { copperBudget, efuses, feeds, powerPath } from "./power-path.js";
import { printers } from "./printers.js";
import { racks } from "./racks.js";
import { cableTies, lugBarrels, shelves, supplyTerminals, threadedRods } from "./rear-parts.js";
import { screws } from "./screws.js";
import { supplies } from "./supplies.js";
import { threads } from "./threads.js";
import { conductorRules, efuseResponses, loopInductances, pathCapacitors } from "./transients.js";
import { fuses, lugs, wires } from "./wires.js";

export const families = {
  "pi-models": piModels,
  "pi-boards": piBoards,
  "pi-heats": piHeats,
  "bare-boards": bareBoards,
  "bay-airs": bayAirs,
  coolers,
  fans,
  supplies,
  racks,
  printers,
  filaments,
  fabs,
  "power-path": powerPath,
  "copper-budget": copperBudget,
  efuses,
  "efuse-responses": efuseResponses,
  "loop-inductances": loopInductances,
  "path-capacitors": pathCapacitors,
  "conductor-rules": conductorRules,
  feeds,
  wires,
  lugs,
  fuses,
  "flat-bars": flatBars,
  sleeves,
  "supply-lugs": supplyLugs,
  "fuse-holders": fuseHolders,
  "signal-cables": signalCables,
  "fuse-curves": fuseCurves,
  "shared-contacts": sharedContacts,
  "signal-contacts": signalContacts,
  "copper-rules": copperRules,
  surroundings,
  threads,
  screws,
  nuts,
  washers,
  inserts,
  spacers,
  "stud-spacers": studSpacers,
  "wide-washers": wideWashers,
  "card-slots": cardSlots,
  "cable-ties": cableTies,
  "lug-barrels": lugBarrels,
  "threaded-rods": threadedRods,
  shelves,
  "supply-terminals": supplyTerminals,
  chips,
  transistors,
  suppressors,
  lamps,
  "rgb-leds": rgbLeds,
  resistors,
  shunts,
  capacitors,
  "address-switches": addressSwitches,
  connectors,
  "cable-sockets": cableSockets,
  "flat-cables": flatCables,
  "back-plane-resistors": backPlaneResistors,
  "chip-capacitors": chipCapacitors,
  "radial-capacitors": radialCapacitors,
  "board-fuses": boardFuses,
  "indicator-leds": indicatorLeds,
  "leaded-parts": leadedParts,
  "leaded-packages": leadedPackages,
  "through-parts": throughParts,
  bushes,
  "body-measures": bodyMeasures,
  "power-board-parts": powerBoardParts,
  "power-board-resistors": powerBoardResistors,
  "power-board-capacitors": powerBoardCapacitors,
  "hat-resistors": hatResistors,
  "resistor-arrays": resistorArrays,
  "dual-fets": dualFets,
  "esd-arrays": esdArrays,
} as const satisfies Readonly<Record<string, readonly Row[]>>;

export type Family = keyof typeof families;
