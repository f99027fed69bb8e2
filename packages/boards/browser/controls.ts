/** Buttons, boxes and fields of the page, each with what it does. */
import type { AssemblyData } from "../src/assembly/assembly-data.js";
import { element } from "./elements.js";
import type { ListChoice } from "./list.js";
import { paneOf, type SideName } from "./pane-view.js";

export type ControlUse = {
  readonly show: (sides: readonly SideName[]) => void;
  readonly turn: () => void;
  /** Closer above 1, farther below, the whole board at 0. */
  readonly near: (factor: number) => void;
  readonly list: (change: Partial<ListChoice>) => void;
  /** Light a net by its index, or none. */
  readonly light: (net: number | undefined) => void;
};

/** How much closer one press brings the board. */
export const zoomStep = 1.5;

const onClick = (id: string, action: () => void): void =>
  element(id, HTMLElement).addEventListener("click", action);

const onToggle = (id: string, action: (on: boolean) => void): void => {
  const box = element(id, HTMLInputElement);
  box.addEventListener("change", () => action(box.checked));
};

/** Wire them all, and fill the choice of nets. */
export const wireControls = (data: AssemblyData, { show, turn, near, list, light }: ControlUse): void => {
  onClick("view-top", () => show(["top"]));
  onClick("view-bottom", () => show(["bottom"]));
  onClick("view-both", () => show(["top", "bottom"]));
  onClick("rotate", turn);
  onClick("closer", () => near(zoomStep));
  onClick("farther", () => near(1 / zoomStep));
  onClick("whole", () => near(0));
  onClick("by-value", () => list({ grouping: "value" }));
  onClick("by-ref", () => list({ grouping: "reference" }));
  onClick("keys", () => element("help", HTMLDialogElement).showModal());
  onToggle("only-left", (onlyLeft) => list({ onlyLeft }));
  const hidden = (name: string) => (on: boolean) => {
    for (const side of ["top", "bottom"] as const) paneOf(side).classList.toggle(name, !on);
  };
  onToggle("references", hidden("plain"));
  onToggle("legend", hidden("bare"));
  const search = element("search", HTMLInputElement);
  search.addEventListener("input", () => list({ search: search.value.trim() }));
  const nets = element("net", HTMLSelectElement);
  const named = data.nets.map((name, net) => ({ name, net })).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, net } of named) nets.append(new Option(name, String(net)));
  nets.addEventListener("change", () => light(nets.value === "" ? undefined : Number(nets.value)));
};
