/** Rows of bought things as the bodies read them. */
import { type PiBoard, piBoards, rowOf } from "@rubus/catalogue";
import type { PiKey } from "../stack.js";

export const rowOfPi = (model: PiKey): PiBoard => rowOf(piBoards, model);
