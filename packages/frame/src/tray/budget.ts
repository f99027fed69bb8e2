/**
 * What tray and face should weigh in at: areas times heights by hand, from measures alone and without the kernel, so
 * that a feature that is missing or twice there falls out of the band. Joints that two pieces share are left to the band.
 */
import { isPlain, stackOf, type TrayKind } from "../stack.js";
import { measuresOf } from "./measures.js";

/** A piece of a part: what it is and how much it adds or takes. */
export type BudgetLine = { readonly what: string; readonly mm3: number };

const disc = (radius: number): number => Math.PI * radius ** 2;

/** The pieces of the tray. */
export const trayLines = (kind: TrayKind): readonly BudgetLine[] => {
  const stack = stackOf(kind);
  const m = measuresOf(stack);
  const { wall, floor, ceiling, foot, closing, seat, latch, pull, card, cell, standoff } = m;
  const thick = wall.to - wall.from;
  const inside = m.rightMm - wall.to;
  const deep = closing.rear - foot.rear;
  const openTop = stack.hatMm - 0.2 - wall.to;
  const openings = [
    seat.forks[0].low - floor.high,
    seat.forks[1].low - seat.forks[0].high,
    ceiling.low - seat.forks[1].high,
  ];
  const lean = (width: number): number => Math.max(0, (width - 9.8) / 2);
  const openArea = openings.reduce(
    (sum, width) => sum + width * openTop - lean(width) ** 2 / Math.tan((50 * Math.PI) / 180),
    0,
  );
  const lipReach = ceiling.low - m.ceilingLip.low;
  const neck = seat.topMm - seat.shoulderMm;
  return [
    { what: "wall", mm3: (wall.rear - wall.front) * (wall.high - wall.low) * thick },
    {
      what: "latch's zone of the wall",
      mm3:
        -thick *
        ((ceiling.front - wall.front) * (wall.high - latch.low + latch.gapBelowMm) +
          (latch.front.to - wall.front) * (latch.front.gapBelowMm - latch.gapBelowMm)),
    },
    {
      what: "slots about the arm",
      mm3: -(latch.root - ceiling.front) * (latch.thickMm + latch.gapAboveMm + latch.gapBelowMm) * thick,
    },
    {
      what: "arm, lever and pad",
      mm3: latch.thickMm * ((latch.root - latch.tip) * latch.widthMm + 3 * (latch.padMm - latch.widthMm)),
    },
    {
      what: "hook",
      mm3:
        latch.hook.widthMm *
        (latch.hook.rear - latch.hook.front + 0.4) *
        (wall.high - latch.low - latch.thickMm + 1.1),
    },
    { what: "window to the card", mm3: -(card.rear - card.front) * (card.high - card.low) * thick },
    {
      what: "pull",
      mm3:
        pull.thickMm *
          ((wall.front - pull.front) * (pull.high - pull.low) -
            (pull.hole.rear - pull.hole.front) * (pull.hole.high - pull.hole.low)) +
        (pull.rear - wall.front) * (pull.high - pull.low) * (pull.thickMm - thick),
    },
    {
      what: "foot",
      mm3:
        (foot.rear - foot.front) * (floor.high - foot.low) * inside +
        thick * (foot.rear - foot.front) * (wall.low - foot.low),
    },
    { what: "inserts of the face", mm3: -2 * disc(2) * (foot.rear - foot.front) },
    { what: "floor", mm3: deep * (floor.high - floor.low) * inside },
    { what: "ceiling", mm3: (closing.rear - ceiling.front) * (ceiling.high - ceiling.low) * inside },
    { what: "flanges", mm3: 2 * (wall.rear - closing.rear) * 1.4 * (m.flangeMm - wall.to) },
    { what: "ceiling's front", mm3: 1.4 * (wall.high - ceiling.high) * inside },
    {
      what: "lip of the ceiling",
      mm3: isPlain(kind.layout) ? 0 : (closing.front - m.ceilingLip.front) * lipReach * (1 + lipReach / 2),
    },
    {
      what: "wall behind the HAT",
      mm3: (closing.rear - closing.front) * ((ceiling.low - floor.high) * inside - openArea),
    },
    {
      what: "ways of cables",
      mm3: -m.ways.reduce((sum, way) => sum + way.widthMm * way.heightMm, 0) * (closing.rear - closing.front),
    },
    { what: "stand-offs", mm3: 4 * disc(standoff.radius - 0.03) * (stack.piMm - wall.to) },
    { what: "their holes", mm3: -4 * (disc(2) * 6.3 + disc(1.5) * 0.7) },
    { what: "webs of the lower two", mm3: 2 * 3 * 1.2 * 4.4 },
    { what: "posts", mm3: 2 * disc(seat.postRadius) * (seat.shoulderMm - wall.to) },
    { what: "necks", mm3: 2 * (disc(seat.neckRadius) * neck - disc(2) * 8.3) },
    {
      what: "ribs of the posts",
      mm3: 2 * 2 * (seat.y - 5.5 - closing.rear) * ((3.5 + seat.shoulderMm - 1 - wall.to) / 2),
    },
    {
      what: "forks",
      mm3:
        2 *
        3.5 *
        (seat.forkRear - closing.rear) *
        (seat.shoulderMm - wall.to + (seat.forkRear - closing.rear) / 2 + 2.6),
    },
    {
      what: "pocket of the cell",
      mm3: cell.heightMm * (disc(cell.radius + cell.wallMm) - disc(cell.radius) - 2 * 6 * cell.wallMm),
    },
    { what: "windows of the tongues", mm3: -(7.2 + 7.7) * 3.2 * 1.4 },
  ];
};

/** Share by which pieces that overlap, fillets and chamfers may leave the sum. */
const share = 0.02;

export const bandOf = (lines: readonly BudgetLine[]): { readonly min: number; readonly max: number } => {
  const sum = lines.reduce((total, { mm3 }) => total + mm3, 0);
  return { min: Math.round(sum * (1 - share)), max: Math.round(sum * (1 + share)) };
};

/** The band the tray's volume must lie in. */
export const trayBudget = (kind: TrayKind): { readonly min: number; readonly max: number } =>
  bandOf(trayLines(kind));
