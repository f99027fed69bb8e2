import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { firstBootScript } from "./first-boot-script.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rubus-script-"));
  writeFileSync(join(folder, "first-boot.sh"), firstBootScript);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const names = (text: string): string => `# rubus begin: every node\n${text}# rubus end\n`;
const run = (hosts: string): number | null => {
  const { status, stderr } = spawnSync("sh", [join(folder, "first-boot.sh"), hosts], { encoding: "utf8" });
  expect(stderr).toBe("");
  return status;
};

describe("the script of the first boot", () => {
  it("adds the names of all nodes once, however often it runs, and takes new ones over", () => {
    const hosts = join(folder, "hosts");
    const stock = "127.0.0.1 localhost\n127.0.1.1 raspberrypi\n";
    writeFileSync(hosts, stock);
    writeFileSync(join(folder, "hosts.txt"), names("192.168.10.11 a-1\n"));
    expect([run(hosts), run(hosts)]).toEqual([0, 0]);
    expect(readFileSync(hosts, "utf8")).toBe(stock + names("192.168.10.11 a-1\n"));
    writeFileSync(join(folder, "hosts.txt"), names("192.168.10.11 a-1\n192.168.10.12 a-2\n"));
    expect(run(hosts)).toBe(0);
    expect(readFileSync(hosts, "utf8")).toBe(stock + names("192.168.10.11 a-1\n192.168.10.12 a-2\n"));
    expect(statSync(hosts).mode & 0o777).toBe(0o644);
  });

  it("leaves the file alone where the names are missing", () => {
    const hosts = join(folder, "hosts");
    writeFileSync(hosts, "127.0.0.1 localhost\n");
    const { status } = spawnSync("sh", [join(folder, "first-boot.sh"), hosts]);
    expect(status).not.toBe(0);
    expect(readFileSync(hosts, "utf8")).toBe("127.0.0.1 localhost\n");
    expect(readdirSync(folder).sort()).toEqual(["first-boot.sh", "hosts"]);
  });
});
