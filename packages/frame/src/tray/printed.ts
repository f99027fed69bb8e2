/** Trays and faces as printed parts: of each model of Pi, and of each stack that it may stand in. */
import type { Placement } from "@rubus/cad";
import { piBoards, piModels, rowOf } from "@rubus/catalogue";
import { leftDown } from "../on-bed.js";
import type { PrintedPart, PrintOptions } from "../printed-part.js";
import { type TrayKind, trayTitle, trayWord } from "../stack.js";
import { trayBudget } from "./budget.js";
import { faceSolid } from "./face.js";
import { faceBudget } from "./face-budget.js";
import { traySolid } from "./tray.js";

/** y up: z runs along the bed's x. */
const onFace: Placement = [0, 0, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0];

/** Every tray there is: stack (a) of all models, stack (b) of those that an Active Cooler fits. */
export const trayKinds: readonly TrayKind[] = piBoards.flatMap(({ key: model }): readonly TrayKind[] => [
  { model, layout: "hat-fan40" },
  ...(rowOf(piModels, model).activeCooler ? [{ model, layout: "hat-plain" } as const] : []),
]);

/** The tray of each kind, printed on its wall. */
export const trayParts = (): readonly PrintedPart[] =>
  trayKinds.map((kind) => ({
    key: `tray-${trayWord(kind)}`,
    title: `Tray, ${trayTitle(kind)}`,
    volumeMm3: trayBudget(kind),
    onBed: leftDown,
    flameRetardant: false,
    model: (shop) => traySolid(shop, kind),
  }));

/** The face of each kind, printed on its outer side. */
export const faceParts = (options: PrintOptions): readonly PrintedPart[] =>
  trayKinds.map((kind) => ({
    key: `face-${trayWord(kind)}`,
    title: `Face of the tray, ${trayTitle(kind)}`,
    volumeMm3: faceBudget({ ...kind, ...options }),
    onBed: onFace,
    flameRetardant: false,
    model: (shop, { clearanceMm }) => faceSolid(shop, { ...kind, clearanceMm }),
  }));
