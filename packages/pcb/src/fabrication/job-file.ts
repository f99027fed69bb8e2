/** The Gerber job file: what the layers are, how thick the board is and what it is made of. */
import { boundingBox } from "@rubus/units";
import type { Board } from "../model/board.js";
import { ounceMm, type Stackup } from "../model/design.js";
import { type FabFile, type FabOptions, sideWord } from "./fab-file.js";
import { projectId } from "./project-id.js";

/** Usual thickness of a cured mask over laminate; it counts in the stack, not in the order. */
const maskMm = 0.01;

/** Names by the Gerber job file specification (2020.08), appendix on finishes. */
const finishName: Readonly<Record<Stackup["finish"], string>> = {
  ENIG: "ENIG",
  "HASL lead-free": "HAL lead-free",
  "hard gold": "Hard gold",
};

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
const rounded = (mm: number): number => Math.round(mm * 1e4) / 1e4;

/** The job file spells three functions out that the layers abbreviate. */
const jobFunction = (fileFunction: string): string =>
  fileFunction
    .replace(/^Soldermask/, "SolderMask")
    .replace(/^Paste/, "SolderPaste")
    .replace(/^Profile.*/, "Profile");

const materials = (board: Board, layers: readonly FabFile[]): readonly object[] => {
  const { copperOz, maskColour, thicknessMm } = board.stackup;
  const copperMm = copperOz * ounceMm;
  const has = (fileFunction: string): boolean => layers.some((layer) => layer.fileFunction === fileFunction);
  const outer = (side: "top" | "bottom"): readonly object[] => {
    const word = sideWord(side);
    const name = capital(side);
    return [
      { Type: "Legend", Color: maskColour === "white" ? "Black" : "White", Name: `${name} legend` },
      ...(has(`Paste,${word}`) ? [{ Type: "SolderPaste", Name: `${name} solder paste` }] : []),
      { Type: "SolderMask", Color: capital(maskColour), Thickness: maskMm, Name: `${name} solder mask` },
      { Type: "Copper", Thickness: rounded(copperMm), Name: side === "top" ? "F_Cu" : "B_Cu" },
    ];
  };
  const core = {
    Type: "Dielectric",
    Thickness: rounded(thicknessMm - 2 * (copperMm + maskMm)),
    Material: "FR4",
    Name: "F_Cu/B_Cu",
  };
  return [...outer("top"), core, ...outer("bottom").toReversed()];
};

/**
 * `<board>-job.gbrjob` (Ucamco, Gerber job file format specification). It bears no creation date, so that the
 * same board gives the same bytes.
 * @param layers the Gerber files it describes
 */
export const jobFile = (board: Board, layers: readonly FabFile[], options: FabOptions): FabFile => {
  const { min, max } = boundingBox(board.outline);
  const project = projectId(board);
  const clearance = Math.min(...board.netClasses.map(({ clearanceMm }) => clearanceMm));
  const between = Math.max(clearance, board.rules.minClearanceMm);
  const pourGap = Math.min(between, ...board.zones.map(({ clearanceMm }) => clearanceMm));
  const job = {
    Header: {
      GenerationSoftware: { Vendor: "Rubus", Application: "rubus", Version: options.softwareVersion },
    },
    GeneralSpecs: {
      ProjectId: { Name: project.name, GUID: project.guid, Revision: project.revision },
      Size: { X: rounded(max.x - min.x), Y: rounded(max.y - min.y) },
      LayerNumber: 2,
      BoardThickness: board.stackup.thicknessMm,
      Finish: finishName[board.stackup.finish],
      ...(board.stackup.edgeConnector ? { EdgeConnector: "Bevelled" } : {}),
    },
    DesignRules: [
      {
        Layers: "Outer",
        PadToPad: between,
        PadToTrack: between,
        TrackToTrack: between,
        MinLineWidth: board.rules.minTrackMm,
        TrackToRegion: pourGap,
        RegionToRegion: pourGap,
      },
    ],
    FilesAttributes: layers.map(({ name, fileFunction }) => ({
      Path: name,
      FileFunction: jobFunction(fileFunction),
      FilePolarity: fileFunction.startsWith("Soldermask") ? "Negative" : "Positive",
    })),
    MaterialStackup: materials(board, layers),
  };
  return { name: `${board.name}-job.gbrjob`, text: `${JSON.stringify(job, null, 2)}\n`, fileFunction: "Job" };
};
