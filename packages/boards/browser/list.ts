/** The list of lines in the page: rows with two ticks each. */
import type { AssemblyData } from "../src/assembly/assembly-data.js";
import { element, make } from "./elements.js";
import { type Grouping, type LineGroup, leftOf, lineGroups, matches, type PartLine } from "./part-lines.js";
import type { TickKind, Ticks } from "./ticks.js";

export type ListChoice = { readonly grouping: Grouping; readonly search: string; readonly onlyLeft: boolean };

export type Row = {
  readonly line: PartLine;
  readonly row: HTMLElement;
  readonly refs: HTMLElement;
  readonly boxes: Readonly<Record<TickKind, HTMLInputElement | undefined>>;
};

/** What a row calls when it is used. */
export type RowUse = {
  readonly pick: (line: PartLine) => void;
  readonly over: (line: PartLine | undefined) => void;
  readonly tick: (line: PartLine, kind: TickKind, on: boolean) => void;
};

const box = (line: PartLine, kind: TickKind, use: RowUse): HTMLInputElement => {
  const made = document.createElement("input");
  made.type = "checkbox";
  made.setAttribute("aria-label", `${line.parts.map(({ ref }) => ref).join(" ")} ${kind}`);
  made.addEventListener("change", () => use.tick(line, kind, made.checked));
  made.addEventListener("click", (event) => event.stopPropagation());
  return made;
};

const articleOf = ({ parts }: PartLine): readonly Node[] => {
  const [first] = parts;
  if (!first) return [];
  const { value, maker, partNumber, description } = first;
  const article = [maker, partNumber].filter((text) => text !== "" && text !== value).join(" ");
  const count = parts.length > 1 ? `${parts.length} × ` : "";
  return [
    document.createTextNode(`${count}${value}`),
    ...(article === "" ? [] : [make("small", "", article)]),
    make("small", "", description),
  ];
};

const rowOf = (line: PartLine, use: RowUse): Row => {
  const isSet = line.parts[0]?.setBy !== "left-off";
  const boxes = isSet
    ? { sourced: box(line, "sourced", use), placed: box(line, "placed", use) }
    : { sourced: undefined, placed: undefined };
  const refs = make("td", "refs");
  const row = make(
    "tr",
    "line",
    make("td", "t", ...(boxes.sourced ? [boxes.sourced] : [])),
    make("td", "t", ...(boxes.placed ? [boxes.placed] : [])),
    refs,
    make("td", "", ...articleOf(line)),
  );
  row.dataset.key = line.key;
  row.tabIndex = -1;
  row.addEventListener("click", () => use.pick(line));
  row.addEventListener("pointerenter", () => use.over(line));
  row.addEventListener("pointerleave", () => use.over(undefined));
  return { line, row, refs, boxes };
};

/** Set the ticks of rows: all of a line's parts, some, none; parts that are placed are struck out. */
export const showTicks = (rows: readonly Row[], ticks: Ticks): void => {
  for (const { line, row, refs, boxes } of rows) {
    for (const kind of ["sourced", "placed"] as const) {
      const ticked = line.parts.filter(({ ref }) => ticks[kind].has(ref)).length;
      const input = boxes[kind];
      if (!input) continue;
      input.checked = ticked === line.parts.length;
      input.indeterminate = ticked > 0 && ticked < line.parts.length;
    }
    row.classList.toggle("done", boxes.placed !== undefined && leftOf(line, ticks).length === 0);
    refs.replaceChildren(
      ...line.parts.flatMap(({ ref, side }) => [
        make(ticks.placed.has(ref) ? "s" : "span", "", ref),
        make("span", "side", side === "bottom" ? " bottom " : " "),
      ]),
    );
  }
};

const heading = ({ title, lines }: LineGroup): HTMLElement => {
  const count = lines.flatMap(({ parts }) => parts).length;
  const cell = make("th", "", title, make("span", "", `${count} ${count === 1 ? "part" : "parts"}`));
  cell.setAttribute("colspan", "4");
  return make("tr", "", cell);
};

/** Write the list anew; gives its rows from top to bottom. */
export const writeList = (
  data: AssemblyData,
  choice: ListChoice,
  ticks: Ticks,
  use: RowUse,
): readonly Row[] => {
  const isWanted = (line: PartLine): boolean =>
    matches(line, choice.search) && (!choice.onlyLeft || leftOf(line, ticks).length > 0);
  const groups = lineGroups(data, choice.grouping)
    .map((group) => ({ ...group, lines: group.lines.filter(isWanted) }))
    .filter(({ lines }) => lines.length > 0);
  const table = element("lines", HTMLElement).querySelector("table");
  for (const old of table?.querySelectorAll("tbody") ?? []) old.remove();
  const rows = groups.flatMap((group) => {
    const own = group.lines.map((line) => rowOf(line, use));
    const body = make("tbody", "", heading(group), ...own.map(({ row }) => row));
    body.dataset.setBy = group.setBy;
    table?.append(body);
    return own;
  });
  element("none", HTMLElement).hidden = rows.length > 0;
  showTicks(rows, ticks);
  return rows;
};
