import { millimetre, quantity } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { catalogueFigures, type ProofFigures } from "../proof-figures.js";
import type { ProofResult } from "../result.js";
import { readSettings, type Settings, tenPi4Settings, withChanges } from "../test-support/cluster-yaml.js";
import { proveHeat } from "./prove-heat.js";

const pi4: Settings = { ...tenPi4Settings, "sites.home.frames.a.nodes": "2" };
const pi5: Settings = { ...pi4, "node.model": "pi5" };

const ofKind = (results: readonly ProofResult[], kind: string): readonly ProofResult[] =>
  results.filter(({ id }) => id.startsWith(`heat.${kind}:`));

const first = (settings: Settings, kind: string, figures: ProofFigures = catalogueFigures): ProofResult => {
  const [found] = ofKind(proveHeat(readSettings(settings), figures), kind);
  if (!found) throw new Error(`no proof of ${kind}`);
  return found;
};

const noctua = "noctua-nf-a4x10-5v-pwm";

/** The Noctua with another figure. */
const withFan = (change: Partial<ProofFigures["fans"][number]>): ProofFigures => ({
  ...catalogueFigures,
  fans: catalogueFigures.fans.map((fan) => (fan.key === noctua ? { ...fan, ...change } : fan)),
});

const withFlow = (flow: number): ProofFigures => {
  const [fan] = catalogueFigures.fans;
  if (!fan) throw new Error("the catalogue has fans");
  return withFan({
    freeFlow: { ...fan.freeFlow, value: quantity("flow", flow) },
    stallPressure: { ...fan.stallPressure, value: quantity("pressure", flow), min: quantity("pressure", flow), max: quantity("pressure", flow) },
  });
};

const withNoise = (level: number): ProofFigures => {
  const [fan] = catalogueFigures.fans;
  if (!fan?.noise) throw new Error("the first fan's noise is stated");
  return withFan({ noise: { ...fan.noise, value: quantity("sound-level", level) } });
};

const withHysteresis = (kelvin: number): ProofFigures => ({
  ...catalogueFigures,
  heat: {
    ...catalogueFigures.heat,
    fanTable: { ...catalogueFigures.heat.fanTable, hysteresisMilliCelsius: 1000 * kelvin },
  },
});

const withGlass = (celsius: number): ProofFigures => ({
  ...catalogueFigures,
  heat: {
    ...catalogueFigures.heat,
    filaments: catalogueFigures.heat.filaments.map((row) =>
      row.key === "petg"
        ? { ...row, glassTransition: { ...row.glassTransition, min: quantity("temperature", celsius) } }
        : row,
    ),
  },
});

const withCritical = (celsius: number): ProofFigures => ({
  ...catalogueFigures,
  heat: {
    ...catalogueFigures.heat,
    piHeats: catalogueFigures.heat.piHeats.map((row) => ({
      ...row,
      critical: { ...row.critical, value: quantity("temperature", celsius) },
    })),
  },
});

const withIdle = (ampere: number): ProofFigures => ({
  ...catalogueFigures,
  piModels: catalogueFigures.piModels.map((row) =>
    row.key === "pi4b"
      ? { ...row, idleCurrent: { ...row.idleCurrent, value: quantity("current", ampere), max: quantity("current", ampere) } }
      : row,
  ),
});

describe("scratch", () => {
  it("x", () => {
    expect(millimetre(1)).toBe(1);
    for (const f of [0.3, 0.5, 1, 2]) console.log("flow", f, first(pi5, "sustained", withFlow(f)).margin);
    for (const f of [34, 41.9, 42.1]) console.log("noise", f, first(pi4, "noise", withNoise(f)).margin, first(pi4, "noise", withNoise(f)).remedy);
    for (const f of [5, 6.6, 6.8]) { const r = first(pi4, "fan-steps", withHysteresis(f)); console.log("hyst", f, r.margin, r.remedy, r.statement); }
    for (const f of [57,58,59,60]) { const r = first(pi4, "air", withGlass(f)); console.log("glass", f, r.margin, r.remedy); }
    for (const f of [80,81,82]) { const r = first(pi4, "fan-failure", withCritical(f)); console.log("crit", f, r.margin, r.remedy); }
    for (const f of [1.1,1.2, 1.5]) { const r = first(pi4, "fan-failure", withIdle(f)); console.log("idle", f, r.margin, r.remedy); }
    console.log("pla", first({ ...pi4, "printer.filament": "pla" }, "air").margin, first({ ...pi4, "printer.filament": "pla" }, "air").remedy);
    console.log(first(pi5, "sustained", withFlow(0.3)).remedy);
    for (const s of [pi4, pi5, {...pi5, "node.stack":"b"}] as Settings[]) console.log(first(s,"sustained").statement);
  });
});
