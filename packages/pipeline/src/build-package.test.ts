import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BoardFacts } from "@rubus/boards";
import type { PrintMeasures, WiringSummary } from "@rubus/frame";
import { failure, success } from "@rubus/units";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type BuildOptions, buildPackage, type Rooms } from "./build-package.js";
import { folderCache, noCache } from "./cache/stage-cache.js";
import { parseManifest } from "./package/manifest.js";
import { guideStage, nodesStage } from "./stages.js";

const passing = "name: sprout\nsites: { home: { frames: { a: { nodes: 1 } } } }\n";
/** Ten Pi 5 on the smallest supply. */
const failing =
  "name: sprout\nnode: { model: pi5 }\npower: { supply: mean-well-lrs-75-5 }\n" +
  "sites: { home: { frames: { a: { nodes: 10 } } } }\n";

const factsOf = (name: string): BoardFacts => ({
  name,
  title: "Board",
  id: "0123abcd",
  widthMm: 40,
  heightMm: 12,
  layers: 2,
  parts: 13,
  bomLines: 4,
  nets: 12,
  joints: { surface: 44, throughHole: 0 },
  bill: [],
  remarks: [],
  topPicture: `boards/${name}/${name}-top.svg`,
  bottomPicture: `boards/${name}/${name}-bottom.svg`,
  schematicPicture: `boards/${name}/${name}-schematic.svg`,
  contacts: {},
  uncertain: [],
});

const noWiring: WiringSummary = {
  barsPerPole: 0,
  spacersPerPole: 0,
  sheets: [],
  cables: [],
  bill: [],
  chain: { typical: 0.15, worst: 0.25 },
  bolts: [{ land: "5 V", bolt: "M5 × 25", torque: 2 }],
  lengthRule: "From hole to hole.",
  uncertain: [],
};

/** A part that every proof of printing passes. */
const soundMeasures: PrintMeasures = {
  volumeMm3: 1000,
  contactMm2: 100,
  centre: { x: 5, y: 5, z: 5 },
  box: { min: { x: 0, y: 0, z: 0 }, max: { x: 10, y: 10, z: 10 } },
  overhangDegrees: 45,
  overhangAt: null,
  bridgeMm: 5,
  bridgeAt: null,
  ledgeMm: 0,
  wallMm: 2,
  wallAt: null,
  skinMm: 1,
  skinAt: null,
  steep: [],
};

/** What a frame of one node prints, in the order of its files. */
const printed = [
  "blank-2u",
  "cell-2u",
  "ear-19-left-2u",
  "ear-19-right-2u",
  "face-pi4b",
  "filler",
  "fit-test-base",
  "fit-test-gauge",
  "fit-test-joint",
  "fit-test-key",
  "fit-test-steps",
  "label",
  "pin",
  "strain-relief",
  "touch-guard-2u",
  "tray-pi4b",
] as const;

