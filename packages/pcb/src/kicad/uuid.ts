/** Identifiers of KiCad's objects. */
import { type StablePath, stableUuid } from "../stable-uuid.js";
import { list, type SList } from "./s-expression.js";

/** `(uuid "…")`. */
export const uuid = (...path: StablePath): SList => list("uuid", stableUuid(path));
