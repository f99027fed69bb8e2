/** What latch, pull and bosses are made for, and how far what they are made of may be off. */
import { figure, source } from "@rubus/catalogue";

const demand = source("design: what a cable and a hand do to a tray", "derived");
const printed = (words: string) => source(words, "memory");

export const springLimits = {
  cablePull: figure("force", 40, demand),
  handPull: figure("force", 60, demand),
  /** What cables hang on a tray with, for years. */
  steadyPull: figure("force", 10, printed("weight and bend of the cables of one tray")),
  /** Share of the breaking stress that a part may bear every day, and once in a while. */
  dailyShare: figure("ratio", 0.5, source("design rule for printed parts", "memory")),
  /** Strain of a printed spring that bends a thousand times. */
  strain: figure("ratio", 0.015, source("a third of what PETG stands once; makers of snap fits", "memory")),
  friction: figure("ratio", 0.3, printed("printed polymers on themselves, dry"), { min: 0.2, max: 0.35 }),
  socketPush: figure("force", 50, source("design: what pushes a tray into its socket", "derived")),
  bossGives: figure("length", 0.2, source("design: as much as a contact's wipe may lose", "derived")),
  thumb: figure("force", 10, source("a thumb pushes 10 N without effort", "memory")),
  /** Hook and pocket stand 5 mm from the stops of tray and cell. */
  latchAlong: figure("length", 0.3, printed("two measures of 5 mm, each printed ± 0.15 mm")),
  latchGap: figure("length", 0.1, printed("a gap of 0.4 mm within one part is printed ± 0.1 mm")),
} as const;
