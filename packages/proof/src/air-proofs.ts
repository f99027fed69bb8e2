/** Free area for the air of a bay: in through its face, past a HAT without a fan, on past the back-plane. */
import { backPlanePlaces } from "@rubus/boards";
import { figure, source } from "@rubus/catalogue";
import type { Cluster } from "@rubus/cluster";
import { bay, intakeMm2, isPlain, pastHatMm2, stackOf, trayContents, trayWord } from "@rubus/frame";
import { judged, withRemedy } from "./judged.js";
import { exactInput, inputOf } from "./proof-figures.js";
import type { ProofResult } from "./result.js";

/** What a bay's fan needs at face and rear. */
export const leastAir = figure("area", 800, source("design: 8 cm² a bay at face and rear", "derived"));

/** What a bay leaves open beside the back-plane, its bosses and their arms taken as wide as the board's holes ask. */
export const rearOpenMm2 = (): number => {
  const board = backPlanePlaces.heightMm * bay.widthMm;
  return bay.heightMm * bay.widthMm - board;
};

/** Square millimetres that are open at the face of a tray, past its HAT, and past the back-plane. */
export const openAreas = { face: intakeMm2, pastHat: pastHatMm2, rear: rearOpenMm2 } as const;

const proveArea = (
  cluster: Cluster,
  [id, title, where]: readonly [id: string, title: string, where: string],
  mm2: number,
): ProofResult =>
  withRemedy(
    judged(
      {
        id: `fit.${id}:${cluster.name}`,
        area: "fit",
        title,
        subject: cluster.name,
        typical: mm2,
        worst: mm2,
        limit: leastAir.value,
        sense: "at-least",
        dimension: "area",
        marginOf: "the area needed",
        formula: "A ≥ A_least",
        inputs: [
          exactInput(where, mm2, "area", "measures of the parts", "derived"),
          inputOf("least area", leastAir),
        ],
        code: "RUB-FIT-010",
        statement: `A bay has ${(mm2 / 100).toFixed(1)} cm² for its air ${where}; it needs ${leastAir.value / 100} cm².`,
        key: "node.model",
      },
      "exact",
    ),
    () => ({ remedy: "Report this: the openings follow from the parts, not from the file." }),
  );

/** Face of each kind of tray, the way past its HAT where that has no fan, and the rear of every bay. */
export const proveAir = (
  cluster: Cluster,
  areas: { readonly [K in keyof typeof openAreas]: (typeof openAreas)[K] } = openAreas,
): readonly ProofResult[] => {
  const trays = trayContents(cluster);
  return [
    ...trays.flatMap((content) => {
      const [stack, word] = [stackOf(content), trayWord(content)];
      return [
        proveArea(
          cluster,
          [`air-face-${word}`, `Air in at the face of a ${word}`, "at its face"],
          areas.face(stack),
        ),
        ...(isPlain(content.layout)
          ? [
              proveArea(
                cluster,
                [`air-past-hat-${word}`, `Air past the HAT of a ${word}`, "past its HAT"],
                areas.pastHat(stack),
              ),
            ]
          : []),
      ];
    }),
    ...(trays.length > 0
      ? [proveArea(cluster, ["air-rear", "Air out past the back-plane", "past the back-plane"], areas.rear())]
      : []),
  ];
};
