// dpkg-deb judges the agent's Debian package, and systemd its unit.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { debianPackage, unitName } from "@rubus/agent";
import { rubusVersion } from "@rubus/units";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agentBundle } from "../scripts/agent-bundle.mjs";

const run = (program: string, ...words: readonly string[]) =>
  spawnSync(program, words, { encoding: "utf8", env: { ...process.env, LC_ALL: "C" } });
const has = (program: string): boolean => run(program, "--version").error === undefined;

describe.skipIf(!has("dpkg-deb"))("the agent's Debian package", () => {
  let folder = "";
  let file = "";
  let bundle = "";
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "rubus-deb-"));
    file = path.join(folder, "agent.deb");
    bundle = await agentBundle();
    writeFileSync(file, debianPackage(new TextEncoder().encode(bundle)));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("says its name, version and what it needs", () => {
    const field = (name: string): string => run("dpkg-deb", "--field", file, name).stdout.trim();
    expect(field("Package")).toBe("rubus-agent");
    expect(field("Version")).toBe(rubusVersion);
    expect(field("Architecture")).toBe("all");
    expect(field("Depends")).toContain("nodejs (>= 20.19)");
  });

  it("unpacks to what it lists, owned by root, with sums that fit", () => {
    const { status, stdout } = run("dpkg-deb", "--contents", file);
    expect(status).toBe(0);
    expect(stdout.split("\n").filter((line) => line !== "" && !line.includes(" root/root "))).toEqual([]);
    expect(run("dpkg-deb", "--raw-extract", file, path.join(folder, "raw")).status).toBe(0);
    const at = (name: string): string => path.join(folder, "raw", name);
    expect(readFileSync(at("usr/bin/rubus"), "utf8")).toBe(bundle);
    expect(statSync(at("usr/bin/rubus")).mode & 0o777).toBe(0o755);
    const sums = spawnSync("md5sum", ["--check", "--strict", "--quiet", "DEBIAN/md5sums"], { cwd: at("") });
    expect(sums.status).toBe(0);
    for (const script of ["postinst", "prerm", "postrm"]) {
      expect(run("sh", "-n", at(`DEBIAN/${script}`)).status).toBe(0);
    }
  });

  it("has a unit that systemd understands and finds closed enough", () => {
    if (!has("systemd-analyze")) return;
    const unit = path.join(folder, "raw", "usr/lib/systemd/system", unitName);
    const { stdout, stderr } = run("systemd-analyze", "security", "--offline=yes", unit);
    const level = Number(/exposure level for rubus-agent\.service: ([\d.]+)/.exec(stdout)?.[1]);
    expect(level, stderr).toBeLessThanOrEqual(3);
    expect(run("systemd-analyze", "verify", "--man=no", unit).stderr).not.toMatch(/rubus-agent\.service:\d+/);
  });
});
