/** The copper of each board as a map of heat, on the proofs' page. */
import type { BoardSummary } from "@rubus/boards";
import type { GuideInput } from "./guide-input.js";
import { type Html, href, html } from "./html.js";

type Copper = NonNullable<BoardSummary["copper"]>;

const millimetres = ({ x, y }: { readonly x: number; readonly y: number }): string =>
  `(${x.toFixed(1)}, ${y.toFixed(1)}) mm`;

const layerFigure = (title: string, { layers, pictures }: Copper, index: number): Html => {
  const [layer, picture] = [layers[index], pictures[index]];
  if (!layer || picture === undefined) return html``;
  const { side, hottest } = layer;
  return html`<figure><a href="${href(picture)}"><img src="${href(picture)}" alt="${title}, ${side}: heat of the copper" loading="lazy"></a>
<figcaption>${side}: hottest at ${millimetres(hottest.at)}, ${hottest.amperePerMm.toFixed(2)} A/mm and
${hottest.milliwattPerMm2.toFixed(2)} mW/mm² (circle)</figcaption></figure>`;
};

const boardBlock = ({ title, copper }: BoardSummary): Html =>
  copper === undefined
    ? html``
    : html`<h3>${title}</h3>
<p>${(copper.watt * 1000).toFixed(0)} mW in its copper at ${copper.ampere} A a node.</p>
<div class="pictures">${copper.layers.map((_, index) => layerFigure(title, copper, index))}</div>
`;

/** Nothing where no board carries a node's current. */
export const copperSection = ({ boards }: Pick<GuideInput, "boards">): Html =>
  boards.every(({ copper }) => copper === undefined)
    ? html``
    : html`<h3 id="copper">Where the current warms the copper</h3>
<p>The zones, tracks and vias of the written Gerber files, solved as sheets of copper in cells of 0.5 mm with every node
at full current, at 20 °C and full thickness. Grey: below contacts and beside vias. What this comes to in kelvin, at worst,
is proved above: <a href="#power">heat of the boards</a>.</p>
${boards.map(boardBlock)}`;
