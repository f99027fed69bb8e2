// The agent as it is shipped: one file, started as a process, asked over its socket, killed.
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { curveDuty, lightLabels } from "@rubus/agent";
import { lights } from "@rubus/boot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type AgentPlace,
  agentPlace,
  firstMetrics,
  handBackProcess,
  nodePaths,
  rubusNode,
  startProcess,
  table,
  until,
} from "./support/agent-process.js";

const BUNDLE_BAR_BYTES = 150_000;
const light = "/sys/class/leds/rubus:blue:identify/trigger";

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
  });

describe("the agent's one file", () => {
  let folder = "";
  let place: AgentPlace;
  let agent: ChildProcess;
  let metrics = "";
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "rubus-agent-"));
    place = await agentPlace(folder, 42);
    agent = startProcess(place);
    metrics = await firstMetrics(place);
  });
  afterAll(async () => {
    agent.kill("SIGKILL");
    await ended(agent);
    rmSync(folder, { recursive: true, force: true });
  });

  it("is smaller than its bar", () => {
    expect(statSync(place.bundle).size).toBeLessThanOrEqual(BUNDLE_BAR_BYTES);
  });

  it("serves what it reads, found by name", () => {
    expect(metrics).toContain("rubus_soc_temperature_celsius 42\n");
    expect(metrics).toContain("rubus_supply_volts 5.08\n");
    expect(metrics).toContain("rubus_fan_speed_rpm 1400\n");
    expect(metrics).toMatch(/rubus_node_info\{bay="1",cell="1",cluster="bramble",.*host="bramble-home-a-1"/);
  });

  it("has a socket that only its owner and group may use", () => {
    expect(statSync(place.socket).mode & 0o777).toBe(0o660);
  });

  it("says its state to rubus node status, for people and as JSON", () => {
    const { exit, out } = rubusNode(place, "status");
    expect(exit).toBe(0);
    expect(out).toContain("bay         bramble home/a/1/1\n");
    expect(JSON.parse(rubusNode(place, "status", "--json").out)).toMatchObject({
      exit: 0,
      state: "run",
      sample: { celsius: 42, supply: { volt: 5.08 } },
    });
  });

  it("blinks to be found, and stops when it is confirmed", async () => {
    expect(rubusNode(place, "identify").exit).toBe(0);
    await until(() => place.read(light) === "timer", "the light blinks");
    expect(JSON.parse(rubusNode(place, "status", "--json").out)).toMatchObject({ state: "identify" });
    expect(rubusNode(place, "identify", "--off").exit).toBe(0);
    await until(() => place.read(light) === "none", "the light is dark");
  });

  it("refuses what it can't do, with a diagnostic", () => {
    expect(rubusNode(place, "power", "cycle", "1/2")).toMatchObject({
      exit: 1,
      err: expect.stringMatching(/^error RUB-AGT-002 .*manager/),
    });
    expect(rubusNode(place, "fan", "fast").err).toMatch(/^error RUB-AGT-003 /);
  });

  it("follows the temperature, and killed leaves the kernel's zone and a duty the kernel can stand on", async () => {
    place.write(nodePaths.temperature, "57000\n");
    await until(() => Number(place.read(nodePaths.duty)) >= curveDuty(table, 53), "the fan follows");
    agent.kill("SIGKILL");
    await ended(agent);
    expect(place.read(`${nodePaths.zone}/mode`)).toBe("enabled");
    expect(place.read(`${nodePaths.zone}/policy`)).toBe("step_wise");
    expect(Number(place.read(nodePaths.duty))).toBeGreaterThanOrEqual(77);
    handBackProcess(place);
    expect(place.read(nodePaths.duty)).toBe("77");
    expect(place.read("/sys/class/leds/rubus:green:health/trigger")).toBe("heartbeat");
    expect(rubusNode(place, "status").err).toMatch(/^error RUB-AGT-001 /);
  });
});

describe("the agent on a Raspberry Pi without the HAT", () => {
  it("identifies by the board's own light and gives it back, also after it was killed", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "rubus-bare-"));
    const place = await agentPlace(folder, 50, false);
    const own = `${nodePaths.ownLight}/trigger`;
    const agent = startProcess(place);
    try {
      await firstMetrics(place);
      expect(rubusNode(place, "identify").exit).toBe(0);
      await until(() => place.read(own) === "timer", "the light blinks");
      agent.kill("SIGKILL");
      await ended(agent);
      handBackProcess(place);
      expect(place.read(own)).toBe("mmc0");
    } finally {
      agent.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe("the agent without its console", () => {
  it("keeps what it has to tell through a kill, and tells how much that is", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "rubus-kept-"));
    const place = await agentPlace(folder, 45);
    const kept = (text: string): number => Number(/^rubus_outbox_records (\d+)$/m.exec(text)?.[1]);
    const first = startProcess(place);
    let second: ChildProcess | undefined;
    try {
      await firstMetrics(place);
      // An event is on disk at once: the first says that the agent has started, the next that it is looked for.
      expect(rubusNode(place, "identify").exit).toBe(0);
      for (let waited = 0; kept(await firstMetrics(place)) < 3 && waited < 100; waited++) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      first.kill("SIGKILL");
      await ended(first);
      second = startProcess(place);
      const metrics = await firstMetrics(place);
      expect(kept(metrics)).toBeGreaterThanOrEqual(3);
      expect(metrics).toContain("rubus_outbox_lost_records_total 0\n");
      expect(metrics).toContain("rubus_console_connected 0\n");
    } finally {
      first.kill("SIGKILL");
      second?.kill("SIGKILL");
      if (second !== undefined) await ended(second);
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe("the agent's lights", () => {
  it("have the labels that the HAT's overlay gives them", () => {
    const labels = lights().map(({ label }) => label);
    expect([...lightLabels].sort()).toEqual(labels.sort());
  });
});
