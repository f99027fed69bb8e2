/**
 * Every code Rubus can print, once: what it means, an example and the remedy that goes with it.
 * `docs/diagnostics.md` is generated from this table. A code never changes its meaning.
 */
import { agtRows } from "./diagnostics/agt.js";
import { cadRows } from "./diagnostics/cad.js";
import { catRows } from "./diagnostics/cat.js";
import { cfgRows } from "./diagnostics/cfg.js";
import { eepRows } from "./diagnostics/eep.js";
import { fileRows } from "./diagnostics/file.js";
import { fitRows } from "./diagnostics/fit.js";
import { heatRows } from "./diagnostics/heat.js";
import { intRows } from "./diagnostics/int.js";
import { layRows } from "./diagnostics/lay.js";
import { netRows } from "./diagnostics/net.js";
import { outRows } from "./diagnostics/out.js";
import { outCardRows } from "./diagnostics/out-card.js";
import { pcbRows } from "./diagnostics/pcb.js";
import { prnRows } from "./diagnostics/prn.js";
import { pwrRows } from "./diagnostics/pwr.js";
import { rackRows } from "./diagnostics/rack.js";
import type { DiagnosticRow } from "./diagnostics/row.js";

export const diagnosticTable = {
  ...fileRows,
  ...cfgRows,
  ...catRows,
  ...layRows,
  ...pcbRows,
  ...cadRows,
  ...pwrRows,
  ...heatRows,
  ...prnRows,
  ...rackRows,
  ...fitRows,
  ...eepRows,
  ...netRows,
  ...outRows,
  ...outCardRows,
  ...agtRows,
  ...intRows,
} as const satisfies Record<string, DiagnosticRow>;

export type DiagnosticCode = keyof typeof diagnosticTable;
