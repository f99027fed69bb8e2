/** Mouse, fingers and wheel on a drawing: drag to move, pinch or wheel to zoom, a click chooses. */
import type { AssemblyData } from "../src/assembly/assembly-data.js";
import { moved, type PaneView, paneOf, placeUnder, type SideName, zoomed } from "./pane-view.js";

/** What the drawing asks and tells. */
export type PointerUse = {
  readonly view: () => PaneView;
  readonly look: (view: PaneView) => void;
  readonly clicked: (target: Element) => void;
  /** The reference pointed at, or none. */
  readonly over: (ref: string | undefined) => void;
};

/** A pointer that wanders farther than this, in pixels, drags and does not click. */
const clickPixels = 5;
/** Pixels of wheel that bring the board closer by a factor of e. */
const wheelPixels = 300;
const pixelsPerLine = 16;

/** The reference of the part that an element of the drawing belongs to. */
export const refAt = (target: Element): string | undefined =>
  target.closest("[data-ref]")?.getAttribute("data-ref") ?? undefined;

/** Wire the drawing of one side. */
export const wirePointers = (data: AssemblyData, side: SideName, use: PointerUse): void => {
  const pane = paneOf(side);
  const held = new Map<number, { readonly x: number; readonly y: number }>();
  let wandered = 0;
  pane.addEventListener("pointerdown", (event) => {
    if (held.size === 0) wandered = 0;
    held.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  pane.addEventListener("pointermove", (event) => {
    const before = held.get(event.pointerId);
    if (!before) return;
    const [dx, dy] = [event.clientX - before.x, event.clientY - before.y];
    wandered += Math.hypot(dx, dy);
    if (wandered > clickPixels && !pane.hasPointerCapture(event.pointerId)) {
      pane.setPointerCapture(event.pointerId);
      pane.classList.add("moving");
    }
    const other = [...held].find(([id]) => id !== event.pointerId)?.[1];
    held.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (wandered <= clickPixels) return;
    const view = moved(use.view(), data, side, dx / held.size, dy / held.size);
    if (!other) return use.look(view);
    const span = (x: number, y: number): number => Math.max(1, Math.hypot(x - other.x, y - other.y));
    const factor = span(event.clientX, event.clientY) / span(before.x, before.y);
    const middle = placeUnder(view, side, (event.clientX + other.x) / 2, (event.clientY + other.y) / 2);
    use.look(zoomed(view, data, factor, middle));
  });
  const released = (event: PointerEvent): void => {
    held.delete(event.pointerId);
    pane.classList.remove("moving");
  };
  pane.addEventListener("pointerup", released);
  pane.addEventListener("pointercancel", released);
  pane.addEventListener("click", ({ target }) => {
    if (wandered <= clickPixels && target instanceof Element) use.clicked(target);
  });
  pane.addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType === "mouse" && held.size === 0 && target instanceof Element) use.over(refAt(target));
  });
  pane.addEventListener("pointerleave", () => use.over(undefined));
  pane.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const under = placeUnder(use.view(), side, event.clientX, event.clientY);
      const isLines = event.deltaMode === WheelEvent.DOM_DELTA_LINE;
      const pixels = isLines ? event.deltaY * pixelsPerLine : event.deltaY;
      use.look(zoomed(use.view(), data, Math.exp(-pixels / wheelPixels), under));
    },
    { passive: false },
  );
};
