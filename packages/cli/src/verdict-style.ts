import type { Verdict } from "@rubus/proof";
import type { Style } from "./terminal.js";

export const verdictStyle: Readonly<Record<Verdict, Style>> = { pass: "green", warn: "yellow", fail: "red" };
