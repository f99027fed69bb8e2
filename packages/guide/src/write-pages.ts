/** The pages of a package. */
import type { OutputFile } from "@rubus/boards";
import { longestChains, pilotMeasurements, sensitivities, yearlyEnergy } from "@rubus/proof";
import { canonicalJson } from "@rubus/units";
import { assemblyPage } from "./assembly-page.js";
import type { FileFact, GuideInput } from "./guide-input.js";
import { indexPage } from "./index-page.js";
import { pilotPage } from "./pilot-page.js";
import { proofsPage } from "./proofs-page.js";

const file = (path: string, text: string, what: string): OutputFile => ({
  path,
  bytes: new TextEncoder().encode(text),
  what,
});

const factOf = ({ path, bytes, what }: OutputFile): FileFact => ({ path, what, bytes: bytes.length });

/** `index.html`, `proofs.html` and `proofs.json`; the index lists every other file with its size. */
export const writePages = (input: GuideInput): readonly OutputFile[] => {
  const { proofs, verdict } = input;
  const decisive = sensitivities(input.cluster);
  const energy = yearlyEnergy(input.cluster);
  const others = [
    ...(input.steps.length > 0
      ? [
          file(
            "assembly.html",
            assemblyPage(input),
            "What to buy for the frames, how to print and how to put them together",
          ),
        ]
      : []),
    ...(input.pilot
      ? [
          file(
            "pilot.html",
            pilotPage(input, pilotMeasurements(input.cluster)),
            "What to build first, and the twelve measurements to make on it",
          ),
        ]
      : []),
    file(
      "proofs.html",
      proofsPage(input, decisive, energy),
      "Every proof with its formula, inputs and sources",
    ),
    file(
      "proofs.json",
      `${canonicalJson({ format: 1, verdict, proofs, sensitivities: decisive, energy, chains: longestChains(input.cluster) }, 1)}\n`,
      "Every proof, what decides the verdict, and the longest row per number of feeds, for programs",
    ),
  ];
  const index = indexPage(input, [...input.files, ...others.map(factOf)]);
  return [
    file("index.html", index, "The page to start from: verdict, drawings, boards, proofs, files"),
    ...others,
  ];
};
