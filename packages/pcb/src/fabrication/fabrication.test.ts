import { csvText } from "@rubus/units";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, describe, expect, it, vi } from "vitest";
import { boardPads } from "../geometry.js";
import { boltLand } from "../land/through-hole.js";
import type { Board } from "../model/board.js";
import { drillImage } from "../readers/excellon.js";
import { gerberImage } from "../readers/gerber.js";
import { sampleBoard } from "../testing/sample-board.js";
import { bomCsv, bomLines } from "./bill-of-materials.js";
import { drillFiles } from "./excellon.js";
import { fabFiles, fabZip } from "./fab-zip.js";
import { gerberFiles } from "./gerber-files.js";
import { attribute, coordinate, decimal } from "./gerber-text.js";
import { testNetlist } from "./ipc-d-356.js";
import { jobFile } from "./job-file.js";
import { jointsOf } from "./joints.js";
import { isPlaced, mountedBy, mountingOf } from "./mounting.js";
import { positionsCsv } from "./positions.js";
import { projectId } from "./project-id.js";
import { byReference } from "./references.js";

const options = { softwareVersion: "0.0.0" };
const files = gerberFiles(sampleBoard, options);
const textOf = (name: string, from = files): string => from.find((file) => file.name === name)?.text ?? "";
const onTop: Board = { ...sampleBoard, parts: sampleBoard.parts.filter(({ side }) => side === "top") };

describe("Gerber text", () => {
  it("writes nanometres and never minus zero", () => {
    expect(coordinate({ x: 1.23456789, y: -1e-9 })).toBe("X1234568Y0");
    expect(decimal(-1e-9)).toBe("0.000000");
  });

  it("escapes what the format reserves and what isn't ASCII", () => {
    expect(attribute("TO", "N", ["A,B*%\\", "µ😀"])).toBe(
      "%TO.N,A\\u002CB\\u002A\\u0025\\u005C,\\u00B5\\U0001F600*%",
    );
  });
});