/** Rooms that make next to nothing and count how often they run. */
const fakeRooms = () => {
  const counts = { boards: 0, wiring: 0, parts: 0, assemblies: 0 };
  const rooms: Rooms = {
    board: {
      name: "board",
      room: "@rubus/boards",
      run: async ({ board }) => {
        counts.boards++;
        const bytes = Buffer.from("<svg/>", "utf8");
        const data = factsOf(board);
        return success({ data, files: [{ path: data.topPicture, bytes, what: "picture" }] });
      },
      close: async () => {},
    },
    bill: {
      name: "bill",
      room: "@rubus/boards",
      run: async (boards) => {
        const bytes = Buffer.from(JSON.stringify(boards), "utf8");
        return success({ data: null, files: [{ path: "boards/bom.csv", bytes, what: "bill" }] });
      },
    },
    harness: {
      name: "harness",
      room: "@rubus/boards",
      run: async () => {
        const bytes = Buffer.from("joint\n", "utf8");
        return success({ data: null, files: [{ path: "boards/harness.csv", bytes, what: "cables" }] });
      },
    },
    frame: () => ({
      part: {
        name: "part",
        room: "@rubus/frame",
        run: async ({ key }) => {
          counts.parts++;
          const bytes = Buffer.from(key, "utf8");
          const data = {
            key,
            title: key,
            volumeMm3: 1000,
            bedMm: [10, 10, 10] as const,
            flameRetardant: false,
            supports: "",
            measures: soundMeasures,
            ear: null,
          };
          const files = [`frame/parts/${key}.stl`, "solid.brep"].map((path) => ({
            path,
            bytes,
            what: "part",
          }));
          return success({ data, files });
        },
      },
      trayPicture: () => ({
        name: "tray picture",
        room: "@rubus/frame",
        run: async ({ content: { model } }) => {
          const bytes = Buffer.from("<svg/>", "utf8");
          const path = `frame/parts/tray-${model}.svg`;
          return success({ data: null, files: [{ path, bytes, what: "picture" }] });
        },
      }),
      plates: () => ({
        name: "plates",
        room: "@rubus/frame",
        run: async ({ parts }) => {
          const prints = parts.map((part) => ({ ...part, filament: "petg", grams: 10, hours: 1 }));
          return success({ data: { prints, plates: [], labels: [] }, files: [] });
        },
      }),
      assembly: (solids) => ({
        name: "assembly",
        room: "@rubus/frame",
        run: async () => {
          counts.assemblies++;
          const bytes = Buffer.from(Object.keys(solids).join(" "), "utf8");
          const fit = {
            overlaps: { pairs: [], met: 0, measured: 0 },
            ways: { ways: 0, blocked: [] },
            drivers: { screws: 0, blocked: [] },
            grips: { threads: [], holes: [], inserts: [] },
            heights: [],
            bulks: {},
          };
          const files = [{ path: "frame/assembly.glb", bytes, what: "assembly" }];
          return success({ data: { fit, pictures: [] }, files });
        },
      }),
    }),
    wiring: {
      name: "wiring",
      room: "@rubus/frame",
      run: async ({ frames }) => {
        counts.wiring++;
        const bytes = Buffer.from(JSON.stringify(frames), "utf8");
        return success({ data: noWiring, files: [{ path: "frame/cables.csv", bytes, what: "cables" }] });
      },
    },
    nodes: nodesStage,
    guide: guideStage,
    codeDigest: () => "code",
  };
  return { rooms, counts };
};

let folder = "";
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "rubus-build-")));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const optionsFor = async (text: string, over: Partial<BuildOptions> = {}): Promise<BuildOptions> => {
  const file = join(folder, "cluster.yaml");
  await writeFile(file, text);
  return { file, out: join(folder, "package"), version: "0.1.0", cache: noCache, ...over };
};

const codesOf = (result: { readonly diagnostics: readonly { readonly code: string }[] }) =>
  result.diagnostics.map(({ code }) => code);

