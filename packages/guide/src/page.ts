/** The shell of every page. */
import type { Verdict } from "@rubus/proof";
import { type Html, html, trusted } from "./html.js";
import { style } from "./style.js";

export type Page = {
  /** Without the name of the cluster. */
  readonly title: string;
  readonly cluster: string;
  readonly verdict: Verdict;
  readonly header: Html;
  readonly body: Html;
};

/** What no page may leave out while it is true. */
export const honestNote = html`<p class="note">No cluster has been built from these files yet. Every figure here is
computed from data sheets and stated tolerances, not measured on hardware: build one cell and measure it first.</p>`;

const notProved = html`<p class="banner" role="alert">NOT PROVED: a proof fails and this package was written all the
same (--force). Do not order or build from it.</p>`;

const licence = html`<p>The boards and every other hardware file of this package: CERN Open Hardware Licence Version 2 -
Permissive (<a href="https://ohwr.org/cern_ohl_p_v2.txt">CERN-OHL-P-2.0</a>), without any warranty. Made by Rubus, the
Raspberry Pi cluster you compile; Rubus itself is under the MIT licence.</p>`;

/** A whole document; it needs no script, no server and no other file but the pictures it shows. */
export const pageText = ({ title, cluster, verdict, header, body }: Page): string =>
  html`${trusted("<!doctype html>")}
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${verdict === "fail" && "NOT PROVED · "}${title} · ${cluster}</title>
<style>${style}</style>
</head>
<body>
${verdict === "fail" && notProved}
<header>
${header}
</header>
<main>
${body}
</main>
<footer>
${licence}
</footer>
</body>
</html>
`.text;
