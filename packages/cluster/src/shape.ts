/** The shape of cluster.yaml, key by key, with its defaults: what the reader checks and editors are told. */
import { type MeasurableKey, measurables, piModels } from "@rubus/catalogue";
import { type Dimension, formatQuantity, millimetre, quantity, rackUnits, volt } from "@rubus/units";
import * as z from "zod";
import { keyField, userField } from "./access-fields.js";
import { type Catalogue, standardCatalogue } from "./catalogue-of.js";
import {
  catalogueKey,
  choice,
  nameField,
  partsFileField,
  textField,
  versionField,
  wholeNumber,
} from "./fields.js";
import { quantityField } from "./quantity-field.js";
import { tariffField } from "./tariff-field.js";
import { endpointField, publicKeyField } from "./vpn-fields.js";

/** What stands where the file says nothing. */
export const defaults = {
  model: "pi4b",
  stack: "a",
  fan: "noctua-nf-a4x10-5v-pwm",
  supply: "mean-well-rsp-200-5",
  setpoint: volt(5.15),
  feeds: "auto",
  rack: "eia-310-19",
  height: rackUnits(2),
  fab: "jlcpcb-2-layer",
  bed: [millimetre(220), millimetre(220), millimetre(250)],
  filament: "petg",
  clearance: millimetre(0.2),
  lan: "192.168.10.0/24",
  user: "pi",
  duty: 0.5,
} as const;

const millimetres = "mm|cm";

/** Files of one's own rows that a cluster may name. */
const mostPartsFiles = 8;

/** Keys, or files of keys, that a cluster may name. */
const mostKeys = 16;

const measuredUnits: Partial<Record<Dimension, string>> = {
  resistance: "Ω|mΩ|µΩ|ohm|mohm|uohm",
  current: "A|mA",
  voltage: "V|mV",
  length: millimetres,
};

const measuredShape = () =>
  z
    .strictObject(
      Object.fromEntries(
        measurables.map(({ key, what, dimension, least, greatest }) => {
          const example = formatQuantity(quantity<Dimension>(dimension, greatest / 20), dimension);
          const limits = { min: least, max: greatest, example, units: measuredUnits[dimension] ?? "" };
          const description = `${what[0]?.toUpperCase()}${what.slice(1)}: the worst that you measured.`;
          return [key, quantityField<Dimension>(dimension, limits, { description }).optional()];
        }),
      ) as Record<MeasurableKey, z.ZodOptional<ReturnType<typeof quantityField<Dimension>>>>,
    )
    .meta({ description: "Figures that you measured; the proofs use them in place of the catalogue's." });

