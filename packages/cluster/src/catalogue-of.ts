/** The catalogue as one cluster sees it: the rows that ship with Rubus and the user's own. */
import {
  type Fab,
  type Fan,
  type Filament,
  fabs,
  fans,
  filaments,
  findRow,
  type Printer,
  printers,
  type Rack,
  type Row,
  racks,
  type SupplyRow,
  supplies,
} from "@rubus/catalogue";

/** The families that a user's files may add rows to. */
export type Catalogue = {
  readonly fans: readonly Fan[];
  readonly supplies: readonly SupplyRow[];
  readonly racks: readonly Rack[];
  readonly filaments: readonly Filament[];
  readonly printers: readonly Printer[];
  readonly fabs: readonly Fab[];
};

export type OwnFamily = keyof Catalogue;

/** Rows of the user's files, by family; they stand in place of rows with the same key. */
export type OwnRows = { readonly [F in OwnFamily]?: Catalogue[F] };

/** The rows that ship with Rubus. */
export const standardCatalogue: Catalogue = { fans, supplies, racks, filaments, printers, fabs };

export const ownFamilies: readonly OwnFamily[] = [
  "fans",
  "supplies",
  "racks",
  "filaments",
  "printers",
  "fabs",
];

const merged = <R extends Row>(standard: readonly R[], own: readonly R[] = []): readonly R[] => [
  ...standard.map((row) => findRow(own, row.key) ?? row),
  ...own.filter((row) => !findRow(standard, row.key)),
];

/** Every row that a cluster with these rows of its own may name. */
export const withOwnRows = (own: OwnRows): Catalogue => ({
  fans: merged<Fan>(fans, own.fans),
  supplies: merged<SupplyRow>(supplies, own.supplies),
  racks: merged<Rack>(racks, own.racks),
  filaments: merged<Filament>(filaments, own.filaments),
  printers: merged<Printer>(printers, own.printers),
  fabs: merged<Fab>(fabs, own.fabs),
});

/** The catalogue of a resolved cluster: look rows up here, or the user's own are not found. */
export const catalogueOf = (cluster: { readonly own?: { readonly rows: OwnRows } }): Catalogue =>
  cluster.own ? withOwnRows(cluster.own.rows) : standardCatalogue;
