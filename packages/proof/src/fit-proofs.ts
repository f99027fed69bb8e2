/** Proofs on what the assembled frames measure: overlaps, ways out, room for drivers, weight on the ears. */
import { type Figure, type Filament, figure, filaments, findRow, rowOf, source } from "@rubus/catalogue";
import { type Cluster, framesOf } from "@rubus/cluster";
import { type AssemblyTree, cellHeightOf, earLoad, type FitFigures, massesOf, rackKeyOf } from "@rubus/frame";
import { proveGrips } from "./grip-proofs.js";
import { judged, withRemedy } from "./judged.js";
import { exactInput, figureAt, inputOf } from "./proof-figures.js";
import { proveHeights } from "./rack/height-proofs.js";
import type { ProofResult } from "./result.js";
import { worstFirst } from "./verdict.js";

const meshes = source("meshes of 0.02 mm cross by less where parts only touch", "derived");

export const fitLimits = {
  touching: figure("volume", 0.05, meshes),
  declaredShare: figure("ratio", 0.2, source("design rule: a declared fit keeps its volume", "derived")),
  /** What is left of a filament's stiffness after years under load. */
  lasting: figure("ratio", 0.35, source("creep moduli of the polymers after ten years", "memory"), {
    min: 0.25,
    max: 0.5,
  }),
  sag: figure("length", 1, source("design: the next device stands 0.8 mm below", "derived")),
  /** What hangs on the cells of a frame of ten nodes and is not in the tree: cables as far as their ties. */
  cables: figure("mass", 400, source("feeds, node wires, network cables of five cells", "memory"), {
    max: 800,
  }),
} as const;

type Found = { readonly what: string; readonly mm3: number };

/** The worst of what should not be there at all. */
const proveNone = (
  cluster: Cluster,
  claim: Pick<ProofResult, "id" | "title" | "code"> & { readonly clean: string; readonly remedy: string },
  checked: number,
  found: readonly Found[],
): ProofResult => {
  const { clean, remedy, ...named } = claim;
  const others = found.filter(({ mm3 }) => mm3 > fitLimits.touching.value).length - 1;
  const worst = found.reduce<Found>((most, each) => (each.mm3 > most.mm3 ? each : most), {
    what: "",
    mm3: 0,
  });
  const result = judged(
    {
      ...named,
      area: "fit",
      subject: cluster.name,
      typical: worst.mm3,
      worst: worst.mm3,
      limit: fitLimits.touching.value,
      sense: "at-most",
      dimension: "volume",
      marginOf: "what touching meshes share",
      formula: "V ≤ V_touching",
      inputs: [
        exactInput("looked at", checked, "ratio", "the assembly tree", "derived"),
        inputOf("shared by meshes that touch", fitLimits.touching),
      ],
      statement:
        worst.mm3 <= fitLimits.touching.value
          ? clean
          : `${worst.what} by ${worst.mm3.toFixed(2)} mm³${others > 0 ? `, and ${others} more` : ""}.`,
      key: "frame",
    },
    "exact",
  );
  return withRemedy(result, () => ({ remedy }));
};

const proveDeclared = (cluster: Cluster, { overlaps }: FitFigures): ProofResult => {
  const declared = overlaps.pairs.flatMap(({ a, b, mm3, declaredMm3 = 0 }) =>
    declaredMm3 > 0 ? [{ a, b, off: Math.abs(mm3 / declaredMm3 - 1) }] : [],
  );
  const worst = declared.reduce((most, each) => (each.off > most.off ? each : most), {
    a: "",
    b: "",
    off: 0,
  });
  const result = judged(
    {
      id: `fit.declared:${cluster.name}`,
      area: "fit",
      title: "Fits that share room on purpose",
      subject: cluster.name,
      typical: worst.off,
      worst: worst.off,
      limit: fitLimits.declaredShare.value,
      sense: "at-most",
      dimension: "ratio",
      marginOf: "what a fit may be off",
      formula: "|V / V_declared − 1| ≤ share",
      inputs: [
        exactInput("declared fits", declared.length, "ratio", "the assembly tree", "derived"),
        inputOf("share", fitLimits.declaredShare),
      ],
      code: "RUB-FIT-004",
      statement:
        worst.a === ""
          ? "Every fit has its volume."
          : `${worst.a} and ${worst.b} share ${(worst.off * 100).toFixed(1)} % more or less than declared.`,
      key: "frame",
    },
    "exact",
  );
  return withRemedy(result, () => ({ remedy: "Correct the hole, or the declared volume." }));
};

const lasting = (filament: Filament, end: "typical" | "worst"): number =>
  end === "typical"
    ? filament.modulus.value * fitLimits.lasting.value
    : figureAt(filament.modulus, "least") * figureAt(fitLimits.lasting, "least");

