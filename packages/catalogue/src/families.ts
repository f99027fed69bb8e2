/** Every family of bought things, by name: for lists, for pages and for the test that reads every figure. */
import { rgbLeds } from "./board-leds.js";
import { resistors } from "./board-resistors.js";
import { cableSockets } from "./board-sockets.js";
import { fabs } from "./fabs.js";
import { fans } from "./fans.js";
import type { Row } from "./figure.js";
import { filaments } from "./filaments.js";
import { piModels } from "./pi-models.js";
import { efuses, feeds, powerPath } from "./power-path.js";
import { racks } from "./racks.js";
import { supplies } from "./supplies.js";

export const families = {
  "pi-models": piModels,
  fans,
  supplies,
  racks,
  filaments,
  fabs,
  "power-path": powerPath,
  efuses,
  feeds,
  resistors,
  "rgb-leds": rgbLeds,
  "cable-sockets": cableSockets,
} as const satisfies Readonly<Record<string, readonly Row[]>>;

export type Family = keyof typeof families;
