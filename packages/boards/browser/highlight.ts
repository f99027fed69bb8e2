/** Lights on the drawings: parts pointed at, picked and placed, and one net on both sides. */
import type { AssemblyData } from "../src/assembly/assembly-data.js";
import { allOf, element } from "./elements.js";

export type Drawn = {
  /** Bodies by reference. */
  readonly parts: ReadonlyMap<string, readonly Element[]>;
  /** Pads, tracks, vias and pours by index of their net. */
  readonly nets: ReadonlyMap<string, readonly Element[]>;
};

const byData = (elements: readonly SVGElement[], name: string): ReadonlyMap<string, readonly Element[]> => {
  const found = new Map<string, Element[]>();
  for (const each of elements) {
    const key = each.dataset[name];
    if (key !== undefined) found.set(key, [...(found.get(key) ?? []), each]);
  }
  return found;
};

/** What is drawn, by what it belongs to; and marks who sets each part. */
export const readDrawing = (data: AssemblyData): Drawn => {
  const panes = element("panes", HTMLElement);
  const parts = byData(allOf(panes, ".part", SVGElement), "ref");
  for (const { ref, setBy } of data.parts) for (const body of parts.get(ref) ?? []) body.classList.add(setBy);
  return { parts, nets: byData(allOf(panes, ".c[data-net]", SVGElement), "net") };
};

/** Give a class to the bodies of some parts and take it from all others. */
export const markParts = ({ parts }: Drawn, name: "picked" | "placed", refs: ReadonlySet<string>): void => {
  for (const [ref, bodies] of parts) for (const body of bodies) body.classList.toggle(name, refs.has(ref));
};

/** Rings about parts, above all else drawn: pads would hide the edge of a small body. */
export const ringParts = ({ parts }: Drawn, kind: "picked" | "over", refs: ReadonlySet<string>): void => {
  for (const old of document.querySelectorAll(`.rings .${kind}`)) old.remove();
  for (const ref of refs)
    for (const part of parts.get(ref) ?? []) {
      const [body] = allOf(part, ".body", SVGPathElement);
      const rings = part.closest(".board")?.querySelector(".rings");
      for (const line of kind === "picked" ? ["halo", "ring"] : ["ring"]) {
        const ring = body?.cloneNode();
        if (!(ring instanceof SVGPathElement)) continue;
        ring.setAttribute("class", `${line} ${kind}`);
        rings?.append(ring);
      }
    }
};

/** Light one net on both sides, or none. */
export const lightNet = ({ nets }: Drawn, lit: number | undefined): void => {
  for (const [net, pieces] of nets)
    for (const piece of pieces) piece.classList.toggle("lit", Number(net) === lit);
};

/** The pins on a net, each once, in the order drawn. */
export const pinsOn = ({ nets }: Drawn, net: number): readonly string[] => [
  ...new Set(
    (nets.get(String(net)) ?? []).flatMap((piece) => {
      const pin = piece.getAttribute("data-pin");
      return pin === null || pin === "" ? [] : [pin];
    }),
  ),
];
