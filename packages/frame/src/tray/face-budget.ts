/** What a face should weigh in at: areas times heights by hand, without the kernel. */
import { ledBoard, stackOf, type TrayOptions } from "../stack.js";
import { type BudgetLine, bandOf } from "./budget.js";
import { faceMeasures, intakeMm2, portsOf, ribsOf, zonesOf } from "./face-measures.js";
import { measuresOf } from "./measures.js";

/** The pieces of the face. */
export const faceLines = (options: TrayOptions): readonly BudgetLine[] => {
  const { clearanceMm } = options;
  const stack = stackOf(options);
  const { face, wall, pull, latch, tongues } = measuresOf(stack);
  const { lipMm, label, lipEndMm, lipOverMm } = faceMeasures(stack);
  const thick = face.thickMm;
  const gap = 2 * clearanceMm;
  const ports = portsOf(stack, clearanceMm);
  const zones = zonesOf(stack);
  const lip = zones.reduce((sum, { low, high, level, bend }) => {
    const slant = Math.hypot(level - lipEndMm, stack.hatFront - bend);
    return sum + (high - low) * lipMm * (bend - thick + slant + lipOverMm);
  }, 0);
  const steps = zones.slice(1).reduce((sum, { level }, index) => {
    const below = zones[index]?.level ?? level;
    const [near, far] = [Math.min(level, below), Math.max(level, below)];
    // A strip from the face to the HAT, its end cut off by the slant.
    return sum + lipMm * (far - near) * (0.75 * (stack.hatFront - thick));
  }, 0);
  return [
    { what: "plate", mm3: thick * (face.rightMm - wall.from) * (face.high - face.low) },
    {
      what: "cut-outs",
      mm3: -thick * ports.reduce((sum, { left, right, low, high }) => sum + (right - left) * (high - low), 0),
    },
    { what: "grille", mm3: -thick * intakeMm2(stack) },
    { what: "notch of the pull", mm3: -thick * (pull.thickMm + gap) * (pull.high - pull.low + 2 * gap) },
    {
      what: "notch of the lever",
      mm3: -thick * (latch.widthMm + gap) * (latch.thickMm + latch.front.gapBelowMm + 2 * gap),
    },
    { what: "room of the Pi's edge", mm3: -0.8 * 2.4 * 16 },
    { what: "lip", mm3: lip },
    { what: "steps of the lip", mm3: steps },
    {
      what: "rib beside the sockets",
      mm3: ribsOf(stack).reduce(
        (sum, { left, right, low, high, rear }) => sum + (right - left) * (high - low) * (rear - thick),
        0,
      ),
    },
    {
      what: "tongues",
      mm3: tongues.spans.reduce(
        (sum, { from, to }) => sum + (to - from) * (1.5 * (tongues.rear - thick) + 1.4),
        0,
      ),
    },
    { what: "sleeves", mm3: 2 * Math.PI * (3 ** 2 - 1.45 ** 2) * (ledBoard.frontMm - thick) },
    { what: "round holes", mm3: -Math.PI * thick * (3 * 2.1 ** 2 + 2 * 1.45 ** 2 + 2 * 1.7 ** 2) },
    {
      what: "corners of the label",
      mm3: -label.deepMm * label.grooveMm * 4 * (2 * label.cornerMm - label.grooveMm),
    },
    { what: "room of the cable's socket", mm3: -0.6 * 21 * 9 },
  ];
};

/** The band the face's volume must lie in. */
export const faceBudget = (options: TrayOptions) => bandOf(faceLines(options));
