/** What a part of the cluster beyond one node, as the way to another site, adds to what a node boots with. */

export type Route = {
  /** IPv4 network in CIDR form. */
  readonly to: string;
  /** IPv4 address of the node that knows the way. */
  readonly via: string;
};

export type NodePart = {
  readonly host: string;
  /** Routes that the node has from its first boot on, besides the one to its router. */
  readonly routes: readonly Route[];
  /**
   * Files below `rubus/` of the boot partition. A part `vpn` that has more to do than lie there brings
   * `vpn/first-boot.sh`, which is run at the first boot and must bear being run again.
   */
  readonly files: readonly PartFile[];
};

/** @property name as in `vpn/wg.conf`: valid on FAT, `/` between names */
export type PartFile = { readonly name: string; readonly text: string; readonly what: string };
