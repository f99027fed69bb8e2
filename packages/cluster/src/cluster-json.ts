/** cluster.json: the resolved cluster as a document. */
import { measurables } from "@rubus/catalogue";
import {
  canonicalJson,
  celsius,
  failure,
  type Millimetre,
  millimetre,
  printable,
  type Result,
  rackUnits,
  ratio,
  success,
  volt,
} from "@rubus/units";
import * as z from "zod";
import { deepFreeze } from "./freeze.js";
import type { Cluster, OwnFigures } from "./model.js";
import { ownRowsDocument } from "./own-rows-document.js";

/** The cluster as canonical JSON, two spaces a level, with a line feed at the end. */
export const clusterJson = (cluster: Cluster): string => `${canonicalJson(cluster, 2)}\n`;

const clusterDocument = () => {
  const length = z.number().transform(millimetre);
  const node = z.strictObject({
    host: z.string(),
    address: z.string(),
    model: z.string(),
    stack: z.enum(["a", "b"]),
    fan: z.string().nullable(),
  });
  const bay = <N extends 1 | 2>(number: N) =>
    z.strictObject({ number: z.literal(number), path: z.string(), node: node.nullable() });
  const cell = z.strictObject({
    number: z.int().positive(),
    path: z.string(),
    bays: z.tuple([
      bay(1).transform((value): Cluster["sites"][0]["frames"][0]["cells"][0]["bays"][0] => value),
      bay(2).transform((value): Cluster["sites"][0]["frames"][0]["cells"][0]["bays"][1] => value),
    ]),
  });
  const frame = z.strictObject({
    name: z.string(),
    path: z.string(),
    rack: z.string(),
    height: z.number().transform(rackUnits),
    supply: z.strictObject({ key: z.string(), setpoint: z.number().transform(volt) }),
    feeds: z.array(z.strictObject({ cell: z.int().positive() })),
    cells: z.array(cell).min(1),
    blanks: z.int().nonnegative(),
    earMm: length,
  });
  return z.strictObject({
    rubus: z.literal(1),
    name: z.string(),
    hardware: z.literal(1),
    fab: z.string(),
    printer: z.strictObject({
      bedMm: z.tuple([length, length, length]) satisfies z.ZodType<[Millimetre, Millimetre, Millimetre]>,
      filament: z.string(),
      clearanceMm: length,
    }),
    access: z.strictObject({ user: z.string(), sshKeys: z.array(z.string()) }),
    sites: z.array(
      z.strictObject({
        name: z.string(),
        lan: z.string(),
        router: z.string(),
        frames: z.array(frame),
        vpn: vpnDocument().exactOptional(),
      }),
    ),
    room: z.number().transform(celsius).exactOptional(),
    energy: z
      .strictObject({
        duty: z.number().transform(ratio),
        tariff: z.strictObject({ perKwh: z.number(), currency: z.string() }).exactOptional(),
      })
      .exactOptional(),
    own: z.strictObject({ rows: ownRowsDocument(), measured: measuredDocument() }).exactOptional(),
  });
};

const vpnDocument = () =>
  z.strictObject({
    gateway: z.string(),
    endpoint: z.strictObject({ host: z.string(), port: z.int().positive() }).exactOptional(),
    publicKey: z.string().exactOptional(),
  });

const measuredDocument = () =>
  z.partialRecord(z.enum(measurables.map(({ key }) => key)), z.number()).transform(
    // exactOptionalPropertyTypes: an absent key is absent, and JSON has no undefined.
    (value) => value as OwnFigures["measured"],
  );

/** JSON text to a value, or undefined. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Read a cluster.json back; RUB-FILE-004 says which entry is not as Rubus writes it. */
export const parseClusterJson = (text: string, file: string): Result<Cluster> => {
  const result = clusterDocument().safeParse(parsed(text), { jitless: true });
  if (result.success) return success(deepFreeze<Cluster>(result.data));
  const [issue] = result.error.issues;
  const where = printable(issue?.path.map(String).join(".") ?? "");
  return failure([
    {
      code: "RUB-FILE-004",
      severity: "error",
      message: where === "" ? "this is no cluster.json" : `the entry ${where} is not as Rubus writes it`,
      remedy: "Make the file anew with `rubus build`.",
      file,
    },
  ]);
};
