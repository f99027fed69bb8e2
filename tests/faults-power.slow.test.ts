// Faults planted in the finished power board, drawn with a seed: how many do our own checks find?
import { describeFaults } from "./support/describe-faults.js";
import { powerBoard } from "./support/power-board.js";

describeFaults("power", () => powerBoard("pi5"), { every: 2, from: 0 });
