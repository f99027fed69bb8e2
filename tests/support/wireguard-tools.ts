// The programs of the WireGuard judge, each of which leaves the arguments it was given in a file.
import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { toolOf } from "../../scripts/judges/find.mjs";
import { readdirOf } from "./home-disks.js";
import { needJudge } from "./judges.js";

export type WireguardTools = {
  /** Folder with the programs, first in `env.PATH`. */
  readonly bin: string;
  /** File with one line for each program that was started: its name and its arguments. */
  readonly commands: string;
  readonly env: NodeJS.ProcessEnv;
};

/** @param place a folder, where `bin` and `commands` are made */
export function wireguardTools(place: string): WireguardTools {
  const judge = needJudge("wireguard");
  const bin = path.join(place, "bin");
  const commands = path.join(place, "commands");
  mkdirSync(bin);
  writeFileSync(commands, "");
  const unpacked = ["usr/bin", "usr/sbin", "bin", "sbin"].map((folder) => path.join(judge.root, folder));
  const onPath = [...(process.env.PATH ?? "").split(path.delimiter), "/usr/sbin", "/sbin"];
  const folders = judge.via === "path" ? onPath : [...unpacked, ...onPath];
  const real = (tool: string): string => {
    const folder = folders.find((each) => readdirOf(each).includes(tool));
    if (folder === undefined) throw new Error(`${tool} is neither on PATH nor fetched`);
    return path.join(folder, tool);
  };
  const told = (tool: string, then: string) =>
    writeFileSync(path.join(bin, tool), `#!/bin/bash\necho "${tool} $*" >> ${commands}\n${then}\n`, {
      mode: 0o755,
    });
  for (const tool of ["ip", "wireguard-go"]) told(tool, `exec ${real(tool)} "$@"`);
  // A fresh system has no wg: what installs its package puts it there.
  told("apt-get", `[[ "$*" != *install*wireguard-tools ]] || ln -sf not-yet/wg ${bin}/wg`);
  mkdirSync(path.join(bin, "not-yet"));
  told("not-yet/wg", `exec ${real("wg")} "$@"`);
  // No system runs in a namespace: what it would start is started by the test.
  told("systemctl", "");
  // It looks for wg beside itself first.
  copyFileSync(real("wg-quick"), path.join(bin, "wg-quick"));
  for (const tool of ["nft", "ping"]) symlinkSync(real(tool), path.join(bin, tool));
  const search = [bin, path.dirname(process.execPath), "/usr/sbin", "/usr/bin", "/sbin", "/bin"];
  return { bin, commands, env: { ...toolOf(judge, "wg").env, PATH: search.join(":"), LC_ALL: "C" } };
}
