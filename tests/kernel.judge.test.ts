// A real kernel on an emulated Raspberry Pi 3 drives what the HAT's overlay tells it of.
import { stateOfDuty } from "@rubus/agent";
import { hatOverlayBytes, lights, standardFanTable, standardFeatures } from "@rubus/boot";
import { pinOf } from "@rubus/catalogue";
import { beforeAll, describe, expect, it } from "vitest";
import { describeJudged } from "./support/judges.js";
import { bootOverlay } from "./support/kernel-judge.js";

/** A first boot under load takes half a minute. */
const BOOT_MS = 180_000;

describeJudged("qemu-arm", "a kernel with the HAT's overlay", () => {
  describeJudged("dtc", "applied by fdtoverlay", () => {
    let said: readonly string[] = [];
    beforeAll(async () => {
      const overlay = hatOverlayBytes(standardFeatures);
      if (!overlay.ok) throw new Error(overlay.diagnostics[0]?.message);
      said = await bootOverlay(overlay.value);
    }, BOOT_MS);
    const of = (what: string): readonly string[] =>
      said.flatMap((line) => (line.startsWith(`${what} `) ? [line.slice(what.length + 1).trim()] : []));

    describe("has", () => {
      it("nine lights, each on its own line, whose driver is there and whose trigger is set", () => {
        const triggers = new Map(of("led").map((line) => line.split(" ") as [string, string]));
        expect([...triggers.keys()].sort()).toEqual(
          lights()
            .map(({ label }) => label)
            .sort(),
        );
        expect(triggers.get("rubus:green:health")).toBe("heartbeat");
        expect(triggers.get("rubus:blue:activity")).toBe("cpu");
        expect(of("lit")).toHaveLength(9);
        for (const { label, gpio } of lights()) {
          const line = of("lit").find((each) => each.startsWith(`${label} `));
          expect(line).toMatch(new RegExp(`\\(GPIO${gpio} +\\|${label} *\\) out hi`));
        }
      });

      it("the fan in hwmon at 25 kHz, not inverted, at its idle duty, with its tachometer's interrupt", () => {
        const fan = of("pwm").find((line) => line.includes("rubus-fan"));
        expect(fan).toMatch(/^pwm-0 .*requested enabled period: 40000 ns duty: 8000 ns polarity: normal/);
        expect(of("hwmon")).toContain(`pwmfan ${standardFanTable.idleLevel} 0`);
        expect(of("interrupt").join()).toMatch(
          new RegExp(`pinctrl-bcm2835 +${pinOf("FAN_TACH").gpio} Edge +rubus-fan`),
        );
      });

      it("the fan's steps as trips beside the critical one, and as states of the fan", () => {
        const trips = of("trip").filter((line) => line.includes("active"));
        const hysteresis = standardFanTable.hysteresisMilliCelsius;
        expect([...trips].sort()).toEqual(
          standardFanTable.steps.map(({ milliCelsius }) => `${milliCelsius} active ${hysteresis}`),
        );
        expect(of("trip").join()).toMatch(/\d+ critical 0/);
        expect(of("cooling")).toContain(`pwm-fan ${standardFanTable.steps.length}`);
      });

      it("a fan that counts a duty as the agent does, and keeps it while the zone's state stays", () => {
        const duties = of("duty").map((line) => line.split(" ").map(Number));
        expect(duties).toHaveLength(11);
        for (const [wanted = 0, kept, state] of duties) {
          expect({ kept, state }).toEqual({ kept: wanted, state: stateOfDuty(standardFanTable, wanted) });
        }
        expect(of("held")).toEqual(["100 enabled step_wise"]);
        const levels = [standardFanTable.idleLevel, ...standardFanTable.steps.map(({ level }) => level)];
        expect(of("levels")).toEqual([levels.map((level) => level.toString(16).padStart(8, "0")).join("")]);
      });

      it("monitor and bay EEPROM on the bus of the pins 3 and 5", () => {
        expect(of("i2c")).toEqual(expect.arrayContaining(["1-0040", "1-0057"]));
      });
    });
  });
});
