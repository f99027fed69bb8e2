/** The list of what is printed: how many of each part, of what, and how heavy. */
import type { OutputFile } from "@rubus/boards";
import { byCodeUnit, csvText } from "@rubus/units";
import type { PartSummary, ShownFacts, TraySummary } from "./output.js";
import type { PartPrint } from "./plates/plates.js";
import { trayTitle, trayWord } from "./stack.js";
import { trayKinds } from "./tray/printed.js";

/** Every printed part of a tree with its count and what one takes, sorted by key. */
export const partSummaries = (
  facts: readonly ShownFacts[],
  prints: readonly PartPrint[],
): readonly PartSummary[] =>
  prints
    .flatMap(({ key, quantity: count, filament, grams, hours }): readonly PartSummary[] => {
      const own = facts.find((each) => each.key === key);
      if (own === undefined) return [];
      const { title, volumeMm3, bedMm, flameRetardant, supports } = own;
      const shown = { key, title, volumeMm3, bedMm, flameRetardant, supports };
      return [{ ...shown, count, filament, grams: Math.round(grams), hours }];
    })
    .sort((a, b) => byCodeUnit(a.key, b.key));

/** `frame/parts/parts.csv`. */
export const partsFile = (parts: readonly PartSummary[]): OutputFile => ({
  path: "frame/parts/parts.csv",
  bytes: new TextEncoder().encode(
    csvText(
      [
        "part",
        "title",
        "count",
        "filament",
        "grams each",
        "hours each",
        "bed x mm",
        "bed y mm",
        "height mm",
        "supports",
      ],
      parts.map(({ key, title, count, filament, grams, hours, bedMm, supports }) => [
        key,
        title,
        String(count),
        filament,
        String(grams),
        hours.toFixed(1),
        ...bedMm.map((mm) => mm.toFixed(1)),
        supports === "" ? "none" : supports,
      ]),
    ),
  ),
  what: "Every printed part: how many, of what filament, how heavy",
});

/** Trays with their faces, as the pages show them. */
export const traySummaries = (parts: readonly PartSummary[]): readonly TraySummary[] =>
  trayKinds.flatMap((kind): readonly TraySummary[] => {
    const word = trayWord(kind);
    const [tray, face] = [`tray-${word}`, `face-${word}`].map((key) =>
      parts.find((part) => part.key === key),
    );
    if (tray === undefined || face === undefined) return [];
    return [
      {
        word,
        title: trayTitle(kind),
        quantity: tray.count,
        grams: tray.grams + face.grams,
        picture: `frame/parts/tray-${word}.svg`,
      },
    ];
  });