/** Creep and sag of the ears of every frame, at the mass its tree has and at the most that may be. */
const proveEars = (cluster: Cluster, tree: AssemblyTree, { bulks }: FitFigures): readonly ProofResult[] => {
  const { filament: key } = cluster.printer;
  const filament = findRow<Filament>(filaments, key) ?? rowOf<Filament>(filaments, "petg");
  const [usual, most] = [massesOf(tree, bulks, key, "typical"), massesOf(tree, bulks, key, "greatest")];
  return framesOf(cluster).flatMap(({ frame }, index): readonly ProofResult[] => {
    const [own, heavy] = [usual[index], most[index]];
    if (own === undefined || heavy === undefined) return [];
    const share = frame.cells.length / 5;
    const place = { rack: rackKeyOf(frame), height: cellHeightOf(frame) };
    const grams = own.grams + fitLimits.cables.value * share;
    const worstGrams = heavy.grams + figureAt(fitLimits.cables, "greatest") * share;
    // The root's origin is the first cell's, whose y = 0 are the faces; the posts stand behind the panels.
    const loads = {
      typical: earLoad(place, grams, own.centre.y, lasting(filament, "typical")),
      worst: earLoad(place, worstGrams, heavy.centre.y, lasting(filament, "worst")),
    };
    const inputs = [
      exactInput("mass of the frame", grams, "mass", "bodies of its parts", "derived"),
      exactInput(
        "centre of gravity behind the faces",
        own.centre.y,
        "length",
        "bodies of its parts",
        "derived",
      ),
      inputOf("cables", fitLimits.cables),
      inputOf("modulus of the filament", filament.modulus),
      inputOf("lasting share of the modulus", fitLimits.lasting),
    ];
    const claim = (
      id: string,
      title: string,
      figures: { readonly typical: number; readonly worst: number; readonly limit: number },
      rest: Pick<ProofResult, "dimension" | "formula" | "code" | "statement" | "marginOf"> & {
        readonly more: readonly (readonly [string, Figure<"stress" | "length">])[];
      },
    ): ProofResult => {
      const { more, ...said } = rest;
      return withRemedy(
        judged(
          {
            id: `fit.${id}:${frame.path}`,
            area: "fit",
            title,
            subject: frame.path,
            ...figures,
            ...said,
            sense: "at-most",
            inputs: [...inputs, ...more.map(([name, each]) => inputOf(name, each))],
            key: "printer.filament",
          },
          "exact",
        ),
        () => ({ remedy: "Choose a filament that creeps less, or support the frame at its rear." }),
      );
    };
    return [
      claim(
        "ear-creep",
        "Stress that stands in the ears",
        {
          typical: loads.typical.stressMPa,
          worst: loads.worst.stressMPa,
          limit: figureAt(filament.creepStress, "least"),
        },
        {
          dimension: "stress",
          formula: "6 · F · u / b · t² ≤ σ_creep, F = m · g · y / 2 · h",
          code: "RUB-FIT-008",
          marginOf: "the stress that may stand",
          statement: `The ears of frame ${frame.path} carry ${(worstGrams / 1000).toFixed(1)} kg with ${loads.worst.stressMPa.toFixed(2)} MPa for years.`,
          more: [["stress without creep", filament.creepStress]],
        },
      ),
      claim(
        "sag",
        "Sag of the frame's rear",
        { typical: loads.typical.sagMm, worst: loads.worst.sagMm, limit: fitLimits.sag.value },
        {
          dimension: "length",
          formula: "2 · δ · d / h, δ = 4 · F · u³ / E · b · t³",
          code: "RUB-FIT-011",
          marginOf: "the room below",
          statement: `The rear of frame ${frame.path} sinks by ${loads.worst.sagMm.toFixed(2)} mm on its ears in the course of years.`,
          more: [["sag allowed", fitLimits.sag]],
        },
      ),
    ];
  });
};

/**
 * Proofs of what was measured on the solids, worst first.
 * @param tree the whole cluster's, a root a frame in the cluster's order
 */
export const proveFit = (cluster: Cluster, tree: AssemblyTree, fit: FitFigures): readonly ProofResult[] => {
  const { overlaps, ways, drivers } = fit;
  return [
    proveNone(
      cluster,
      {
        id: `fit.overlaps:${cluster.name}`,
        title: "Parts in each other's room",
        code: "RUB-FIT-003",
        clean: `None of ${overlaps.met} pairs that come near each other share room.`,
        remedy: "Move or shape one of the two parts.",
      },
      overlaps.met,
      overlaps.pairs
        .filter(({ declaredMm3 = 0 }) => declaredMm3 === 0)
        .map(({ a, b, mm3 }) => ({ what: `${a} overlaps ${b}`, mm3 })),
    ),
    proveDeclared(cluster, fit),
    proveNone(
      cluster,
      {
        id: `fit.ways:${cluster.name}`,
        title: "Ways in and out",
        code: "RUB-FIT-005",
        clean: `All of ${ways.ways} parts come out again the way they went in.`,
        remedy: "Move what stands in the way.",
      },
      ways.ways,
      ways.blocked.map(({ part, by, mm3 }) => ({ what: `${part} can't pass ${by}: they overlap`, mm3 })),
    ),
    proveNone(
      cluster,
      {
        id: `fit.drivers:${cluster.name}`,
        title: "Room for drivers",
        code: "RUB-FIT-009",
        clean: `The driver of each of ${drivers.screws} screws has room when it is its turn.`,
        remedy: "Change the order of assembly, or move the screw.",
      },
      drivers.screws,
      drivers.blocked.map(({ screw, by, mm3 }) => ({ what: `The driver of the ${screw} meets ${by}`, mm3 })),
    ),
    ...proveGrips(cluster, fit.grips),
    ...proveHeights(cluster, tree, fit.heights),
    ...proveEars(cluster, tree, fit),
  ].sort(worstFirst);
};
