/** Ticks: which parts are sourced and which are placed, kept in the browser under the board's name and id. */
import type { AssemblyData } from "../src/assembly/assembly-data.js";

export type TickKind = "sourced" | "placed";

/** References that are ticked. */
export type Ticks = Readonly<Record<TickKind, ReadonlySet<string>>>;

export const noTicks: Ticks = { sourced: new Set(), placed: new Set() };

/** Ticks with some references set or cleared. */
export const withTicks = (ticks: Ticks, kind: TickKind, refs: readonly string[], on: boolean): Ticks => {
  const changed = new Set(ticks[kind]);
  for (const ref of refs) {
    if (on) changed.add(ref);
    else changed.delete(ref);
  }
  return { ...ticks, [kind]: changed };
};

/** Ticks as JSON, references in the order of the board. */
export const ticksText = ({ board, id, parts }: AssemblyData, ticks: Ticks): string => {
  const listed = (kind: TickKind): readonly string[] =>
    parts.map(({ ref }) => ref).filter((ref) => ticks[kind].has(ref));
  return JSON.stringify({ format: 1, board, id, sourced: listed("sourced"), placed: listed("placed") });
};

export type TicksRead =
  | { readonly ticks: Ticks; readonly note: string }
  | { readonly ticks: undefined; readonly note: string };

const refsIn = (value: unknown, known: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(Array.isArray(value) ? value.filter((ref): ref is string => known.has(ref)) : []);

/** Read ticks from JSON; the note says what was taken over, or why nothing was. */
export const readTicks = ({ board, id, parts }: AssemblyData, text: string): TicksRead => {
  let value: Readonly<Record<string, unknown>>;
  try {
    value = Object(JSON.parse(text));
  } catch {
    return {
      ticks: undefined,
      note: "This is no JSON: copy the whole text, from the first brace to the last.",
    };
  }
  if (value.format !== 1)
    return { ticks: undefined, note: "These are no ticks of this page, or of a later one." };
  if (value.board !== board)
    return {
      ticks: undefined,
      note: `These are ticks of the board ${String(value.board)}, not of ${board}.`,
    };
  const known = new Set(parts.map(({ ref }) => ref));
  const ticks = { sourced: refsIn(value.sourced, known), placed: refsIn(value.placed, known) };
  const other =
    value.id === id ? "" : ` They were made on the board with id ${String(value.id)}: look them over.`;
  return { ticks, note: `Taken over: ${ticks.sourced.size} sourced, ${ticks.placed.size} placed.${other}` };
};

const keyOf = ({ board, id }: AssemblyData): string => `rubus-assembly ${board} ${id}`;

/** What the browser keeps; nothing where it keeps nothing or lets nobody look. */
export const storedTicks = (data: AssemblyData): Ticks => {
  try {
    const text = localStorage.getItem(keyOf(data));
    return (text === null ? undefined : readTicks(data, text).ticks) ?? noTicks;
  } catch {
    return noTicks;
  }
};

/** Keep ticks; false where the browser refuses. */
export const storeTicks = (data: AssemblyData, ticks: Ticks): boolean => {
  try {
    localStorage.setItem(keyOf(data), ticksText(data, ticks));
    return true;
  } catch {
    return false;
  }
};
