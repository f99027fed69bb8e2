/** The user's own rows as they stand in cluster.json: plain data with every figure written out. */
import { type Column, type Columns, columnsOf } from "@rubus/catalogue";
import * as z from "zod";
import { type OwnRows, ownFamilies, standardCatalogue } from "./catalogue-of.js";

const figureDocument = (dimension: string) =>
  z.strictObject({
    dimension: z.literal(dimension),
    value: z.number(),
    min: z.number().exactOptional(),
    max: z.number().exactOptional(),
    source: z.string(),
    confidence: z.enum(["primary", "secondary", "tested", "derived", "memory"]),
  });

const kindDocument = (column: Column): z.ZodType => {
  switch (column.kind) {
    case "figure":
      return figureDocument(column.dimension);
    case "flag":
      return z.boolean();
    case "number":
      return z.number();
    case "text":
      return z.string();
    case "group":
      return z.strictObject(documentOf(column.columns));
    case "list":
      return z.array(columnDocument(column.item)).length(column.length);
  }
};

const columnDocument = (column: Column): z.ZodType => {
  const document = kindDocument(column);
  const value = column.nullable ? document.nullable() : document;
  return column.optional ? value.optional() : value;
};

const documentOf = (columns: Columns): Record<string, z.ZodType> =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, columnDocument(column)]));

/** The schema of the rows, family by family, from the columns of the rows that ship with Rubus. */
export const ownRowsDocument = () =>
  z
    .strictObject(
      Object.fromEntries(
        ownFamilies.map((family) => {
          const columns = documentOf(columnsOf(standardCatalogue[family]));
          return [
            family,
            z.array(z.strictObject({ key: z.string(), name: z.string(), ...columns })).exactOptional(),
          ];
        }),
      ),
    )
    // The columns are those of typed rows, which the types of the families describe.
    .transform((rows) => rows as OwnRows);
