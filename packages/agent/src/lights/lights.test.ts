import { describe, expect, it } from "vitest";
import { systemClock } from "../hardware/clock.js";
import { openDevices } from "../hardware/devices.js";
import { memoryFiles } from "../hardware/memory-files.js";
import { faultyFiles } from "../simulation/faulty-files.js";
import { driveLight, type LightsWanted, lightDrives, lightLabel, triggerOf } from "./lights.js";

const defaults = new Map([
  [lightLabel("health", "green"), "heartbeat"],
  [lightLabel("activity", "blue"), "cpu"],
]);
const calm: LightsWanted = { health: "well", isIdentifying: false, isStealth: false, isAlert: false };
const lit = (wanted: Partial<LightsWanted>) =>
  Object.fromEntries(
    [...lightDrives({ ...calm, ...wanted }, defaults)].filter(([, drive]) => drive !== "off"),
  );

describe("the lights", () => {
  it("are the kernel's while all is well", () => {
    expect(lit({})).toEqual({
      "rubus:green:health": { trigger: "heartbeat" },
      "rubus:blue:activity": { trigger: "cpu" },
    });
  });

  it("show a warning beside the heartbeat, and a fault in red alone with the alert", () => {
    expect(lit({ health: "warning" })).toMatchObject({ "rubus:red:health": "on", "rubus:green:health": {} });
    const fault = lit({ health: "fault", isAlert: true });
    expect(fault).toMatchObject({ "rubus:red:health": "on", "rubus:red:identify": "on" });
    expect(fault).not.toHaveProperty("rubus:green:health");
  });

  it("are dark in stealth but for the one that identifies", () => {
    expect(lit({ isStealth: true, health: "fault", isAlert: true })).toEqual({});
    expect(lit({ isStealth: true, isIdentifying: true })).toEqual({ "rubus:blue:identify": "blink" });
  });

  it("is lit to be found where the kernel has no timer for it to blink by", async () => {
    const files = memoryFiles({ "/light/trigger": "none", "/light/brightness": "0" });
    const kernel = faultyFiles(files);
    const refusing = {
      ...kernel,
      write: (path: string, content: string | Uint8Array) =>
        content === "timer"
          ? Promise.reject(Object.assign(new Error("EINVAL"), { code: "EINVAL" }))
          : kernel.write(path, content),
    };
    const devices = openDevices({ files: refusing, clock: systemClock });
    expect(await driveLight(devices, "/light", "blink")).toBe(true);
    expect(await devices.text("/light/brightness")).toMatchObject({ value: "1" });
  });

  it("knows the trigger that is set in the kernel's line", () => {
    expect(triggerOf("none rc-feedback [mmc0] timer")).toBe("mmc0");
  });
});
