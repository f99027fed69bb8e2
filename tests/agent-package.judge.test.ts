// dpkg-deb and lintian judge the agent's Debian package and that of its Node, and systemd its unit.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { debianPackage, nodeFromArchive, nodeRuntimePackage, unitName } from "@rubus/agent";
import { rubusVersion } from "@rubus/units";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agentBundle } from "../scripts/agent-bundle.mjs";
import { NODE_ARCHIVE } from "../scripts/judges/find.mjs";
import { isTriedNode, TRIED_NODE } from "../scripts/node-archive.mjs";
import { describeJudged, needJudge } from "./support/judges.js";
import { lintian } from "./support/lintian-judge.js";

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

  it("says its name, version, what it needs, and who answers for it", () => {
    const field = (name: string, of = file): string => run("dpkg-deb", "--field", of, name).stdout.trim();
    expect(field("Package")).toBe("rubus-agent");
    expect(field("Version")).toBe(rubusVersion);
    expect(field("Architecture")).toBe("all");
    expect(field("Depends")).toContain("rubus-node-runtime (>= 20.19) | nodejs (>= 20.19)");
    const named = path.join(folder, "named.deb");
    writeFileSync(named, debianPackage(new Uint8Array(8), "Ada <ada@example.net>"));
    expect(field("Maintainer", named)).toBe("Ada <ada@example.net>");
  });

  it("unpacks to what it lists, owned by root, with sums that fit", () => {
    const { status, stdout } = run("dpkg-deb", "--contents", file);
    expect(status).toBe(0);
    expect(stdout.split("\n").filter((line) => line !== "" && !line.includes(" root/root "))).toEqual([]);
    expect(run("dpkg-deb", "--raw-extract", file, path.join(folder, "raw")).status).toBe(0);
    const at = (name: string): string => path.join(folder, "raw", name);
    expect(readFileSync(at("usr/lib/rubus/rubus.mjs"), "utf8")).toBe(bundle);
    expect(statSync(at("usr/bin/rubus")).mode & 0o777).toBe(0o755);
    const sums = spawnSync("md5sum", ["--check", "--strict", "--quiet", "DEBIAN/md5sums"], { cwd: at("") });
    expect(sums.status).toBe(0);
    for (const script of ["DEBIAN/postinst", "DEBIAN/prerm", "DEBIAN/postrm", "usr/bin/rubus"]) {
      expect(run("sh", "-n", at(script)).status).toBe(0);
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

  describeJudged("lintian", "by lintian", () => {
    it("has no error, no warning, and overrides nothing", async () => {
      expect(await lintian("rubus-agent.deb", readFileSync(file))).toEqual([]);
    }, 60_000);

    it("would have one with a file that the policy doesn't know", async () => {
      const raw = path.join(folder, "wrong");
      expect(run("dpkg-deb", "--raw-extract", file, raw).status).toBe(0);
      writeFileSync(path.join(raw, "usr/bin/rubus"), "#!/usr/bin/nothing\n");
      const wrong = path.join(folder, "wrong.deb");
      expect(run("dpkg-deb", "--root-owner-group", "--build", raw, wrong).status).toBe(0);
      expect((await lintian("wrong.deb", readFileSync(wrong))).join("\n")).toMatch(/^[EW]: rubus-agent: /m);
    }, 60_000);
  });
});

describeJudged("node-arm64", "the package of Node", () => {
  const archive = () => readFileSync(path.join(needJudge("node-arm64").root, NODE_ARCHIVE));
  const read = () => {
    const found = nodeFromArchive(new Uint8Array(archive()));
    if (!found.ok) throw new Error(found.why);
    return found.runtime;
  };

  it("is made from the very binary that Rubus was tried with", () => {
    const { version, binary } = read();
    expect(version).toBe(TRIED_NODE.version);
    expect(isTriedNode(binary)).toBe(true);
  });

  describeJudged("lintian", "by lintian and dpkg-deb", () => {
    it("keeps out of the distribution's way, and has no error or warning but what follows from the makers' binary", async () => {
      const content = nodeRuntimePackage(read());
      const file = path.join(mkdtempSync(path.join(tmpdir(), "rubus-node-deb-")), "node.deb");
      try {
        writeFileSync(file, content);
        const listed = run("dpkg-deb", "--contents", file).stdout;
        expect(listed).toContain("./usr/lib/rubus/node/bin/node\n");
        expect(listed).not.toContain("usr/bin/");
      } finally {
        rmSync(path.dirname(file), { recursive: true });
      }
      const said = await lintian("rubus-node-runtime.deb", content);
      expect(said.filter((line) => !line.startsWith("O: "))).toEqual([]);
      expect(said.map((line) => line.split(" ")[2]).sort()).toEqual([
        "embedded-library",
        "hardening-no-pie",
        "unstripped-binary-or-object",
      ]);
    }, 120_000);
  });
});
