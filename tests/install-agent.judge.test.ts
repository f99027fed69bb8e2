// dpkg itself puts the agent in as a node's first boot asks it to, and is killed at every step on its way.
import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { debianPackage, nodeRuntimePackage } from "@rubus/agent";
import { nodeFiles } from "@rubus/boot";
import { readCluster } from "@rubus/cluster";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { serviceCommands } from "./support/unit-file.js";

const has = (program: string): boolean => spawnSync(program, ["--version"]).error === undefined;
const canInstall = process.getuid?.() === 0 && has("dpkg");

const firstBootFile = (name: string): string => {
  const read = readCluster("name: sprout\nsites: { home: { frames: { a: { nodes: 1 } } } }\n", "c.yaml");
  const made = read.ok ? nodeFiles({ cluster: read.value.cluster, provedFiveAmpere: [] }) : read;
  if (!made.ok) throw new Error(made.diagnostics[0]?.message);
  const file = made.value.find(({ path: each }) => each.endsWith(`/boot/${name}`));
  return new TextDecoder().decode(file?.bytes);
};

/** More than dpkg says on its way through two packages. */
const mostSteps = 60;

describe.skipIf(!canInstall)("putting the agent in from the card [needs dpkg, as root]", () => {
  let folder = "";
  const at = (...names: string[]): string => path.join(folder, ...names);
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "rubus-install-"));
    mkdirSync(at("card", "agent"), { recursive: true });
    mkdirSync(at("bin"));
    writeFileSync(at("card", "install-agent.sh"), firstBootFile("rubus/install-agent.sh"));
    // A whole system of its own for dpkg; nothing that a package's scripts call reaches this machine.
    shim("dpkg", [
      `case $1 in --print-architecture) cat ${at("architecture")}; exit;; esac`,
      `echo "$1" >> ${at("asked")}`,
      'log=""; [ -f "$KILL_AT" ] && log="--status-logger=$KILLER"',
      `exec /usr/bin/dpkg --root=${at("root")} --log=/dev/null --force-script-chrootless --force-depends \\`,
      `  --force-architecture --force-unsafe-io \${log:+"$log"} "$@"`,
    ]);
    // Ends everything at the line of that number, as a power cut does.
    shim("killer", [
      'n=$(cat "$KILL_AT")',
      "while read -r _; do n=$((n - 1)); [ $n -gt 0 ] || kill -9 0; done",
    ]);
    for (const name of ["systemctl", "systemd-sysusers", "deb-systemd-helper", "deb-systemd-invoke", "sync"])
      shim(name, [`echo "${name} $*" >> ${at("called")}`]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(() => {
    for (const name of ["root", "note", "asked", "called", "kill-at"])
      rmSync(at(name), { recursive: true, force: true });
    for (const name of ["info", "updates"]) mkdirSync(at("root/var/lib/dpkg", name), { recursive: true });
    writeFileSync(at("root/var/lib/dpkg/status"), "");
    writeFileSync(at("architecture"), "arm64\n");
    putOnCard("20.20.2");
  });

  const shim = (name: string, lines: readonly string[]): void => {
    writeFileSync(at("bin", name), `#!/bin/sh\n${lines.join("\n")}\n`);
    chmodSync(at("bin", name), 0o755);
  };
  const putOnCard = (version: string): void => {
    const text = (what: string): Uint8Array => new TextEncoder().encode(what);
    const runtime = { version, binary: text(`Node ${version}`), licence: text("a licence") };
    writeFileSync(at("card/agent/rubus-node-runtime.deb"), nodeRuntimePackage(runtime));
    writeFileSync(at("card/agent/rubus-agent.deb"), debianPackage(text("the agent")));
  };
  const run = (): SpawnSyncReturns<string> =>
    // A session of its own, so that a power cut in it ends it alone.
    spawnSync("setsid", ["--wait", "sh", at("card/install-agent.sh"), at("note")], {
      encoding: "utf8",
      env: {
        PATH: `${at("bin")}:/usr/sbin:/usr/bin:/sbin:/bin`,
        LC_ALL: "C",
        KILL_AT: at("kill-at"),
        KILLER: at("bin/killer"),
      },
    });
  const states = (): string =>
    spawnSync(
      "dpkg-query",
      [`--admindir=${at("root/var/lib/dpkg")}`, "-W", "-f", `\${Package} \${Version} \${db:Status-Status}\n`],
      { encoding: "utf8" },
    ).stdout;
  const installed = (version: string): string =>
    `rubus-agent 0.1.0 installed\nrubus-node-runtime ${version} installed\n`;
  const asked = (): string => (existsSync(at("asked")) ? readFileSync(at("asked"), "utf8") : "");

  it("installs both, enables the service, says so, and does nothing at the next boot", () => {
    const first = run();
    expect(first).toMatchObject({ status: 0 });
    expect(first.stdout).toContain("Rubus agent: 0.1.0 is put in, with Node 20.20.2.");
    expect(states()).toBe(installed("20.20.2"));
    expect(readFileSync(at("root/usr/lib/rubus/node/bin/node"), "utf8")).toBe("Node 20.20.2");
    expect(existsSync(at("root/usr/bin/node"))).toBe(false);
    expect(readFileSync(at("called"), "utf8")).toContain("deb-systemd-helper enable rubus-agent.service");
    unlinkSync(at("asked"));
    expect(run()).toMatchObject({ status: 0, stdout: "Rubus agent: was put in before.\n" });
    expect(asked()).toBe("");
  });

  it("is made good by the next boot wherever the power went", () => {
    let cuts = 0;
    for (let step = 1; step <= mostSteps; step++) {
      rmSync(at("root"), { recursive: true });
      rmSync(at("note"), { force: true });
      for (const name of ["info", "updates"]) mkdirSync(at("root/var/lib/dpkg", name), { recursive: true });
      writeFileSync(at("root/var/lib/dpkg/status"), "");
      writeFileSync(at("kill-at"), `${step}\n`);
      const cut = run();
      if (cut.status === 0) break;
      cuts = step;
      unlinkSync(at("kill-at"));
      const repaired = run();
      expect({ step, status: repaired.status, said: repaired.stderr }).toMatchObject({ step, status: 0 });
      expect({ step, states: states() }).toEqual({ step, states: installed("20.20.2") });
      expect(readFileSync(at("root/usr/lib/rubus/rubus.mjs"), "utf8")).toBe("the agent");
      expect(existsSync(at("note"))).toBe(true);
    }
    expect(cuts).toBeGreaterThanOrEqual(8);
    expect(cuts).toBeLessThan(mostSteps);
  }, 120_000);

  it("takes newer packages of a card that was written anew, and leaves alone what a person removed", () => {
    run();
    putOnCard("20.21.0");
    expect(run().status).toBe(0);
    expect(states()).toBe(installed("20.21.0"));
    spawnSync("dpkg", [`--root=${at("root")}`, "--force-script-chrootless", "--remove", "rubus-agent"], {
      env: { PATH: `${at("bin")}:/usr/sbin:/usr/bin:/sbin:/bin` },
    });
    expect(run().status).toBe(0);
    expect(states()).not.toContain("rubus-agent 0.1.0 installed");
  });

  it("says what is missing or doesn't fit, and lets the node boot", () => {
    writeFileSync(at("architecture"), "armhf\n");
    const foreign = run();
    expect(foreign).toMatchObject({ status: 0 });
    expect(foreign.stdout).toContain("this system is armhf and the Node on the card is for arm64");
    writeFileSync(at("architecture"), "arm64\n");
    writeFileSync(at("card/agent/rubus-agent.deb"), "!<arch>\nnothing");
    expect(run()).toMatchObject({ status: 0, stdout: expect.stringContaining("write the card again") });
    unlinkSync(at("card/agent/rubus-agent.deb"));
    expect(run()).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("rubus-agent.deb is not on this card"),
    });
    expect(states()).toBe("");
    expect(asked()).toBe("");
  });
});

