// The HAT's layouts before the independent judges, and their files against their schematics.
import { hatLayouts } from "@rubus/boards";
import { hat } from "./support/hat.js";
import { describeBoard } from "./support/judged-board.js";

for (const layout of hatLayouts)
  describeBoard({ name: layout, compiled: (fab) => hat(layout, fab), leastNets: 45 });
