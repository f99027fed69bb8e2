/** Proofs of a frame's supply: its load and its no-load voltage. */
import { rowOf } from "@rubus/catalogue";
import { amperes, type FrameLoad, setpointInput, volts } from "./frame-power.js";
import { judged } from "./judged.js";
import { stateInputs } from "./load-inputs.js";
import { figureAt, inputOf } from "./proof-figures.js";
import type { Input, ProofResult } from "./result.js";

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
  const says = { pass: "draws", warn: "draws nearly all:", fail: "overloads its supply: it draws" };
  return judged(
    {
      id: `power.supply-load:${frame.path}`,
      area: "power",
      title: "Load of the supply",
      subject: frame.path,
      typical: total.typical,
      worst: total.worst,
      limit,
      sense: "at-most",
      dimension: "current",
      marginOf: "what the supply gives",
      formula: "Σ (I_Pi + I_fan) ≤ min(I_rated, P_rated / V_set)",
      inputs: [
        ...stateInputs(load),
        setpointInput(load),
        inputOf(`rated current of the ${supply.name}`, supply.ratedCurrent),
        inputOf(`rated power of the ${supply.name}`, supply.ratedPower),
      ],
      code: "RUB-PWR-001",
      statement: (verdict) =>
        `Frame ${frame.path} ${says[verdict]} ${amperes(total.worst)} of the ${amperes(limit)} that a ${supply.name} gives at ${volts(frame.supply.setpoint)}.`,
      key: "power.supply",
    },
    "current",
  );
};

/** With no current there is no drop: every header gets the supply's own voltage at its highest. */
export const proveNoLoadVoltage = (load: FrameLoad): ProofResult => {
  const { frame, supply, window } = load;
  const typical = frame.supply.setpoint + figureAt(supply.settingError, "typical");
  const worst = frame.supply.setpoint + figureAt(supply.settingError, "greatest");
  return judged(
    {
      id: `power.no-load-voltage:${frame.path}`,
      area: "power",
      title: "Voltage without load",
      subject: frame.path,
      typical,
      worst,
      limit: window.max,
      sense: "at-most",
      dimension: "voltage",
      marginOf: `the ${(window.max - window.min).toFixed(1)} V window`,
      formula: "V_set + ΔV_set ≤ V_max",
      inputs: [
        setpointInput(load),
        inputOf(`setting error of the ${supply.name}`, supply.settingError),
        ...windowInputs(load),
      ],
      code: "RUB-PWR-004",
      statement: `Nodes of frame ${frame.path} that draw nothing get ${volts(typical)}, at most ${volts(worst)}; they stand ${volts(window.max)}.`,
      key: "power.setpoint",
    },
    "voltage",
    window.max - window.min,
  );
};
