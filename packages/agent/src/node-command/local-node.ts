/** `rubus node` on the machine it runs on: its agent's socket, its own `/sys`, and where backups are kept. */
import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { agtRows } from "@rubus/units";
import { nodePlaces, socketName } from "../daemon/run-daemon.js";
import { askAgent } from "../daemon/socket.js";
import { findHatChip } from "../eeprom/find-chip.js";
import { type Keeping, writeEeprom } from "../eeprom/write-eeprom.js";
import { systemClock } from "../hardware/clock.js";
import { openDevices } from "../hardware/devices.js";
import { filesUnder, replaceFile } from "../hardware/file-access.js";
import type { NodeNeeds, NodeReport } from "./run-node.js";

/** 24C64: 256 pages of 32 bytes at 5 ms each, and as long again for other uses of the bus [derived]. */
const eepromTimeoutMs = 10_000;
const keptFolder = "/var/lib/rubus";

const keepingIn = (folder: string): Keeping => ({
  read: async (name) => {
    try {
      return new Uint8Array(await readFile(path.join(folder, name)));
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
      throw error;
    }
  },
  keep: async (name, content) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await replaceFile(path.join(folder, name), content);
  },
  drop: (name) => rm(path.join(folder, name), { force: true }),
});

export const localNode = (
  environment: Readonly<Record<string, string | undefined>>,
  ending: AbortSignal,
  show: (report: NodeReport) => void,
): NodeNeeds => {
  const socket = environment.RUBUS_AGENT_SOCKET ?? path.join(nodePlaces.runFolder, socketName);
  const problem = (code: "RUB-AGT-101" | "RUB-AGT-104", message: string): NodeReport => ({
    text: "",
    json: {},
    diagnostics: [{ code, severity: "error", message, remedy: agtRows[code].remedy }],
  });
  return {
    ask: (request) => askAgent(socket, request),
    clock: systemClock,
    ending,
    show,
    writeEeprom: async ({ file, chip, force }) => {
      const devices = openDevices({ files: filesUnder("/"), clock: systemClock, timeoutMs: eepromTimeoutMs });
      const image = await readFile(file).catch(() => undefined);
      if (image === undefined) return problem("RUB-AGT-104", `${file} can't be read.`);
      const found = chip ?? (await findHatChip(devices));
      if (found === undefined) return problem("RUB-AGT-101", "No bus of the HAT's EEPROM is on.");
      const bytes = new Uint8Array(image);
      const done = await writeEeprom({
        devices,
        keeping: keepingIn(keptFolder),
        chip: found,
        image: bytes,
        force,
      });
      if (!done.ok) return { text: "", json: {}, diagnostics: done.diagnostics };
      const { outcome, backup } = done.value;
      const kept = backup === undefined ? "" : `; what was there is kept in ${keptFolder}/${backup}`;
      return { text: `${outcome}${kept}\n`, json: { ...done.value }, diagnostics: [] };
    },
  };
};
