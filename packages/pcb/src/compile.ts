/** From a design to a board: validate, route, pour, name. */
import { type Diagnostic, failure, hashOf, type Result, success } from "@rubus/units";
import { missingGlyphs } from "./legend/stroke-font.js";
import type { Board } from "./model/board.js";
import type { BoardDesign, RouteOptions, Via } from "./model/design.js";
import { loadClipper } from "./pour/clipper.js";
import { joinedVias } from "./pour/loose-vias.js";
import { pour } from "./pour/pour.js";
import { stitch } from "./pour/stitch.js";
import { route } from "./route/router.js";

const contradiction = (design: BoardDesign, message: string): Diagnostic => ({
  code: "RUB-PCB-002",
  severity: "error",
  message: `${design.title}: ${message}`,
  remedy: "Mend the design of the board.",
});

/** What a design says that can't be: two parts of one name, a net of no class, a pin on two nets. */
export const validateDesign = (design: BoardDesign): readonly Diagnostic[] => {
  const found: string[] = [];
  const seen = new Set<string>();
  const once = (kind: string, name: string): void => {
    const key = `${kind} ${name}`;
    if (seen.has(key)) found.push(`${key} stands twice`);
    seen.add(key);
  };
  for (const { ref } of [...design.parts, ...design.features]) once("reference", ref);
  for (const { name } of design.netClasses) once("net class", name);
  const classes = new Set(design.netClasses.map(({ name }) => name));
  const nets = new Set(design.nets.map(({ name }) => name));
  for (const net of design.nets) {
    once("net", net.name);
    if (!classes.has(net.netClass))
      found.push(`net ${net.name} is of class ${net.netClass}, which isn't described`);
    for (const { ref, pin } of net.pins) once("pin", `${ref}.${pin}`);
  }
  for (const zone of design.zones)
    if (!nets.has(zone.net)) found.push(`zone ${zone.name} is on net ${zone.net}, which isn't there`);
  for (const { ref, type } of design.parts) {
    const numbers = new Set(type.land.pads.map(({ number }) => number));
    for (const [name, { pad }] of Object.entries(type.pins))
      if (!numbers.has(pad))
        found.push(`pin ${name} of ${ref} wants pad ${pad}, which ${type.land.name} lacks`);
  }
  const refs = new Set(design.parts.map(({ ref }) => ref));
  for (const { key, unfitted } of design.variants ?? []) {
    once("variant", key);
    for (const ref of unfitted)
      if (!refs.has(ref)) found.push(`variant ${key} leaves off ${ref}, which isn't there`);
  }
  for (const { text } of design.texts) {
    const missing = missingGlyphs(text.replaceAll("{id}", ""));
    if (missing.length > 0) found.push(`the legend has no strokes for ${missing.join(" ")} in "${text}"`);
  }
  return found.map((message) => contradiction(design, message));
};

/** What the board house makes: how bodies look in three dimensions changes nothing of it, so no id either. */
const asMade = <T extends Pick<BoardDesign, "parts">>(made: T): T => ({
  ...made,
  parts: made.parts.map((part) => {
    const { solid: _look, ...body } = part.type.land.body;
    return { ...part, type: { ...part.type, land: { ...part.type.land, body } } };
  }),
});

/**
 * Compile a design. Texts may hold `{id}`, which becomes the board's id: the hash of all that is made of
 * copper, holes and parts, so that two packages with the same board carry the same id.
 */
export const compileBoard = async (
  design: BoardDesign,
  options: Partial<RouteOptions> = {},
): Promise<Result<Board>> => {
  const wrong = validateDesign(design);
  if (wrong.length > 0) return failure(wrong);
  const routed = route(design, options);
  if (routed.diagnostics.length > 0) return failure(routed.diagnostics);
  const tracks = [...design.tracks, ...routed.tracks];
  const stitched: Via[] = [];
  for (const spec of design.stitching)
    stitched.push(...stitch(design, spec, tracks, [...routed.vias, ...stitched]));
  const clipper = await loadClipper();
  const first = pour(clipper, design, { tracks, vias: [...routed.vias, ...stitched] });
  const joined = joinedVias(design, first, tracks, routed.vias, stitched);
  const copper = { tracks, vias: [...routed.vias, ...joined] };
  const zones = joined.length === stitched.length ? first : pour(clipper, design, copper);
  const { schematic: _drawing, notes: _notes, routing: _routing, ...made } = design;
  // Assemblies of one board share its Gerber files, hence its id.
  const bare = design.variants ? { parts: design.parts.map((part) => ({ ...part, fitted: true })) } : {};
  const id = hashOf(asMade({ ...made, ...bare, ...copper, zones })).slice(0, 8);
  const texts = design.texts.map((text) => ({ ...text, text: text.text.replaceAll("{id}", id) }));
  return success({ ...design, ...copper, texts, zones, id });
};
