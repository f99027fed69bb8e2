// What a STEP file's own entities say of its assembly: instances by name, their products, where each stands.

/** An instance of the assembly: ISO 10303-44 next_assembly_usage_occurrence with the placement that belongs to it. */
export type StepInstance = {
  readonly name: string;
  readonly product: string;
  readonly at: readonly number[];
  /** Directions of its z and x axes. */
  readonly z: readonly number[];
  readonly x: readonly number[];
};

/** The instances of a file with one level of assembly, in its order. Throws where an entity is missing. */
export function stepInstances(step: Uint8Array): readonly StepInstance[] {
  const text = new TextDecoder().decode(step).replace(/\r?\n\s*/g, "");
  const entities = new Map<string, string>();
  for (const [, id, body] of text.matchAll(/#(\d+)\s*=\s*((?:'[^']*'|[^';])*);/g))
    if (id !== undefined && body !== undefined) entities.set(id, body);
  const entity = (id: string | undefined): string => {
    const body = entities.get(id ?? "");
    if (body === undefined) throw new Error(`no entity #${id}`);
    return body;
  };
  const references = (body: string): readonly string[] =>
    [...body.matchAll(/#(\d+)/g)].map(([, id]) => id ?? "");
  const numbers = (body: string): readonly number[] =>
    /\(([^()]*)\)\)$/.exec(body)?.[1]?.split(",").map(Number) ?? [];
  const nameOf = (body: string): readonly string[] =>
    [...body.matchAll(/'([^']*)'/g)].map(([, word]) => word ?? "");

  const productOf = (definition: string | undefined): string => {
    const formation = references(entity(definition))[0];
    return nameOf(entity(references(entity(formation))[0]))[0] ?? "";
  };
  const placements = new Map<string, string>();
  for (const body of entities.values()) {
    if (!body.startsWith("CONTEXT_DEPENDENT_SHAPE_REPRESENTATION(")) continue;
    const [relation, shape] = references(body);
    const usage = references(entity(shape))[0] ?? "";
    const transform = /REPRESENTATION_RELATIONSHIP_WITH_TRANSFORMATION\(#(\d+)\)/.exec(entity(relation))?.[1];
    placements.set(usage, references(entity(transform))[1] ?? "");
  }
  return [...entities]
    .filter(([, body]) => body.startsWith("NEXT_ASSEMBLY_USAGE_OCCURRENCE("))
    .map(([id, body]) => {
      const [, name = ""] = nameOf(body);
      const [at, z, x] = references(entity(placements.get(id))).map((each) => numbers(entity(each)));
      if (at === undefined || z === undefined || x === undefined) throw new Error(`${name} stands nowhere`);
      return { name, product: productOf(references(body)[1]), at, z, x };
    });
}
