import { vec3 } from "@rubus/units";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { judgeGlb } from "../../../../tests/support/glb-judge.js";
import type { Assembly, AssemblyNode } from "../geometry/assembly.js";
import type { Mesh } from "../geometry/mesh.js";
import { inPlace, movedBy, turnedAbout } from "../geometry/placement.js";
import type { Solid } from "../kernel/solid.js";
import { openWorkshop, type Workshop } from "../workshop.js";
import { type GlbForm, toGlb } from "./glb.js";
import { toStl } from "./stl.js";
import { to3mf } from "./three-mf.js";

let shop: Workshop;
let cube: Solid;
let mesh: Mesh;
beforeAll(async () => {
  shop = await openWorkshop();
  cube = shop.box(vec3(0, 0, 0), vec3(1, 2, 3));
  mesh = shop.mesh(cube);
});

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const node = (name: string, placement: AssemblyNode["placement"]): AssemblyNode => ({
  kind: "part",
  name,
  part: "cube",
  placement,
});
const nodes: readonly AssemblyNode[] = [
  node("a", inPlace),
  {
    kind: "group",
    name: "pair",
    placement: turnedAbout(vec3(0, 0, 1), 90),
    children: [node("b", inPlace), node("c", movedBy(vec3(9, 0, 0)))],
  },
];
/** One part of two pieces, a lead and a case, placed twice. */
const twoPieces = <Form>(first: Form, second: Form): Assembly<Form> => ({
  name: "chips",
  parts: {
    chip: {
      name: "SO-2",
      pieces: [
        { colour: "#202020", form: first },
        { colour: "#c0c0c0", form: second },
      ],
    },
  },
  nodes: ["U1", "U2"].map((name, index) => ({
    kind: "part",
    name,
    part: "chip",
    placement: movedBy(vec3(9 * index, 0, 0)),
  })),
});
const assembly = <Form>(form: Form): Assembly<Form> => ({
  name: "cubes & more",
  parts: { cube: { name: "würfel", colour: "#3366cc", form } },
  nodes,
});

describe("STL", () => {
  it("has a header without a date, a count and fifty bytes a triangle", () => {
    const bytes = toStl(mesh);
    const view = new DataView(bytes.buffer);
    expect(text(bytes.subarray(0, 18))).toBe("rubus, millimetres");
    expect(view.getUint32(80, true)).toBe(12);
    expect(bytes.length).toBe(84 + 12 * 50);
    const normals = Array.from({ length: 12 }, (_, i) =>
      [0, 4, 8].map((at) => view.getFloat32(84 + 50 * i + at, true)),
    );
    for (const normal of normals) expect(normal.map(Math.abs).toSorted()).toEqual([0, 0, 1]);
  });
});

describe("3MF", () => {
  const plate = () =>
    to3mf({
      title: "a <plate>",
      objects: [{ name: 'cube "1"', colour: "#3366cc", mesh }],
      items: [
        { object: 0, placement: movedBy(vec3(5, 6, 7)) },
        { object: 0, placement: turnedAbout(vec3(0, 0, 1), 90) },
      ],
    });

  it("holds each mesh once, with names, colours and transforms column by column", () => {
    const model = strFromU8(unzipSync(plate())["3D/3dmodel.model"] ?? new Uint8Array());
    expect(model.match(/<vertex /g)).toHaveLength(8);
    expect(model.match(/<triangle /g)).toHaveLength(12);
    expect(model).toContain('<object id="2" name="cube &quot;1&quot;" type="model" pid="1" pindex="0">');
    expect(model).toContain('<base name="cube &quot;1&quot;" displaycolor="#3366CC"/>');
    expect(model).toContain('<item objectid="2" transform="1 0 0 0 1 0 0 0 1 5 6 7"/>');
    expect(model).toContain('<item objectid="2" transform="0 1 0 -1 0 0 0 0 1 0 0 0"/>');
    expect(model).toContain("a &lt;plate&gt;");
  });

  it("keeps what a slicer sets for one object beside the model, with the span of its triangles", () => {
    const brim = { brim_width: "5", brim_type: "outer_only" };
    const objects = [
      { name: "plain", colour: "#3366cc", mesh },
      { name: "tall", colour: "#3366cc", mesh, settings: brim },
    ] as const;
    const settings = unzipSync(to3mf({ title: "plate", objects, items: [] }))[
      "Metadata/Slic3r_PE_model.config"
    ];
    const xml = strFromU8(settings ?? new Uint8Array());
    expect(xml.match(/<object id="\d+"/g)).toEqual(['<object id="3"']);
    expect(xml).toContain('<metadata type="object" key="brim_width" value="5"/>');
    expect(xml).toContain('<volume firstid="0" lastid="11">');
    expect(unzipSync(plate())["Metadata/Slic3r_PE_model.config"]).toBeUndefined();
  });

  it("has the same bytes in every time zone", () => {
    const [here, ...elsewhere] = ["UTC", "Pacific/Kiritimati", "America/Los_Angeles"].map((name) => {
      process.env.TZ = name;
      return plate();
    });
    for (const bytes of elsewhere) expect(bytes).toEqual(here);
  });
});

