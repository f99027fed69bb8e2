// The table of measured copper beside the finished layouts: `npm run figures` writes it, a changed layout makes it stale.
import { boardCopper, boardCopperOf, type CopperFigure, hatLayouts } from "@rubus/boards";
import { fabs } from "@rubus/catalogue";
import { fabFiles } from "@rubus/pcb";
import { describe, expect, it } from "vitest";
import { backPlane } from "./support/back-plane.js";
import { hat } from "./support/hat.js";
import { powerBoard } from "./support/power-board.js";

/** Share by which a figure of the table may be off. */
const tolerance = 0.005;
const softwareVersion = "0.0.0";

/** A figure and its parts as numbers by name. */
const numbersOf = (figure: CopperFigure): readonly (readonly [name: string, ohm: number])[] => [
  ["typical", figure.value],
  ["worst", figure.max ?? Number.NaN],
  ["alone", figure.alone.value],
  ["alone, worst", figure.alone.max ?? Number.NaN],
  ...figure.parts.flatMap(
    ({ key, typicalOhm, worstOhm }) =>
      [
        [key, typicalOhm],
        [`${key}, worst`, worstOhm],
      ] as const,
  ),
];

/** The HATs whose copper the table tells of. */
const measuredHats = (key: keyof typeof boardCopper) =>
  hatLayouts.filter((layout) => boardCopper[key].hat[layout] !== undefined);

describe("the table of measured copper", () => {
  it.each(fabs.map(({ key, name }) => [key, name] as const))(
    "says of %s what its layouts have, or `npm run figures` is due",
    async (key, name) => {
      const measured = await boardCopperOf(
        {
          backPlane: fabFiles(await backPlane(key), { softwareVersion }),
          powerBoard: fabFiles(await powerBoard("pi5", key), { softwareVersion }),
          hat: Object.fromEntries(
            await Promise.all(
              measuredHats(key).map(
                async (layout) => [layout, fabFiles(await hat(layout, key), { softwareVersion })] as const,
              ),
            ),
          ),
        },
        name,
      );
      if (!measured.ok) throw new Error(measured.diagnostics.map(({ message }) => message).join("\n"));
      const told = boardCopper[key];
      const pairs = [
        ["bay 1", measured.value.backPlane["bay-1"], told.backPlane["bay-1"]],
        ["bay 2", measured.value.backPlane["bay-2"], told.backPlane["bay-2"]],
        ["Pi 3 and 4", measured.value.powerBoard["pi3-pi4"], told.powerBoard["pi3-pi4"]],
        ...measuredHats(key).flatMap((layout) => {
          const [found, table] = [measured.value.hat[layout], told.hat[layout]];
          return found && table ? [[layout, found, table] as const] : [];
        }),
        ["Pi 5", measured.value.powerBoard.pi5, told.powerBoard.pi5],
      ] as const;
      const stale = pairs.flatMap(([where, found, table]) => {
        const inTable = new Map(numbersOf(table));
        return numbersOf(found)
          .filter(([part, ohm]) => !(Math.abs((inTable.get(part) ?? Number.NaN) / ohm - 1) <= tolerance))
          .map(
            ([part, ohm]) => `${where}, ${part}: ${ohm * 1000} mΩ, not ${(inTable.get(part) ?? 0) * 1000}`,
          );
      });
      expect(stale).toEqual([]);
    },
    15 * 60_000,
  );
});
