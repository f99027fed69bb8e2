/** The resolved cluster: every site, frame, cell, bay and node, with nothing left to default. Plain data. */
import type { MeasurableKey } from "@rubus/catalogue";
import type { Celsius, Millimetre, RackUnits, Ratio, Volt } from "@rubus/units";
import type { OwnRows } from "./catalogue-of.js";

/** Catalogue keys, resolved: each is known to stand in the catalogue. */
export type Cluster = {
  /** Version of this document, `cluster.json`. */
  readonly rubus: 1;
  readonly name: string;
  /** Generation of boards and printed parts: mating dimensions and pin-outs never change within one. */
  readonly hardware: 1;
  /** Catalogue key of the board house and process. */
  readonly fab: string;
  readonly printer: Printer;
  readonly access: Access;
  readonly sites: readonly Site[];
  /** Warmest room that the cluster must run in; absent where the file leaves it to the catalogue. */
  readonly room?: Celsius;
  /** Absent where the file says nothing of it. */
  readonly energy?: EnergyUse;
  /** Absent where the file names no catalogue of its own and nothing measured. */
  readonly own?: OwnFigures;
};

/** What a year's energy is reckoned with. */
export type EnergyUse = {
  /** Share of the year at full load; idle for the rest. */
  readonly duty: Ratio;
  readonly tariff?: Tariff;
};

/** @property currency three letters, as in ISO 4217 */
export type Tariff = { readonly perKwh: number; readonly currency: string };

/** What the user knows better than the catalogue. */
export type OwnFigures = {
  readonly rows: OwnRows;
  /** In base units, by the keys of the catalogue's `measurables`. */
  readonly measured: { readonly [K in MeasurableKey]?: number };
};

/** Who may log in to the nodes. */
export type Access = {
  /** Name of the account on every node; it has no password. */
  readonly user: string;
  /** Public keys, `ssh-ed25519 AAAA…` each, without the comment. */
  readonly sshKeys: readonly string[];
};

export type Printer = {
  /** Usable volume in x, y and z. */
  readonly bedMm: readonly [Millimetre, Millimetre, Millimetre];
  /** Catalogue key of the filament. */
  readonly filament: string;
  /** Gap between parts that slide or plug, per side. */
  readonly clearanceMm: Millimetre;
};

export type Site = {
  readonly name: string;
  /** IPv4 network in CIDR form with its host bits clear: `192.168.10.0/24`. */
  readonly lan: string;
  /** IPv4 address of the router on that network: the nodes' way out and their name server. */
  readonly router: string;
  readonly frames: readonly Frame[];
  /** How the site is joined with the others; absent where the cluster has one site only. */
  readonly vpn?: SiteVpn;
};

export type SiteVpn = {
  /** Host name of the node that holds the site's ends of the tunnels. */
  readonly gateway: string;
  /** Where the site is reached from outside; absent behind a router that lets nothing in: such a site dials. */
  readonly endpoint?: Endpoint;
  /** WireGuard public key that the gateway made, in base64; absent until it has been copied into the file. */
  readonly publicKey?: string;
};

/** @property host DNS name in lower case, or IPv4 address */
export type Endpoint = { readonly host: string; readonly port: number };

export type Frame = {
  readonly name: string;
  /** `site/frame`. */
  readonly path: string;
  /** Catalogue key of the rack. */
  readonly rack: string;
  readonly height: RackUnits;
  readonly supply: Supply;
  readonly feeds: readonly Feed[];
  /** Left to right; at least one. */
  readonly cells: readonly Cell[];
  /** Blank faces of one cell's width that close the rest of the opening, at the right. */
  readonly blanks: number;
  /** Width of each of the two ears, from the panel's edge to the first cell. */
  readonly earMm: Millimetre;
};

export type Supply = {
  /** Catalogue key. */
  readonly key: string;
  readonly setpoint: Volt;
};

/** A cable pair from the supply to one back-plane. */
export type Feed = {
  /** Number of the cell it is bolted to, 1 is leftmost. */
  readonly cell: number;
};

export type Cell = {
  /** 1 is leftmost. */
  readonly number: number;
  /** `site/frame/cell`. */
  readonly path: string;
  readonly bays: readonly [Bay, Bay];
};

export type Bay = {
  /** 1 is left, 2 is right. */
  readonly number: 1 | 2;
  /** `site/frame/cell/bay`. */
  readonly path: string;
  /** `null` is an empty bay, closed by a filler. */
  readonly node: Node | null;
};

export type Node = {
  /** Host name, unique in the cluster: `bramble-home-a-1`. */
  readonly host: string;
  /** IPv4 address on the site's network, fixed by the bay so that adding nodes renumbers none. */
  readonly address: string;
  /** Catalogue key of the Raspberry Pi. */
  readonly model: string;
  readonly stack: "a" | "b";
  /** Catalogue key of the fan; `null` in stack (b), where the Pi carries its own cooler. */
  readonly fan: string | null;
};