describe("what cloud-init does at every boot", () => {
  it("makes a unit in memory that waits for the boot partition and runs the script, and starts it without waiting", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "rubus-unit-"));
    try {
      writeFileSync(path.join(folder, "systemctl"), `#!/bin/sh\necho "$*" >> ${folder}/called\n`, {
        mode: 0o755,
      });
      const line = /^ {2}- \[sh, -c, (".*install-agent.*")\]$/mu.exec(firstBootFile("user-data"))?.[1] ?? "";
      const command = (JSON.parse(line) as string).replace("/run/systemd/system", folder);
      const env = { PATH: `${folder}:/usr/bin:/bin` };
      expect(spawnSync("sh", ["-c", command], { env, encoding: "utf8" })).toMatchObject({
        status: 0,
        stderr: "",
      });
      expect(readFileSync(path.join(folder, "called"), "utf8")).toBe(
        "daemon-reload\nstart --no-block rubus-install-agent.service\n",
      );
      const unit = path.join(folder, "rubus-install-agent.service");
      expect(serviceCommands(readFileSync(unit, "utf8")).main).toBe(
        "/bin/sh /boot/firmware/rubus/install-agent.sh",
      );
      if (!has("systemd-analyze")) return;
      const { stderr } = spawnSync("systemd-analyze", ["verify", "--man=no", unit], { encoding: "utf8" });
      expect(stderr).not.toMatch(/rubus-install-agent\.service:/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
