/** The assembly page at work: one state, and what each change of it shows. */
import type { AssemblyData } from "../src/assembly/assembly-data.js";
import { wireControls, zoomStep } from "./controls.js";
import { element, press } from "./elements.js";
import { lightNet, markParts, pinsOn, readDrawing, ringParts } from "./highlight.js";
import { wireKeys } from "./keys.js";
import { type Row, showTicks, writeList } from "./list.js";
import { refAt, wirePointers } from "./pane-pointers.js";
import { type PaneView, showView, withInSight, zoomed } from "./pane-view.js";
import type { Grouping, PartLine } from "./part-lines.js";
import { say, sayChosen, sayCounts } from "./said.js";
import { wireTransfer } from "./tick-transfer.js";
import { storedTicks, storeTicks, type TickKind, type Ticks, withTicks } from "./ticks.js";

type State = {
  readonly view: PaneView;
  readonly grouping: Grouping;
  readonly search: string;
  readonly onlyLeft: boolean;
  readonly ticks: Ticks;
  /** Parts of the chosen line. */
  readonly picked: ReadonlySet<string>;
  /** Index of the net that is lit. */
  readonly net: number | undefined;
};

const start = (data: AssemblyData): void => {
  const drawn = readDrawing(data);
  const isNarrow = matchMedia("(max-width: 56rem)").matches;
  const hasBottom = data.parts.some(({ side }) => side === "bottom");
  let state: State = {
    view: {
      sides: isNarrow || !hasBottom ? ["top"] : ["top", "bottom"],
      turns: 0,
      zoom: 1,
      centre: { x: 0, y: 0 },
    },
    grouping: "value",
    search: "",
    onlyLeft: false,
    ticks: storedTicks(data),
    picked: new Set(),
    net: undefined,
  };
  let rows: readonly Row[] = [];

  const refsOf = (parts: PartLine["parts"]): ReadonlySet<string> => new Set(parts.map(({ ref }) => ref));
  const pickedRow = (): Row | undefined =>
    rows.find(({ line }) => line.parts.some(({ ref }) => state.picked.has(ref)));

  const showSaid = (): void =>
    sayChosen(data, state.picked, state.net, state.net === undefined ? [] : pinsOn(drawn, state.net));
  const showPicked = (): void => {
    markParts(drawn, "picked", state.picked);
    ringParts(drawn, "picked", state.picked);
    const chosen = pickedRow();
    for (const each of rows) {
      each.row.classList.toggle("picked", each === chosen);
      each.row.tabIndex = each === (chosen ?? rows[0]) ? 0 : -1;
      each.row.setAttribute("aria-current", String(each === chosen));
    }
    showSaid();
  };
  const showList = (): void => {
    rows = writeList(data, state, state.ticks, { pick, over: (line) => showOver(line?.parts ?? []), tick });
    press(element("by-value", HTMLElement), state.grouping === "value");
    press(element("by-ref", HTMLElement), state.grouping === "reference");
    element("only-left", HTMLInputElement).checked = state.onlyLeft;
    showPicked();
  };
  const showOver = (parts: PartLine["parts"]): void => {
    const refs = refsOf(parts);
    ringParts(drawn, "over", refs);
    for (const { line, row } of rows)
      row.classList.toggle(
        "over",
        line.parts.some(({ ref }) => refs.has(ref)),
      );
  };
  const showPanes = (): void => {
    showView(data, state.view);
    for (const side of ["top", "bottom", "both"] as const)
      press(
        element(`view-${side}`, HTMLElement),
        side === "both" ? state.view.sides.length > 1 : state.view.sides.join() === side,
      );
  };
  const showNet = (): void => {
    lightNet(drawn, state.net);
    element("net", HTMLSelectElement).value = state.net === undefined ? "" : String(state.net);
    showSaid();
  };

  const look = (view: PaneView): void => {
    state = { ...state, view };
    showPanes();
  };
  const list = (change: Partial<State>): void => {
    state = { ...state, ...change };
    showList();
  };
  const keep = (ticks: Ticks): void => {
    const isKept = storeTicks(data, ticks);
    state = { ...state, ticks };
    markParts(drawn, "placed", ticks.placed);
    if (state.onlyLeft) showList();
    else showTicks(rows, ticks);
    sayCounts(data, state.ticks);
    if (!isKept) say("This browser keeps no ticks: copy them out before closing.");
  };
  function tick(line: PartLine, kind: TickKind, on: boolean): void {
    keep(
      withTicks(
        state.ticks,
        kind,
        line.parts.map(({ ref }) => ref),
        on,
      ),
    );
  }
  function pick(line: PartLine | undefined): void {
    state = { ...state, picked: refsOf(line?.parts ?? []) };
    showPicked();
    const [first] = line?.parts ?? [];
    if (!first) return;
    const { sides } = state.view;
    const isSeen = sides.includes(first.side);
    look(withInSight(isSeen ? state.view : { ...state.view, sides: [first.side] }, data, first.at));
  }
  const light = (net: number | undefined): void => {
    state = { ...state, net };
    showNet();
  };
  const sideways = (): PaneView => ({
    ...state.view,
    sides: state.view.sides.join() === "top" ? ["bottom"] : ["top"],
  });
  const turned = (): PaneView => ({ ...state.view, turns: (state.view.turns + 1) % 4 });
  const near = (factor: number): void => look(zoomed(state.view, data, factor));

  const step = (by: number): void => {
    const chosen = pickedRow();
    const index = chosen ? rows.indexOf(chosen) : -1;
    const next =
      rows[index < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, index + by))];
    if (!next) return;
    pick(next.line);
    next.row.focus({ preventScroll: true });
    next.row.scrollIntoView({ block: "nearest" });
  };
  const tickPicked = (kind: TickKind): void => {
    const chosen = pickedRow();
    const input = chosen?.boxes[kind];
    if (!chosen || !input) return;
    const index = rows.indexOf(chosen);
    tick(chosen.line, kind, !input.checked);
    // A line that is done and no longer listed hands on to the one that took its place.
    if (!rows.some(({ line }) => line.key === chosen.line.key)) {
      const next = rows[Math.min(index, rows.length - 1)];
      pick(next?.line);
      next?.row.focus();
    }
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    s: () => tickPicked("sourced"),
    p: () => tickPicked("placed"),
    f: () => look(sideways()),
    r: () => look(turned()),
    "+": () => near(zoomStep),
    "=": () => near(zoomStep),
    "-": () => near(1 / zoomStep),
    "0": () => near(0),
    g: () => list({ grouping: state.grouping === "value" ? "reference" : "value" }),
    l: () => list({ onlyLeft: !state.onlyLeft }),
    "/": () => element("search", HTMLInputElement).focus(),
    Escape: () => {
      pick(undefined);
      light(undefined);
    },
  };
  wireKeys(keys);

  wireControls(data, {
    show: (sides) => look({ ...state.view, sides }),
    turn: () => look(turned()),
    near,
    list,
    light,
  });

  const clicked = (target: Element): void => {
    const net = target.closest("[data-net]")?.getAttribute("data-net");
    light(net === undefined || net === null ? undefined : Number(net));
    const ref = refAt(target);
    const row = rows.find(({ line }) => line.parts.some((part) => part.ref === ref));
    pick(row?.line);
    row?.row.scrollIntoView({ block: "nearest" });
  };
  for (const side of ["top", "bottom"] as const)
    wirePointers(data, side, {
      view: () => state.view,
      look,
      clicked,
      over: (ref) => showOver(data.parts.filter((part) => part.ref === ref)),
    });
  wireTransfer(data, () => state.ticks, keep);
  addEventListener("beforeprint", () => showView(data, { ...state.view, zoom: 1, centre: { x: 0, y: 0 } }));
  addEventListener("afterprint", showPanes);

  showPanes();
  showList();
  markParts(drawn, "placed", state.ticks.placed);
  sayCounts(data, state.ticks);
  showNet();
};

start(JSON.parse(element("data", HTMLScriptElement).textContent ?? ""));
