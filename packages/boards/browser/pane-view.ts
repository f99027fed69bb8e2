/** What the panes show: which sides, how turned, how near, and where; both panes look at the same place. */
import type { AssemblyData } from "../src/assembly/assembly-data.js";
import { allOf, element } from "./elements.js";

type Place = { readonly x: number; readonly y: number };
export type SideName = "top" | "bottom";

export type PaneView = {
  readonly sides: readonly SideName[];
  /** Quarter turns clockwise. */
  readonly turns: number;
  /** 1 shows the whole board. */
  readonly zoom: number;
  /** In the middle of each pane: drawing units from the middle of the board, as seen from the top. */
  readonly centre: Place;
};

/** As on the drawing: hundredths of a millimetre, with 3 mm of room. */
const unitsPerMm = 100;
const marginMm = 3;

const cosines = [1, 0, -1, 0] as const;
const cos = (turns: number): number => cosines[((turns % 4) + 4) % 4] ?? 1;

/** From the board, as seen from the top, to the pane: mirrored on the bottom, then turned. */
const toPane = ({ x, y }: Place, side: SideName, turns: number): Place => {
  const [seen, c, s] = [side === "bottom" ? -x : x, cos(turns), cos(turns - 1)];
  return { x: c * seen - s * y, y: s * seen + c * y };
};

const fromPane = ({ x, y }: Place, side: SideName, turns: number): Place => {
  const [c, s] = [cos(turns), cos(turns - 1)];
  const seen = c * x + s * y;
  return { x: side === "bottom" ? -seen : seen, y: -s * x + c * y };
};

/** Width and height of the whole board as turned, with room. */
const wholeOf = ({ widthMm, heightMm }: AssemblyData, turns: number): readonly [number, number] => {
  const [width, height] = [widthMm, heightMm].map((mm) => (mm + 2 * marginMm) * unitsPerMm);
  return turns % 2 === 0 ? [width ?? 1, height ?? 1] : [height ?? 1, width ?? 1];
};

export const paneOf = (side: SideName): SVGSVGElement => element(`pane-${side}`, SVGSVGElement);

/** Bring the panes to a view. */
export const showView = (data: AssemblyData, view: PaneView): void => {
  const { sides, turns, zoom, centre } = view;
  const [width, height] = wholeOf(data, turns);
  element("panes", HTMLElement).toggleAttribute("data-stack", sides.length > 1 && width > height);
  for (const side of ["top", "bottom"] as const) {
    element(`figure-${side}`, HTMLElement).hidden = !sides.includes(side);
    const pane = paneOf(side);
    const { x, y } = toPane(centre, side, turns);
    const [w, h] = [width / zoom, height / zoom];
    pane.setAttribute("viewBox", `${x - w / 2} ${y - h / 2} ${w} ${h}`);
    const mirror = side === "bottom" ? " scale(-1 1)" : "";
    const corner = `${(-data.widthMm / 2) * unitsPerMm} ${(-data.heightMm / 2) * unitsPerMm}`;
    const turned = `rotate(${turns * 90})${mirror}`;
    pane.querySelector(".board")?.setAttribute("transform", `${turned} translate(${corner})`);
    for (const text of allOf(pane, ".labels text", SVGTextElement)) {
      const at = `translate(${text.dataset.x} ${text.dataset.y})`;
      text.setAttribute("transform", `${at}${mirror} rotate(${-turns * 90})`);
    }
  }
};

/** The view as near as asked, with the place under a point of a pane left where it is. */
export const zoomed = (view: PaneView, data: AssemblyData, factor: number, under?: Place): PaneView => {
  const zoom = Math.min(60, Math.max(1, view.zoom * factor));
  if (zoom === 1) return { ...view, zoom, centre: { x: 0, y: 0 } };
  if (!under) return { ...view, zoom };
  const share = 1 - view.zoom / zoom;
  const { x, y } = view.centre;
  return held(
    { ...view, zoom, centre: { x: x + (under.x - x) * share, y: y + (under.y - y) * share } },
    data,
  );
};

/** The view with its middle on the board. */
const held = (view: PaneView, { widthMm, heightMm }: AssemblyData): PaneView => {
  const within = (value: number, mm: number): number => {
    const most = (mm / 2) * unitsPerMm;
    return Math.min(most, Math.max(-most, value));
  };
  return { ...view, centre: { x: within(view.centre.x, widthMm), y: within(view.centre.y, heightMm) } };
};

/** Drawing units that one pixel of a pane is wide. */
const unitsPerPixel = (pane: SVGSVGElement): number => 1 / (pane.getScreenCTM()?.a || 1);

/** The view moved by pixels of a pane. */
export const moved = (
  view: PaneView,
  data: AssemblyData,
  side: SideName,
  dx: number,
  dy: number,
): PaneView => {
  const scale = unitsPerPixel(paneOf(side));
  const by = fromPane({ x: dx * scale, y: dy * scale }, side, view.turns);
  return held({ ...view, centre: { x: view.centre.x - by.x, y: view.centre.y - by.y } }, data);
};

/** The place of the board under a point of the window. */
export const placeUnder = (view: PaneView, side: SideName, clientX: number, clientY: number): Place => {
  const pane = paneOf(side);
  const at = new DOMPoint(clientX, clientY).matrixTransform(pane.getScreenCTM()?.inverse());
  return fromPane({ x: at.x, y: at.y }, side, view.turns);
};

/** The view with a place of the drawing (millimetres from its corner) in sight. */
export const withInSight = (view: PaneView, data: AssemblyData, at: Place): PaneView => {
  const place = {
    x: (at.x - data.widthMm / 2) * unitsPerMm,
    y: (at.y - data.heightMm / 2) * unitsPerMm,
  };
  const [width, height] = wholeOf(data, 0);
  const isSeen =
    Math.abs(place.x - view.centre.x) < (width / view.zoom) * 0.4 &&
    Math.abs(place.y - view.centre.y) < (height / view.zoom) * 0.4;
  return isSeen || view.zoom === 1 ? view : held({ ...view, centre: place }, data);
};
