/** A drawing of every frame. */
import { findRow } from "@rubus/catalogue";
import { type Catalogue, type Cluster, catalogueOf, type Frame, framesOf } from "@rubus/cluster";
import { type Scene, toSvg } from "@rubus/drawing";
import { countText } from "./format.js";
import { frameScene } from "./frame-scene.js";
import { type Html, html, trusted } from "./html.js";

const nodesOf = ({ cells }: Frame): number =>
  cells.reduce((sum, { bays }) => sum + bays.filter(({ node }) => node !== null).length, 0);

/** @param share width of the drawing on the page, so that all frames have one scale */
const figure = (
  frame: Frame,
  { racks }: Catalogue,
  lan: string,
  scene: Scene,
  share: number,
  index: number,
): Html => {
  const feeds = frame.feeds.map(({ cell }) => cell).join(", ");
  const feedsText = `${countText(frame.feeds.length, "feed")} at cell${frame.feeds.length === 1 ? "" : "s"} ${feeds}`;
  return html`<figure>
<div class="paper" style="max-width:${Math.round(share * 100)}%">${trusted(toSvg(scene, { idPrefix: `frame-${index + 1}-` }))}</div>
<figcaption>${frame.path}: ${countText(nodesOf(frame), "node")} in ${countText(frame.cells.length, "cell")}, ${frame.height}U,
${findRow(racks, frame.rack)?.name ?? frame.rack}, network ${lan}, ${feedsText}.
Front view to scale; supply and feeds stand behind it and are drawn below.</figcaption>
</figure>
`;
};

export const framesSection = (cluster: Cluster): Html => {
  const catalogue = catalogueOf(cluster);
  const frames = framesOf(cluster).map(({ frame, site }) => ({
    frame,
    site,
    scene: frameScene(frame, catalogue),
  }));
  const widest = Math.max(...frames.map(({ scene }) => scene.widthMm));
  return html`<h2 id="frames">${frames.length === 1 ? "The frame" : "The frames"}</h2>
${frames.map(({ frame, site, scene }, index) => figure(frame, catalogue, site.lan, scene, scene.widthMm / widest, index))}`;
};
