/** A set of fabrication files, read back. */
import { type Diagnostic, failure, printable, type Result, success } from "@rubus/units";
import type { Side } from "../model/design.js";
import { type DrillImage, drillImage } from "./excellon.js";
import { gerberImage } from "./gerber.js";
import type { GerberImage, GerberObject } from "./gerber-image.js";
import { type Profile, profileOf } from "./profile.js";
import { UnreadableFile } from "./unreadable.js";

/** A file by name; both are as the board house gets them. */
export type TextFile = { readonly name: string; readonly text: string };

/** Objects of the layers of one side; a layer that isn't there has none. */
export type SideLayers = {
  readonly copper: readonly GerberObject[];
  readonly mask: readonly GerberObject[];
  readonly paste: readonly GerberObject[];
  readonly legend: readonly GerberObject[];
};

export type Fabrication = {
  readonly sides: Readonly<Record<Side, SideLayers>>;
  readonly profile: Profile;
  readonly drills: readonly DrillImage[];
};

const unreadable = (file: string, error: UnreadableFile): Diagnostic => ({
  code: "RUB-PCB-101",
  severity: "error",
  message: `The fabrication file cannot be read: ${printable(error.message, 120)}.`,
  file,
  position: { line: error.line, column: 1 },
  remedy: "Write the files again; if they came from elsewhere, export Gerber X2 and decimal Excellon.",
});

/** File functions of a side's layers (Gerber layer format specification §5.6.3). */
const layerFunction = {
  copper: "Copper",
  mask: "Soldermask",
  paste: "Paste",
  legend: "Legend",
} as const;

/**
 * Read Gerber and drill files; each says in `TF.FileFunction` what it is, names are not looked at save that
 * `.gbrjob` is left out. Fails with RUB-PCB-101 and the place of the first thing not understood in each file,
 * and with RUB-PCB-102 where copper or profile is missing.
 */
export const readFabrication = (files: readonly TextFile[]): Result<Fabrication> => {
  const diagnostics: Diagnostic[] = [];
  const images: GerberImage[] = [];
  const drills: DrillImage[] = [];
  for (const { name, text } of files) {
    if (name.endsWith(".gbrjob")) continue;
    try {
      if (text.startsWith("M48")) drills.push(drillImage(text));
      else images.push(gerberImage(text));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      diagnostics.push(unreadable(name, error));
    }
  }
  const find = (kind: string, side?: "Top" | "Bot"): GerberImage | undefined =>
    images.find(({ attributes }) => {
      const fields = attributes.get("FileFunction") ?? [];
      return fields[0] === kind && (side === undefined || fields.includes(side));
    });
  const sideOf = (word: "Top" | "Bot"): SideLayers => {
    const objects = (kind: string): readonly GerberObject[] => find(kind, word)?.objects ?? [];
    return {
      copper: objects(layerFunction.copper),
      mask: objects(layerFunction.mask),
      paste: objects(layerFunction.paste),
      legend: objects(layerFunction.legend),
    };
  };
  const profile = find("Profile");
  const missing = [
    ...(["Top", "Bot"] as const).filter((word) => !find("Copper", word)).map((word) => `Copper,${word}`),
    ...(profile ? [] : ["Profile"]),
  ];
  if (diagnostics.length === 0 && missing.length > 0)
    diagnostics.push({
      code: "RUB-PCB-102",
      severity: "error",
      message: `The fabrication files lack ${missing.join(", ")}.`,
      remedy: "Give every file of the board's fabrication archive.",
    });
  if (diagnostics.length > 0) return failure(diagnostics);
  return success({
    sides: { top: sideOf("Top"), bottom: sideOf("Bot") },
    profile: profileOf(profile),
    drills,
  });
};