describe("building a package", () => {
  it("writes the cluster, the boards, the pages and a manifest that lists them all", async () => {
    const result = await buildPackage(await optionsFor(passing), fakeRooms().rooms);
    expect(result.ok && result.value.verdict).toBe("pass");
    const manifest = parseManifest(await readFile(join(folder, "package", "manifest.json"), "utf8"));
    expect(manifest?.files.map(({ path }) => path)).toEqual([
      "assembly.html",
      "boards/back-plane/back-plane-top.svg",
      "boards/bom.csv",
      "boards/harness.csv",
      "boards/hat-fan40/hat-fan40-top.svg",
      "boards/led/led-top.svg",
      "boards/power/power-top.svg",
      "cluster.json",
      "frame/assembly.glb",
      "frame/cables.csv",
      "frame/hardware.csv",
      ...printed.map((key) => `frame/parts/${key}.stl`).toSpliced(12, 0, "frame/parts/parts.csv"),
      "frame/parts/tray-pi4b.svg",
      "index.html",
      "network/hosts.txt",
      "network/inventory.ini",
      "network/known_hosts.txt",
      "network/ssh_config",
      "nodes/sprout-home-a-1/bay.bin",
      "nodes/sprout-home-a-1/boot/custom.toml",
      "nodes/sprout-home-a-1/boot/meta-data",
      "nodes/sprout-home-a-1/boot/network-config",
      "nodes/sprout-home-a-1/boot/rubus/first-boot.sh",
      "nodes/sprout-home-a-1/boot/rubus/hosts.txt",
      "nodes/sprout-home-a-1/boot/rubus/install-agent.sh",
      "nodes/sprout-home-a-1/boot/rubus/node.json",
      "nodes/sprout-home-a-1/boot/user-data",
      "nodes/sprout-home-a-1/config-lines.txt",
      "nodes/sprout-home-a-1/hat.eep",
      "nodes/sprout-home-a-1/rubus-hat.dtbo",
      "proofs.html",
      "proofs.json",
    ]);
    expect(codesOf(result)).toEqual(["RUB-OUT-107"]);
  });

  it("writes nothing when the file is wrong, and says where", async () => {
    const result = await buildPackage(await optionsFor(`${passing}nodes: 3\n`), fakeRooms().rooms);
    expect(result.ok).toBe(false);
    expect(result.diagnostics[0]?.position).toEqual({ line: 3, column: 1 });
    expect(await readdir(folder)).toEqual(["cluster.yaml"]);
  });

  it("writes nothing when a proof fails, and all of it marked NOT PROVED when forced", async () => {
    const { rooms, counts } = fakeRooms();
    const refused = await buildPackage(await optionsFor(failing), rooms);
    expect(refused.ok).toBe(false);
    expect(counts.boards).toBe(0);
    expect(await readdir(folder)).toEqual(["cluster.yaml"]);

    const withPages: Rooms = {
      ...rooms,
      board: {
        ...rooms.board,
        run: async (order) => {
          const made = await rooms.board.run(order);
          const bytes = Buffer.from("<html><body>parts</body></html>", "utf8");
          const page = { path: `boards/${order.board}/parts.html`, bytes, what: "page" };
          return made.ok ? success({ ...made.value, files: [...made.value.files, page] }) : made;
        },
      },
    };
    const forced = await buildPackage(await optionsFor(failing, { force: true }), withPages);
    expect(forced.ok && forced.value.manifest.verdict).toBe("fail");
    expect(forced.diagnostics.some(({ severity }) => severity === "error")).toBe(true);
    for (const page of ["index.html", "proofs.html", "boards/led/parts.html"])
      expect(await readFile(join(folder, "package", page), "utf8")).toContain("NOT PROVED");
  });

  it("writes the pilot: the first node alone, with the twelve measurements, the same bytes each time", async () => {
    const { rooms, counts: _ } = fakeRooms();
    const three = passing.replace("nodes: 1", "nodes: 3");
    const pilot = await buildPackage(await optionsFor(three, { pilot: true }), rooms);
    if (!pilot.ok) throw new Error(codesOf(pilot).join());
    expect(pilot.value.boards.map(({ quantity }) => quantity)).toEqual([1, 1, 1, 1]);
    const page = await readFile(join(folder, "package", "pilot.html"), "utf8");
    expect(page).toContain("12 measurements");
    expect(page).toContain("finger-contact: 20.1 mΩ");
    expect(pilot.value.manifest.files.map(({ path }) => path)).toContain("pilot.html");
    const again = await buildPackage(await optionsFor(three, { pilot: true }), rooms);
    expect(again.ok && again.value.written).toBe(false);
    const whole = await buildPackage(await optionsFor(three), rooms);
    expect(whole.ok && whole.value.manifest.files.map(({ path }) => path)).not.toContain("pilot.html");
  });

  it("leaves the package before alone when a board cannot be made", async () => {
    const { rooms } = fakeRooms();
    await buildPackage(await optionsFor(passing), rooms);
    const before = await readFile(join(folder, "package", "manifest.json"), "utf8");
    const broken: Rooms = {
      ...rooms,
      board: {
        ...rooms.board,
        run: async (order) =>
          order.board === "led"
            ? failure([
                { code: "RUB-INT-001", severity: "error", message: "no way found", remedy: "Report it." },
              ])
            : rooms.board.run(order),
      },
    };
    const result = await buildPackage(await optionsFor(passing.replace("nodes: 1", "nodes: 2")), broken);
    expect(codesOf(result)).toEqual(["RUB-INT-001"]);
    expect(await readFile(join(folder, "package", "manifest.json"), "utf8")).toBe(before);
  });

  it("makes only those printed parts anew that a change concerns", async () => {
    const { rooms } = fakeRooms();
    const cache = folderCache(join(folder, "cache"));
    const partsMade = async (text: string): Promise<readonly string[]> => {
      const made: string[] = [];
      const onProgress: BuildOptions["onProgress"] = ({ stage, state }) => {
        if (state === "made" && stage.startsWith("part ")) made.push(stage.slice("part ".length));
      };
      const built = await buildPackage(await optionsFor(text, { cache, onProgress, force: true }), rooms);
      expect(built.ok, text).toBe(true);
      return made.toSorted();
    };
    expect(await partsMade(passing)).toEqual(printed);
    expect(await partsMade(`${passing}frame: { height: 3U }\n`)).toEqual([
      "blank-3u",
      "cell-3u",
      "ear-19-left-3u",
      "ear-19-right-3u",
      "touch-guard-3u",
    ]);
    expect(await partsMade(`${passing}node: { model: pi5 }\n`)).toEqual(["face-pi5", "tray-pi5"]);
    const [filament, network] = [
      "printer: { filament: asa }\n",
      "home: { lan: 192.168.77.0/24, router: 192.168.77.1,",
    ];
    expect(
      await partsMade(`${passing.replace("home: {", network).replace("sprout", "grove")}${filament}`),
    ).toEqual([]);
  });

  it("makes no board twice, however many the cluster needs, and makes one that it needs anew", async () => {
    const { rooms, counts } = fakeRooms();
    const cache = folderCache(join(folder, "cache"));
    const first = await buildPackage(await optionsFor(passing, { cache }), rooms);
    const second = await buildPackage(await optionsFor(passing, { cache }), rooms);
    expect(counts).toEqual({ boards: 4, wiring: 1, parts: printed.length, assemblies: 1 });
    expect(first.ok && first.value.boards.map(({ name, quantity }) => [name, quantity])).toEqual([
      ["back-plane", 1],
      ["led", 1],
      ["hat-fan40", 1],
      ["power", 1],
    ]);
    expect(first.ok && first.value.written).toBe(true);
    expect(second.ok && second.value.written).toBe(false);
    const more = await buildPackage(
      await optionsFor(passing.replace("nodes: 1", "nodes: 3"), { cache }),
      rooms,
    );
    // A second cell brings keys, and nothing else to make.
    expect(counts).toEqual({ boards: 4, wiring: 2, parts: printed.length + 1, assemblies: 2 });
    expect(more.ok && more.value.boards.map(({ quantity }) => quantity)).toEqual([2, 3, 3, 3]);
    const mixed = passing.replace("nodes: 1", "nodes: [{ model: pi5, stack: b }, null, { model: pi4b }]");
    const both = await buildPackage(await optionsFor(mixed, { cache }), rooms);
    expect(counts.boards).toBe(6);
    expect(both.ok && both.value.boards.map(({ name, quantity }) => [name, quantity])).toEqual([
      ["back-plane", 2],
      ["led", 2],
      ["hat-fan40", 1],
      ["hat-plain", 1],
      ["power", 1],
      ["power-pi5", 1],
    ]);
  });

  it("refuses a folder of the user's before any board is made", async () => {
    await mkdir(join(folder, "package"));
    await writeFile(join(folder, "package", "diary.txt"), "mine");
    const { rooms, counts } = fakeRooms();
    const result = await buildPackage(await optionsFor(passing), rooms);
    expect(codesOf(result)).toEqual(["RUB-OUT-003"]);
    expect(counts.boards).toBe(0);
    expect(await readdir(join(folder, "package"))).toEqual(["diary.txt"]);
  });

  it("names the file that is not there", async () => {
    const options = { ...(await optionsFor(passing)), file: join(folder, "no-such.yaml") };
    const result = await buildPackage(options, fakeRooms().rooms);
    expect(codesOf(result)).toEqual(["RUB-FILE-001"]);
    expect(codesOf(await buildPackage({ ...options, file: folder }, fakeRooms().rooms))).toEqual([
      "RUB-FILE-001",
    ]);
  });
});
