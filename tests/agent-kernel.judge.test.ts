// The agent's package and its Node on a real kernel with the HAT's overlay, on an emulated Raspberry Pi 3.
import { curveDuty, levelOf } from "@rubus/agent";
import { hatOverlayBytes, lights, standardFeatures, standardFanTable as table } from "@rubus/boot";
import { beforeAll, expect, it } from "vitest";
import { bootAgent } from "./support/agent-kernel.js";
import { describeJudged } from "./support/judges.js";

/** An emulated minute and a half, where others use the processor too. */
const BOOT_MS = 300_000;
/** The kernel's period of the fan's PWM; what its driver rounds to. */
const periodNs = 40_000;

describeJudged("qemu-arm", "the agent on an emulated Raspberry Pi 3", () => {
  describeJudged("dtc", "with the HAT's overlay", () => {
    describeJudged("node-arm64", "under Node for ARM", () => {
      let said: readonly string[] = [];
      beforeAll(async () => {
        const overlay = hatOverlayBytes(standardFeatures);
        if (!overlay.ok) throw new Error(overlay.diagnostics[0]?.message);
        said = await bootAgent(overlay.value);
      }, BOOT_MS);
      const of = (what: string): readonly string[] =>
        said.flatMap((line) => (line.startsWith(`${what} `) ? [line.slice(what.length + 1).trim()] : []));
      const fan = (when: string) => {
        const [milliCelsius, duty, dutyNs, mode, policy] =
          of("fan")
            .find((line) => line.startsWith(`${when} `))
            ?.split(" ")
            .slice(1) ?? [];
        return {
          celsius: Number(milliCelsius) / 1000,
          duty: Number(duty),
          dutyNs: Number(dutyNs),
          mode,
          policy,
        };
      };
      const zone = { mode: "enabled", policy: "step_wise" };

      it("starts by its launcher, serves the kernel's temperature, and leaves an idle fan alone", () => {
        expect(of("first").join()).toMatch(/^[\d.]+ 25\.178$/);
        expect(fan("idle")).toMatchObject({ ...zone, duty: table.idleLevel });
        expect(of("log")).toEqual([]);
      });

      it("blinks the one line of the blue lamp to be found", () => {
        const gpio = lights().find(({ label }) => label === "rubus:blue:identify")?.gpio;
        expect(of("dark")).toEqual([`GPIO${gpio} lo`]);
        expect(of("identify")).toEqual(["0"]);
        expect([...of("blinks")].sort()).toEqual([`GPIO${gpio} hi`, `GPIO${gpio} lo`]);
      });

      it("has the fan follow the temperature between the kernel's steps, up to its PWM", () => {
        const { duty, dutyNs, ...rest } = fan("warm");
        expect(rest).toEqual({ ...zone, celsius: 57 });
        expect(duty).toBeGreaterThan(levelOf(table, 1));
        expect(duty).toBeGreaterThanOrEqual(Math.floor(curveDuty(table, 54)));
        expect(duty).toBeLessThanOrEqual(Math.ceil(curveDuty(table, 57)));
        expect(Math.abs(dutyNs - (duty / 255) * periodNs)).toBeLessThan(periodNs / 255);
        expect(of("metric")).toEqual(["57"]);
      });

      it("leaves the kernel in control while it hangs and when it was killed", () => {
        expect(fan("hung")).toMatchObject({ ...zone, celsius: 62, duty: levelOf(table, 2) });
        expect(of("ended")).toEqual(["137"]);
        expect(fan("killed")).toMatchObject({ ...zone, celsius: 69, duty: levelOf(table, 3) });
      });

      it("is tidied up after by what its unit runs at its end", () => {
        expect(of("after")).toEqual(["0"]);
        expect(fan("handed-back")).toMatchObject({ ...zone, duty: levelOf(table, 3) });
        expect(of("left").join()).toMatch(/^heartbeat none GPIO\d+ lo$/);
        expect(fan("cooled")).toMatchObject({ ...zone, celsius: 25, duty: table.idleLevel });
      });
    });
  });
});