/** The schema; built anew for each reading, so that importing this module does nothing. */
export const clusterShape = (catalogue: Catalogue = standardCatalogue) => {
  const { fans, supplies, racks, filaments, printers, fabs } = catalogue;
  const node = z.strictObject({
    model: catalogueKey(
      piModels,
      "a Raspberry Pi",
      { description: "Raspberry Pi model.", default: defaults.model },
      false,
    ).optional(),
    stack: choice(["a", "b"], {
      description:
        "a: 12 mm spacer, fan on the HAT. b: 16 mm spacer, Active Cooler on a Pi 5, no fan on the HAT.",
      default: defaults.stack,
    }).optional(),
    fan: catalogueKey(fans, "a fan", {
      description: "Fan on the HAT, in stack a.",
      default: defaults.fan,
    }).optional(),
  });
  const power = z.strictObject({
    supply: catalogueKey(supplies, "a supply", {
      description: "5 V supply of a frame.",
      default: defaults.supply,
    }).optional(),
    setpoint: quantityField(
      "voltage",
      { min: 4, max: 6, example: "5.15 V", units: "V|mV" },
      { description: "Voltage the supply's trimmer is set to.", default: "5.15 V" },
    ).optional(),
    feeds: z
      .union([
        choice(["auto"], { description: "As many as the current needs, spread evenly.", default: "auto" }),
        z
          .array(
            wholeNumber(1, 10, "the number of a cell", { description: "Number of a cell, 1 is leftmost." }),
          )
          .min(1)
          .meta({ description: "Cells that a feed goes to." }),
      ])
      .optional(),
  });
  const frame = z.strictObject({
    rack: catalogueKey(racks, "a rack", { description: "Rack.", default: defaults.rack }).optional(),
    height: quantityField(
      "rack-units",
      { min: 2, max: 3, example: "2U", units: "U" },
      { description: "Height of a frame: 2U or 3U.", default: "2U" },
    ).optional(),
  });
  const nodes = z.union([
    wholeNumber(
      1,
      10,
      "a count of nodes or a list of them",
      { description: "Number of nodes, all alike." },
      "; put the rest into another frame",
    ),
    z
      .array(node.nullable())
      .min(1)
      .meta({ description: "Bay by bay from the left: what differs from `node`, or null for an empty bay." }),
  ]);
  const siteFrame = z.strictObject({
    nodes,
    node: node.optional(),
    power: power.optional(),
    frame: frame.optional(),
  });
  const site = z.strictObject({
    lan: textField(defaults.lan, {
      description: "Private IPv4 network of the site. With one site 192.168.10.0/24 if not given.",
    }).optional(),
    router: textField("192.168.10.1", {
      description:
        "Address of the site's router: way out and name server of the nodes. The first address of `lan` if not given.",
    }).optional(),
    endpoint: endpointField({
      description:
        "Where the other sites reach this one: a name or an IPv4 address, and a UDP port if it isn't 51820. Its router passes that port on to the gateway. A site without one dials the others.",
    }).optional(),
    gateway: textField("bramble-home-a-1", {
      description: "Host name of the node that joins the site with the others. The first node if not given.",
    }).optional(),
    "public-key": publicKeyField({
      description: "WireGuard public key of the gateway, which makes it when it first starts.",
    }).optional(),
    frames: z
      .record(nameField({ description: "Name of a frame." }), siteFrame)
      .meta({ description: "Frames in one place, by name.", minProperties: 1 }),
  });
  const length = (min: number, max: number, example: string, description: string, standard?: string) =>
    quantityField(
      "length",
      { min, max, example, units: millimetres },
      { description, ...(standard === undefined ? {} : { default: standard }) },
    );
  return z.strictObject({
    rubus: versionField(1, { description: "Version of this file's format.", default: 1 }).optional(),
    name: nameField({ description: "Name of the cluster; host names begin with it." }),
    hardware: versionField(1, {
      description: "Generation of boards and printed parts.",
      default: 1,
    }).optional(),
    node: node.optional(),
    power: power.optional(),
    frame: frame.optional(),
    fab: catalogueKey(fabs, "a board house", {
      description: "Board house and process.",
      default: defaults.fab,
    }).optional(),
    printer: z
      .strictObject({
        model: catalogueKey(printers, "a printer", {
          description: "Printer of the catalogue, for the size of its bed.",
        }).optional(),
        bed: z
          .tuple([
            length(50, 2000, "220 mm", "Width of the bed."),
            length(50, 2000, "220 mm", "Depth of the bed."),
            length(50, 2000, "250 mm", "Height above the bed."),
          ])
          .meta({ description: "Usable volume of the printer.", default: ["220 mm", "220 mm", "250 mm"] })
          .optional(),
        filament: catalogueKey(filaments, "a filament", {
          description: "Filament.",
          default: defaults.filament,
        }).optional(),
        clearance: length(
          0,
          1,
          "0.2 mm",
          "Gap between parts that slide or plug, per side.",
          "0.2 mm",
        ).optional(),
      })
      .optional(),
    access: z
      .strictObject({
        user: userField({ description: "Account on every node.", default: defaults.user }).optional(),
        "ssh-keys": z
          .array(keyField({ description: "Public key, or the file that holds it: ~/.ssh/id_ed25519.pub." }))
          .min(1)
          .max(mostKeys)
          .meta({ description: "Who may log in; there are no passwords. Public keys only." })
          .optional(),
      })
      .meta({ description: "Who may log in to the nodes." })
      .optional(),
    catalogue: z
      .array(partsFileField({ description: "File of your own rows, beside this one." }))
      .min(1)
      .max(mostPartsFiles)
      .meta({
        description: "Files of your own catalogue rows, which add to Rubus's or stand in their place.",
      })
      .optional(),
    room: quantityField(
      "temperature",
      { min: 0, max: 60, example: "30 °C", units: "°C|degC" },
      { description: "Warmest room that the cluster must run in.", default: "40 °C" },
    ).optional(),
    energy: z
      .strictObject({
        tariff: tariffField({ description: "What a kilowatt-hour costs: 0.30 EUR/kWh." }).optional(),
        duty: quantityField(
          "ratio",
          { min: 0, max: 1, example: "40 %", units: "%|" },
          { description: "Share of the year at full load, idle for the rest.", default: "50 %" },
        ).optional(),
      })
      .meta({ description: "What the yearly energy and its cost are reckoned with." })
      .optional(),
    measured: measuredShape().optional(),
    sites: z
      .record(nameField({ description: "Name of a site." }), site)
      .meta({ description: "Places with a network of their own, by name.", minProperties: 1 }),
  });
};

/** The file as written, checked but nothing resolved. */
export type ClusterInput = z.output<ReturnType<typeof clusterShape>>;
export type NodeInput = NonNullable<ClusterInput["node"]>;
export type SiteInput = ClusterInput["sites"][string];
export type FrameInput = SiteInput["frames"][string];

/** Hints that zod leaves out where the value read differs from the value written. */
const hintsOf = (hints: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(hints).filter(([key]) => key === "default" || key === "examples"));

/** A JSON Schema (draft 7) of cluster.yaml, for editors. */
export const clusterJsonSchema = (): Readonly<Record<string, unknown>> => ({
  title: "cluster.yaml of Rubus",
  ...z.toJSONSchema(clusterShape(), {
    io: "input",
    target: "draft-7",
    override: ({ zodSchema, jsonSchema }) => {
      Object.assign(jsonSchema, hintsOf(z.globalRegistry.get(zodSchema)));
    },
  }),
});