describe("GLB", () => {
  const form = (): GlbForm => ({ mesh, edges: shop.edgeLines(cube) });
  const jsonOf = (bytes: Uint8Array) =>
    JSON.parse(text(bytes.subarray(20, 20 + new DataView(bytes.buffer).getUint32(12, true))));

  it("passes Khronos' validator without a warning, with and without edge lines", async () => {
    for (const one of [form(), { mesh }]) {
      const judged = await judgeGlb(toGlb(assembly(one)));
      expect(judged.faults).toEqual([]);
      expect(judged.triangles).toBe(12);
    }
  });

  it("shares one mesh among named nodes, in groups, turned to Y up and metres at the root", () => {
    const json = jsonOf(toGlb(assembly(form())));
    expect(json.meshes).toHaveLength(1);
    expect(json.nodes.map(({ name }: { readonly name: string }) => name)).toEqual([
      "a",
      "b",
      "c",
      "pair",
      "cubes & more",
    ]);
    expect(json.nodes[4].matrix).toEqual([0.001, 0, 0, 0, 0, 0, -0.001, 0, 0, 0.001, 0, 0, 0, 0, 0, 1]);
    expect(json.nodes[3]).toMatchObject({ children: [1, 2] });
    const [red, green, blue] = json.materials[0].pbrMetallicRoughness.baseColorFactor;
    // #3366cc in linear light
    expect([red, green, blue].map((value) => Math.round(value * 1e4) / 1e4)).toEqual([
      0.0331, 0.1329, 0.6038,
    ]);
  });

  it("has a primitive for every piece of a part, each in its own colour, and short indices", async () => {
    const bytes = toGlb(twoPieces({ mesh }, { mesh }));
    expect((await judgeGlb(bytes)).faults).toEqual([]);
    const json = jsonOf(bytes);
    const [{ primitives }] = json.meshes;
    expect(primitives.map(({ material }: { readonly material: number }) => material)).toEqual([0, 1]);
    expect(json.materials.map(({ name }: { readonly name: string }) => name)).toEqual(["#202020", "#c0c0c0"]);
    expect(json.accessors[primitives[0].indices].componentType).toBe(5123);
  });

  it("refuses a node whose part isn't there", () => {
    expect(() => toGlb({ ...assembly({ mesh }), parts: {} })).toThrow(/no part cube/);
  });
});

describe("STEP", () => {
  it("holds a part once, however often it is placed, in its own colour and without a date", () => {
    const step = text(shop.toStep(assembly(cube)));
    expect(step.match(/MANIFOLD_SOLID_BREP/g)).toHaveLength(1);
    expect(step.match(/NEXT_ASSEMBLY_USAGE/g)).toHaveLength(4);
    const colour = /COLOUR_RGB\('',([\d.E-]+),([\d.E-]+),([\d.E-]+)\)/.exec(step)?.slice(1).map(Number) ?? [];
    expect(colour.map((value) => Math.round(value * 255))).toEqual([0x33, 0x66, 0xcc]);
    expect(step).toContain("FILE_NAME('cubes _ more','1970-01-01T00:00:00',(''),(''),'','rubus','');");
    expect(
      step.includes("wuerfel") || step.includes("w\\X2\\00FC\\X0\\rfel") || step.includes("würfel"),
    ).toBe(true);
  });

  it("has the same bytes from a workshop of its own", async () => {
    const other = await openWorkshop();
    const again = other.box(vec3(0, 0, 0), vec3(1, 2, 3));
    const first = other.toStep(assembly(again));
    expect(text(first)).toBe(text(shop.toStep(assembly(cube))));
    expect(text(other.toStep(assembly(again)))).toBe(text(first));
    expect(toStl(other.mesh(again))).toEqual(toStl(mesh));
  });

  it("keeps the pieces of a part together as one product, each in its own colour", () => {
    const other = shop.box(vec3(0, 0, 3), vec3(1, 1, 4));
    const step = text(shop.toStep(twoPieces(cube, other)));
    expect(step.match(/PRODUCT\('[^']*'/g)).toEqual(["PRODUCT('chips'", "PRODUCT('SO-2'"]);
    expect(step.match(/MANIFOLD_SOLID_BREP/g)).toHaveLength(2);
    expect(new Set(step.match(/COLOUR_RGB\([^)]*\)/g)).size).toBe(2);
    expect(step.match(/NEXT_ASSEMBLY_USAGE_OCCURRENCE\('\d+','U\d'/g)).toHaveLength(2);
  });

  it("leaves out the second description of edges where that is asked for, the first file as the next", () => {
    const [first, whole, again] = [{ plainEdges: true }, {}, { plainEdges: true }].map((options) =>
      text(shop.toStep(assembly(cube), options)),
    );
    expect(first).not.toContain("PCURVE");
    expect(whole).toContain("PCURVE");
    expect(again).toBe(first);
  });

  it("of one part is that part alone", () => {
    const step = text(shop.partToStep("cube", cube, "#808080"));
    expect(step).not.toContain("NEXT_ASSEMBLY_USAGE");
    expect(() => shop.partToStep("cube", cube, "#grey")).toThrow(RangeError);
  });
});

describe("the kernel's own bytes", () => {
  it("give the same solid back", () => {
    const drilled = shop.cut(shop.box(vec3(0, 0, 0), vec3(9, 9, 9)), [
      shop.cylinder({ at: vec3(4, 4, -1) }, 2, 20),
    ]);
    const back = shop.fromBrep(shop.toBrep(drilled));
    expect(shop.volume(back)).toBe(shop.volume(drilled));
    expect(shop.isValid(back)).toBe(true);
  });

  it("are refused when they are none", () => {
    expect(() => shop.fromBrep(new Uint8Array([1, 2, 3]))).toThrow(/RUB-CAD-001/);
  });
});
