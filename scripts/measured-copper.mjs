// The measured copper of every board house as a TypeScript module; nothing is done when it is imported.
import { backPlaneDesign, hatDesign, hatLayouts, measureCopper, powerBoardDesign } from "@rubus/boards";
import { fabs } from "@rubus/catalogue";
import { compileBoard, fabFiles } from "@rubus/pcb";
import { rubusVersion } from "@rubus/units";

/** @template T @param {import("@rubus/units").Result<T>} result @returns {T} */
const must = (result) => {
  if (result.ok) return result.value;
  throw new Error(result.diagnostics.map(({ message }) => message).join("\n"));
};

const figuresKept = 4;

/** @param {string} _key @param {unknown} value */
const rounded = (_key, value) => (typeof value === "number" ? Number(value.toPrecision(figuresKept)) : value);

/**
 * Back-plane, power board and HATs for a board house, measured.
 * @param {(typeof fabs)[number]} fab
 */
export async function measureFab(fab) {
  const options = { softwareVersion: rubusVersion };
  const backPlane = must(await compileBoard(backPlaneDesign(fab)));
  const power = must(await compileBoard(powerBoardDesign(fab, "pi5")));
  const hats =
    /** @type {Record<import("@rubus/boards").HatLayout, readonly import("@rubus/pcb").TextFile[]>} */ ({});
  for (const layout of hatLayouts)
    hats[layout] = fabFiles(must(await compileBoard(hatDesign(fab, layout))), options);
  return must(
    await measureCopper({
      backPlane: fabFiles(backPlane, options),
      powerBoard: fabFiles(power, options),
      hat: hats,
    }),
  );
}

/** @returns {Promise<string>} TypeScript, not yet formatted */
export async function measuredCopperModule() {
  /** @type {Record<string, unknown>} */
  const measured = {};
  for (const fab of fabs) {
    console.log(`Measuring the copper for ${fab.name} …`);
    measured[fab.key] = await measureFab(fab);
  }
  return `/** Written by \`npm run figures\` from the finished layouts: the copper of the current's path, net by net. */
import type { fabs } from "@rubus/catalogue";
import type { MeasuredCopper } from "./copper-figure.js";

/** A board house that the boards are laid out for. */
export type FabKey = (typeof fabs)[number]["key"];

export const measuredCopper: Readonly<Record<FabKey, MeasuredCopper>> = ${JSON.stringify(measured, rounded, 1)};
`;
}
