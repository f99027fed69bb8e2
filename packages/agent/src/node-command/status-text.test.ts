import { describe, expect, it } from "vitest";
import type { Sample } from "../sensors/sample.js";
import { noThrottling } from "../sensors/throttling.js";
import { statusText } from "./status-text.js";

const bare: Sample = {
  wallMs: 0,
  monotonicMs: 0,
  system: {},
  lights: { isIdentifying: false, isStealth: false },
  failures: [],
};
const gib = 2 ** 30;
const whole: Sample = {
  ...bare,
  celsius: 48.27,
  fan: { duty: 0.204, reason: "curve", rpm: 1410, isStalled: false },
  supply: { volt: 5.083, ampere: 0.914, watt: 4.64 },
  throttling: {
    ...noThrottling,
    underVoltage: { isNow: false, hasBeen: true, events: 3, seconds: 2 },
    softLimit: { isNow: true, hasBeen: true, events: 1, seconds: 5 },
  },
  system: {
    host: "bramble-home-a-1",
    model: "Raspberry Pi 4 Model B",
    kernel: "6.12.47",
    load: [0.081, 1, 10],
    memory: { totalBytes: 4 * gib, availableBytes: 3.5 * gib },
    disk: { totalBytes: 32 * gib, availableBytes: 0.25 * gib },
    uptimeS: 3 * 86_400 + 5 * 3600 + 59,
  },
  bay: { cluster: "bramble", site: "home", frame: "a", cell: 2, bay: 1, hardware: 1 },
  failures: [{ kind: "timeout", path: "/sys/x", detail: "" }],
};

describe("a node's state for people", () => {
  it("has a line for everything it knows, in units", () => {
    expect(statusText("run", whole)).toBe(
      `node        bramble-home-a-1, Raspberry Pi 4 Model B
bay         bramble home/a/2/1
state       warning, run
processor   48.3 °C
fan         20 %, 1410 rpm (curve)
supply      5.08 V, 0.91 A, 4.6 W
throttling  under-voltage earlier (3 times), soft temperature limit now
load        0.08 1.00 10.00
memory      3.5 of 4.0 GiB free
disk        0.3 of 32.0 GiB free
up          3 d 5 h
kernel      6.12.47
unread      /sys/x: timeout
`,
    );
  });

  it("leaves out what a bare Raspberry Pi hasn't, and says that its temperature isn't known", () => {
    expect(statusText("start", bare)).toBe("node        \nstate       well, start\nprocessor   unknown\n");
  });

  it.each([
    [
      { duty: 1, reason: "doubt", isStalled: false, doubt: "the temperature jumped by 40 K" },
      "100 % (the temperature jumped by 40 K)",
    ],
    [{ duty: 1, reason: "stall", rpm: 0, isStalled: true }, "100 %, 0 rpm (it stands)"],
  ] as const)("says why a fan runs fully: %j", (fan, said) => {
    const text = statusText("run", { ...whole, fan });
    expect(text).toContain(`fan         ${said}\n`);
    expect(text).toContain("state       fault, run\n");
  });

  it.each([
    [59, "0 min"],
    [3600, "1 h 0 min"],
    [86_400, "1 d 0 h"],
  ])("says %d s of running as %s", (uptimeS, said) => {
    expect(statusText("run", { ...bare, system: { uptimeS } })).toContain(`up          ${said}\n`);
  });

  it("keeps what a file holds from moving a terminal", () => {
    const text = statusText("run", { ...bare, system: { host: "a\u001b[31mb\nc" } });
    expect(text).not.toContain("\u001b");
    expect(text.split("\n")).toHaveLength(4);
  });
});
