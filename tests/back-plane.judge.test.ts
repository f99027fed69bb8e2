// The back-plane before the independent judges, and its files against its schematic.
import { backPlane } from "./support/back-plane.js";
import { describeBoard } from "./support/judged-board.js";

describeBoard({ name: "back-plane", compiled: backPlane, leastNets: 37 });
