// Faults planted in the finished back-plane, drawn with a seed: how many do our own checks find?
import { describeFaults } from "./support/describe-faults.js";
import { backPlane } from "./support/back-plane.js";

describeFaults("back-plane", () => backPlane(), 1);
