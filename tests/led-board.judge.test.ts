// The LED board before the independent judges: KiCad 9 with nothing ignored; and its files against its schematic.
import { describeBoard } from "./support/judged-board.js";
import { ledBoard } from "./support/led-board.js";

describeBoard({ name: "LED board", compiled: ledBoard, leastNets: 19 });
