// Faults planted in the finished back-plane, drawn with a seed: how many do our own checks find?

import { backPlane } from "./support/back-plane.js";
import { describeFaults } from "./support/describe-faults.js";

describeFaults("back-plane", () => backPlane(), { every: 2, from: 1 });
