import { describe, expect, it } from "vitest";
import { manualClock } from "./clock.js";
import { openDevices } from "./devices.js";
import { memoryFiles } from "./memory-files.js";

const open = () => {
  const clock = manualClock();
  const files = memoryFiles({ "/a": "42000\n", "/b": "hot\n", "/bus": "5080\n", "/bus2": "900\n" });
  return { clock, files, devices: openDevices({ files, clock }) };
};

describe("a device", () => {
  it("gives its value, or says how it failed", async () => {
    const { files, devices } = open();
    expect(await devices.number("/a")).toEqual({ ok: true, value: 42_000 });
    expect(await devices.number("/b")).toMatchObject({ failure: { kind: "garbage" } });
    expect(await devices.number("/c")).toMatchObject({ failure: { kind: "gone" } });
    files.break("/a", "EIO");
    expect(await devices.number("/a")).toMatchObject({ failure: { kind: "io", detail: "EIO" } });
    files.break("/a", "EACCES");
    expect(await devices.write("/a", "1")).toMatchObject({ failure: { kind: "refused" } });
  });

  it("that never answers fails in time, and isn't asked again meanwhile", async () => {
    const { clock, files, devices } = open();
    files.break("/a", "hang");
    const asked = devices.number("/a");
    await clock.advance(600);
    expect(await asked).toMatchObject({ failure: { kind: "timeout" } });
    expect(await devices.number("/a")).toMatchObject({ failure: { kind: "timeout" } });
  });

  it("on a bus that is stuck fails at once, and those not on it answer", async () => {
    const { clock, files, devices } = open();
    files.break("/bus", "hang");
    const asked = devices.number("/bus", "bus");
    await clock.advance(600);
    expect(await asked).toMatchObject({ failure: { kind: "timeout" } });
    expect(await devices.number("/bus2", "bus")).toMatchObject({ failure: { kind: "timeout" } });
    expect(await devices.number("/a")).toEqual({ ok: true, value: 42_000 });
  });
});