describe("Gerber layers", () => {
  it("carry a name, a function and a polarity each", () => {
    const functions = files.map(({ name, text }) => {
      const { attributes } = gerberImage(text);
      return [name, attributes.get("FileFunction")?.join(), attributes.get("FilePolarity")?.join()];
    });
    expect(functions).toEqual([
      ["sample-F_Cu.gbr", "Copper,L1,Top", "Positive"],
      ["sample-F_Mask.gbr", "Soldermask,Top", "Negative"],
      ["sample-F_Paste.gbr", "Paste,Top", "Positive"],
      ["sample-F_Silkscreen.gbr", "Legend,Top", "Positive"],
      ["sample-B_Cu.gbr", "Copper,L2,Bot", "Positive"],
      ["sample-B_Mask.gbr", "Soldermask,Bot", "Negative"],
      ["sample-B_Paste.gbr", "Paste,Bot", "Positive"],
      ["sample-B_Silkscreen.gbr", "Legend,Bot", "Positive"],
      ["sample-Edge_Cuts.gbr", "Profile,NP", undefined],
    ]);
  });

  it("hold every pad where the model has it, with its pin and net", () => {
    for (const [side, name] of [
      ["top", "sample-F_Cu.gbr"],
      ["bottom", "sample-B_Cu.gbr"],
    ] as const) {
      const pads = gerberImage(textOf(name)).objects.filter(
        ({ kind, use }) => kind === "flash" && use[0] !== "ViaPad",
      );
      const read = pads.map((pad) =>
        pad.kind === "flash"
          ? `${pad.pin?.ref ?? pad.component}-${pad.pin?.number ?? ""} ${pad.net} ${coordinate(pad.at)}`
          : "",
      );
      const wanted = boardPads(sampleBoard)
        .filter(({ sides }) => sides.includes(side))
        .map(
          ({ ref, pad, net, at }) =>
            `${ref}-${pad.number} ${net ?? (pad.number === "" ? "" : "N/C")} ${coordinate(at)}`,
        );
      expect(read).toEqual(wanted);
    }
  });

  it("are ASCII, dated nowhere and the same each time", () => {
    for (const { text } of fabFiles(sampleBoard, options)) {
      expect(text).toMatch(/^[\n -~]*$/);
      expect(text).not.toMatch(/20\d\d-\d\d|CreationDate/);
    }
    expect(fabFiles(sampleBoard, options)).toEqual(fabFiles(structuredClone(sampleBoard), options));
  });

  it("leave out a stencil that would be empty, and the job file names none", () => {
    const oneSided = gerberFiles(onTop, options);
    expect(oneSided.map(({ name }) => name)).not.toContain("sample-B_Paste.gbr");
    const job = JSON.parse(jobFile(onTop, oneSided, options).text) as {
      readonly FilesAttributes: readonly { readonly FileFunction: string }[];
      readonly MaterialStackup: readonly { readonly Type: string; readonly Thickness?: number }[];
    };
    const functions = job.FilesAttributes.map(({ FileFunction }) => FileFunction);
    expect(functions.filter((name) => name.startsWith("SolderPaste"))).toEqual(["SolderPaste,Top"]);
    expect(job.MaterialStackup.map(({ Type }) => Type)).toEqual([
      ...["Legend", "SolderPaste", "SolderMask", "Copper", "Dielectric", "Copper", "SolderMask", "Legend"],
    ]);
    const thickness = job.MaterialStackup.reduce((sum, layer) => sum + (layer.Thickness ?? 0), 0);
    expect(thickness).toBeCloseTo(sampleBoard.stackup.thicknessMm, 9);
  });

  it("name the project by a GUID that only its name decides", () => {
    const { guid } = projectId({ name: "sample", hardware: 1 });
    expect(guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(projectId({ name: "sample", hardware: 2 })).toEqual({ name: "sample", guid, revision: "H2" });
    expect(projectId({ name: "other", hardware: 1 }).guid).not.toBe(guid);
  });
});

describe("drill files", () => {
  const [plated, bare] = drillFiles(sampleBoard, options);

  it("divide plated from non-plated holes, tools in order of size", () => {
    const read = [plated, bare].map((file) => drillImage(file?.text ?? ""));
    expect(read.map((drill) => drill.plated)).toEqual([true, false]);
    expect(read[0]?.holes.map(({ diameterMm, use }) => `${diameterMm} ${use}`)).toEqual([
      ...["0.3 ViaDrill", "0.3 ViaDrill", "0.3 ViaDrill"],
      ...["1 ComponentDrill", "1 ComponentDrill", "1 ComponentDrill"],
    ]);
    expect(read[1]?.holes).toEqual([
      { from: { x: 26, y: 11 }, to: { x: 26, y: 11 }, diameterMm: 2.2, use: "MechanicalDrill" },
    ]);
  });

  it("write a slot on one line", () => {
    expect(plated?.text).toContain("\nX8.54Y3.7G85X8.54Y4.3\n");
  });
});

describe("the netlist for bare-board test", () => {
  const lines = testNetlist(sampleBoard).split("\n");
  const records = lines.filter((line) => /^3[12]7/.test(line));

  it("has a record of fixed columns for each pad and via", () => {
    const pads = boardPads(sampleBoard).filter(({ pad }) => pad.number !== "");
    expect(records).toHaveLength(pads.length + sampleBoard.vias.length);
    for (const record of records) {
      expect(record).toHaveLength(73);
      expect(record.slice(38)).toMatch(/^A0[012]X[+-]\d{6}Y[+-]\d{6}X\d{4}Y\d{4}R\d{3}S[0-3]$/);
    }
  });

  it("gives hole, side and place in ten-thousandths of an inch", () => {
    const slot = records.find((record) => record.slice(20, 31) === "J1    -3   ");
    expect(slot?.slice(0, 17)).toBe("317GND           ");
    expect(slot?.slice(31)).toBe(" D0394PA00X+003362Y+001575X0669Y0906R000S0");
  });

  it("gives long names an alias", () => {
    expect(lines).toContain("P  NNAME1  OUT_WITH_A_LONG_NAME,1");
    expect(records.filter((record) => record.startsWith("327NNAME1        "))).toHaveLength(2);
  });
});

describe("tables", () => {
  it("quote commas, quotes and line ends", () => {
    expect(csvText(["a", "b"], [['1,"2"', "3\n4"]])).toBe('a,b\n"1,""2""","3\n4"\n');
  });

  it("sort references by number", () => {
    expect(["R10", "C1", "R2", "R", "R02"].sort(byReference)).toEqual(["C1", "R", "R02", "R2", "R10"]);
  });

  it("join equal parts in one line of the bill and keep those not fitted apart", () => {
    const twice: Board = {
      ...sampleBoard,
      parts: sampleBoard.parts.flatMap((part) =>
        part.ref === "R1" ? [{ ...part, ref: "R11" }, part] : [part],
      ),
    };
    expect(bomLines(twice).map(({ refs, fitted }) => `${refs.join(" ")} ${fitted}`)).toEqual([
      ...["J1 true", "P1 true", "R1 R11 true", "R2 true", "R3 false"],
    ]);
    expect(bomCsv(twice)).toContain(
      'R1 R11,2,680 Ω,No maker,NONE,"Drawn for tests, ""not"" to buy",CHIP_ROUNDED,yes,surface,factory,,,tests,memory,\n',
    );
  });

  it("name a part's second source and its number at LCSC", () => {
    const [part, ...rest] = sampleBoard.parts;
    if (!part) throw new Error("has parts");
    const from = { source: "tests", confidence: "memory" } as const;
    const purchase = {
      ...part.purchase,
      lcsc: { number: "C123", ...from },
      secondSource: { maker: "Other", partNumber: "O-1", ...from },
    };
    expect(bomCsv({ ...sampleBoard, parts: [{ ...part, purchase }, ...rest] })).toContain(
      ",C123,Other O-1 [memory],",
    );
  });

  it("place parts by millimetres, and by degrees as KiCad counts them on the bottom too", () => {
    expect(positionsCsv(sampleBoard)).toContain(
      "R3,10 kΩ,CHIP_ROUNDED,20.0000,6.0000,270,bottom,no,surface,factory\n",
    );
  });
});

describe("mounting", () => {
  const of = (ref: string) => {
    const part = sampleBoard.parts.find((each) => each.ref === ref);
    if (!part) throw new Error(`has ${ref}`);
    return part;
  };
  const bolted = { ...of("R1"), type: { ...of("R1").type, land: boltLand("M5", 5.5, 13, "tests") } };

  it("is told from the land: on the surface, through the board, under a screw", () => {
    const found = [of("R1"), of("J1"), bolted].map(({ type }) => mountingOf(type.land));
    expect(found).toEqual(["surface", "through-hole", "bolted"]);
    expect(mountedBy(bolted.type.land)).toBe("hand");
  });

  it("leaves what isn't fitted or a screw holds to nobody's machine, and counts no joint of it", () => {
    expect([of("R1"), of("J1"), of("R3"), bolted].map(isPlaced)).toEqual([true, true, false, false]);
    expect(jointsOf([of("R1"), bolted, of("R3")])).toEqual({ surface: 2, throughHole: 0 });
    expect(jointsOf([of("J1")]).throughHole).toBe(
      of("J1").type.land.pads.filter(({ technology }) => technology === "through").length,
    );
  });
});

describe("the archive for the board house", () => {
  afterEach(() => vi.unstubAllEnvs());

  it("holds every file by name in order", () => {
    const written = fabFiles(sampleBoard, options);
    const read = unzipSync(fabZip(written));
    expect(Object.keys(read)).toEqual(written.map(({ name }) => name).sort());
    expect(strFromU8(read["sample-F_Cu.gbr"] ?? new Uint8Array())).toBe(textOf("sample-F_Cu.gbr"));
  });

  it("has the same bytes in every time zone", () => {
    const written = fabFiles(sampleBoard, options);
    const zones = ["UTC", "Pacific/Kiritimati", "America/St_Johns", "Asia/Kathmandu"];
    const archives = zones.map((zone) => {
      vi.stubEnv("TZ", zone);
      return Buffer.from(fabZip(written)).toString("base64");
    });
    expect(new Set(archives).size).toBe(1);
    vi.stubEnv("TZ", "Pacific/Kiritimati");
    expect(new Date(0).getHours()).not.toBe(0);
  });
});
