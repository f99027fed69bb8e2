/** Trays and faces as printed parts, one of each a model of Pi. */
import type { Placement } from "@rubus/cad";
import { piBoards } from "@rubus/catalogue";
import { leftDown } from "../on-bed.js";
import type { PrintedPart, PrintOptions } from "../printed-part.js";
import { trayBudget } from "./budget.js";
import { faceSolid } from "./face.js";
import { faceBudget } from "./face-budget.js";
import { traySolid } from "./tray.js";

/** y up: z runs along the bed's x. */
const onFace: Placement = [0, 0, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0];

/** The tray of each model, printed on its wall. */
export const trayParts = (): readonly PrintedPart[] =>
  piBoards.map(({ key: model, name }) => ({
    key: `tray-${model}`,
    title: `Tray, ${name}`,
    volumeMm3: trayBudget(model),
    onBed: leftDown,
    flameRetardant: false,
    model: (shop, { clearanceMm }) => traySolid(shop, { model, clearanceMm }),
  }));

/** The face of each model, printed on its outer side. */
export const faceParts = (options: PrintOptions): readonly PrintedPart[] =>
  piBoards.map(({ key: model, name }) => ({
    key: `face-${model}`,
    title: `Face of the tray, ${name}`,
    volumeMm3: faceBudget({ model, ...options }),
    onBed: onFace,
    flameRetardant: false,
    model: (shop, { clearanceMm }) => faceSolid(shop, { model, clearanceMm }),
  }));
