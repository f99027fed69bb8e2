/** 3MF: named, coloured objects and where they lie on the plate (3MF Core Specification 1.3). */
import type { Colour } from "@rubus/drawing";
import { byCodeUnit } from "@rubus/units";
import { strToU8, zipSync } from "fflate";
import { type WeldedMesh, welded } from "../geometry/mesh.js";
import type { Placement } from "../geometry/placement.js";

export type PrintObject = {
  readonly name: string;
  readonly colour: Colour;
  readonly mesh: WeldedMesh;
  /** What PrusaSlicer and its kin set for this object alone, by the names of their settings. */
  readonly settings?: Readonly<Record<string, string>>;
};

/** What lies on a plate: each object's mesh is written once, however often it is placed. */
export type PrintPlate = {
  readonly title: string;
  readonly objects: readonly PrintObject[];
  readonly items: readonly { readonly object: number; readonly placement: Placement }[];
};

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[c] ?? "&quot;");

/** All the digits of a 32-bit number and no more. */
const single = (value: number): string => String(Number(value.toPrecision(9)));

const contentTypes = `<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="config" ContentType="text/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="model" ContentType="application/vnd.ms-package.3dmanufacturing-3dmodel+xml"/></Types>
`;

/** Settings of objects in the file that PrusaSlicer keeps them in; other readers pass it by. */
const settingsXml = (objects: readonly PrintObject[]): string => {
  const line = (type: string, key: string, value: string): string =>
    `<metadata type="${type}" key="${escaped(key)}" value="${escaped(value)}"/>`;
  const own = objects.flatMap(({ name, mesh, settings }, index) =>
    settings === undefined
      ? []
      : [
          `<object id="${index + 2}" instances_count="1">`,
          line("object", "name", name),
          ...Object.keys(settings)
            .sort(byCodeUnit)
            .map((key) => line("object", key, settings[key] ?? "")),
          // Without the span of its triangles an object that is named here would be read as empty.
          `<volume firstid="0" lastid="${welded(mesh).triangles.length / 3 - 1}">${line("volume", "name", name)}</volume>`,
          "</object>",
        ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<config>\n${own.join("\n")}\n</config>\n`;
};

const relationships = `<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Target="/3D/3dmodel.model" Id="rel0" Type="http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"/></Relationships>
`;

const meshXml = (mesh: WeldedMesh): string => {
  const { positions, triangles } = welded(mesh);
  const lines: string[] = ["<mesh><vertices>"];
  for (let i = 0; i + 2 < positions.length; i += 3) {
    const [x = 0, y = 0, z = 0] = positions.subarray(i, i + 3);
    lines.push(`<vertex x="${single(x)}" y="${single(y)}" z="${single(z)}"/>`);
  }
  lines.push("</vertices><triangles>");
  for (let i = 0; i + 2 < triangles.length; i += 3)
    lines.push(`<triangle v1="${triangles[i]}" v2="${triangles[i + 1]}" v3="${triangles[i + 2]}"/>`);
  lines.push("</triangles></mesh>");
  return lines.join("\n");
};

/** 3MF multiplies a row of coordinates from the left, so the turn is written column by column. */
const transformText = (placement: Placement): string => {
  const [a, b, c, x, d, e, f, y, g, h, i, z] = placement;
  return [a, d, g, b, e, h, c, f, i, x, y, z].map(single).join(" ");
};

/**
 * A plate as a 3MF file in millimetres. Every file in the archive is dated noon of 1 January 1980 by the local clock,
 * so the bytes are the same in every time zone.
 */
export const to3mf = ({ title, objects, items }: PrintPlate): Uint8Array => {
  const materials = objects
    .map(({ name, colour }) => `<base name="${escaped(name)}" displaycolor="${colour.toUpperCase()}"/>`)
    .join("");
  // Resource 1 holds the colours; objects follow from 2.
  const models = objects.map(
    ({ name, mesh }, index) =>
      `<object id="${index + 2}" name="${escaped(name)}" type="model" pid="1" pindex="${index}">\n${meshXml(mesh)}\n</object>`,
  );
  const placed = items.map(
    ({ object, placement }) => `<item objectid="${object + 2}" transform="${transformText(placement)}"/>`,
  );
  const model = `<?xml version="1.0" encoding="UTF-8"?>
<model unit="millimeter" xml:lang="en" xmlns="http://schemas.microsoft.com/3dmanufacturing/core/2015/02">
<metadata name="Title">${escaped(title)}</metadata>
<metadata name="Application">rubus</metadata>
<resources>
<basematerials id="1">${materials}</basematerials>
${models.join("\n")}
</resources>
<build>
${placed.join("\n")}
</build>
</model>
`;
  const files = {
    "[Content_Types].xml": strToU8(contentTypes),
    "_rels/.rels": strToU8(relationships),
    "3D/3dmodel.model": strToU8(model),
    ...(objects.some(({ settings }) => settings !== undefined)
      ? { "Metadata/Slic3r_PE_model.config": strToU8(settingsXml(objects)) }
      : {}),
  };
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1, 12) });
};
