/** Proofs of a frame's supply: its load and its no-load voltage. */
import { rowOf } from "@rubus/catalogue";
import { amperes, type FrameLoad, setpointInput, volts } from "./frame-power.js";
import { figureAt, inputOf } from "./proof-figures.js";
import type { Input, ProofResult } from "./result.js";
import { verdictOf } from "./verdict.js";

/** The currents of every kind of Pi and fan in a frame, as inputs. */
export const loadInputs = ({ bays, figures }: FrameLoad): readonly Input[] => {
  const models = new Set(bays.map(({ node }) => node.model));
  const fans = new Set(bays.flatMap(({ node }) => node.fan ?? []));
  return [
    ...[...models].map((key) => {
      const { name, loadCurrent } = rowOf(figures.piModels, key);
      return inputOf(`current of a ${name}`, loadCurrent);
    }),
    ...[...fans].map((key) => {
      const { name, budgetCurrent } = rowOf(figures.fans, key);
      return inputOf(`current of a ${name}`, budgetCurrent);
    }),
  ];
};

/** The windows of every kind of Pi in a frame, as inputs. */
const windowInputs = ({ bays, figures }: FrameLoad): readonly Input[] =>
  [...new Set(bays.map(({ node }) => node.model))].map((key) => {
    const { name, headerWindow } = rowOf(figures.piModels, key);
    return inputOf(`window of a ${name}`, headerWindow);
  });

/**
 * A supply gives its rated current, or its rated power divided by the set-point where that is less:
 * above 5 V the power is the limit.
 */
export const proveSupplyLoad = (load: FrameLoad): ProofResult => {
  const { frame, supply, total } = load;
  const limit = Math.min(supply.ratedCurrent.value, supply.ratedPower.value / frame.supply.setpoint);
  const margin = (limit - total.worst) / limit;
  const verdict = verdictOf(margin, "current");
  const says = { pass: "draws", warn: "draws nearly all:", fail: "overloads its supply: it draws" }[verdict];
  return {
    id: `power.supply-load:${frame.path}`,
    area: "power",
    title: "Load of the supply",
    subject: frame.path,
    verdict,
    typical: total.typical,
    worst: total.worst,
    limit,
    sense: "at-most",
    dimension: "current",
    margin,
    marginOf: "what the supply gives",
    formula: "Σ (I_Pi + I_fan) ≤ min(I_rated, P_rated / V_set)",
    inputs: [
      ...loadInputs(load),
      setpointInput(load),
      inputOf(`rated current of the ${supply.name}`, supply.ratedCurrent),
      inputOf(`rated power of the ${supply.name}`, supply.ratedPower),
    ],
    code: "RUB-PWR-001",
    statement: `Frame ${frame.path} ${says} ${amperes(total.worst)} of the ${amperes(limit)} that a ${supply.name} gives at ${volts(frame.supply.setpoint)}.`,
    key: "power.supply",
  };
};

/** With no current there is no drop: every header gets the supply's own voltage at its highest. */
export const proveNoLoadVoltage = (load: FrameLoad): ProofResult => {
  const { frame, supply, window } = load;
  const typical = frame.supply.setpoint + figureAt(supply.settingError, "typical");
  const worst = frame.supply.setpoint + figureAt(supply.settingError, "greatest");
  const margin = (window.max - worst) / (window.max - window.min);
  return {
    id: `power.no-load-voltage:${frame.path}`,
    area: "power",
    title: "Voltage without load",
    subject: frame.path,
    verdict: verdictOf(margin, "voltage"),
    typical,
    worst,
    limit: window.max,
    sense: "at-most",
    dimension: "voltage",
    margin,
    marginOf: `the ${(window.max - window.min).toFixed(1)} V window`,
    formula: "V_set + ΔV_set ≤ V_max",
    inputs: [
      setpointInput(load),
      inputOf(`setting error of the ${supply.name}`, supply.settingError),
      ...windowInputs(load),
    ],
    code: "RUB-PWR-004",
    statement: `Idle nodes of frame ${frame.path} get ${volts(typical)}, at most ${volts(worst)}; they stand ${volts(window.max)}.`,
    key: "power.setpoint",
  };
};
