// Faults planted in the finished HAT and LED board, drawn with a seed: how many do our own checks find?
import { describeFaults } from "./support/describe-faults.js";
import { hat } from "./support/hat.js";
import { ledBoard } from "./support/led-board.js";

describeFaults("hat-fan30", () => hat("hat-fan30"), { every: 6, from: 2 });
describeFaults("led", () => ledBoard(), { every: 3, from: 1 });
