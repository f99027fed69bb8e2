/** What the files of the first boot are made from. */
import type { Access } from "@rubus/cluster";
import type { NetworkFirstBoot } from "../network/network-files.js";
import type { Route } from "../network/site-routes.js";

export type FirstBootNeeds = {
  readonly host: string;
  /** IPv4 address of the node. */
  readonly address: string;
  /** The site's network in CIDR form, and its router's address. */
  readonly lan: string;
  readonly router: string;
  readonly access: Access;
  /** Ways to other networks than the router's. */
  readonly routes: readonly Route[];
  /** Texts that the first boot copies off the card: another one is another first boot. */
  readonly copied: readonly string[];
  /** What else is done once, as root. */
  readonly network: NetworkFirstBoot;
};
