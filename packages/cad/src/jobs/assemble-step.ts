/** The job that writes an assembly of solids given as bytes. */
import { type Assembly, piecesOf } from "../geometry/assembly.js";
import { jobOf, type OpenShop } from "./job.js";

/** Writes an assembly of solids given as bytes as STEP. */
export const assembleStep = async (
  assembly: Assembly<Uint8Array>,
  openShop: OpenShop,
): Promise<Uint8Array> => {
  const { fromBrep, toStep } = await openShop();
  const parts = Object.entries(assembly.parts).map(
    ([key, part]) =>
      [
        key,
        {
          name: part.name,
          pieces: piecesOf(part).map(({ colour, form }) => ({ colour, form: fromBrep(form) })),
        },
      ] as const,
  );
  return toStep({ ...assembly, parts: Object.fromEntries(parts) });
};

/** `assembleStep` in a worker. */
export const assembleStepJob = jobOf<typeof assembleStep>(
  new URL("./assemble-step.js", import.meta.url),
  "assembleStep",
);
