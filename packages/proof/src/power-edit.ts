/** Changes of a frame's power settings that a remedy may propose. */
import type { Feed, Frame } from "@rubus/cluster";
import { formatQuantity, type Volt } from "@rubus/units";
import type { Change } from "./result.js";

/** What to change; what is absent stays. */
export type PowerEdit = {
  readonly supply?: string;
  readonly setpoint?: Volt;
  readonly feeds?: readonly Feed[];
};

export const applyEdit = (frame: Frame, { supply, setpoint, feeds }: PowerEdit): Frame => ({
  ...frame,
  supply: { key: supply ?? frame.supply.key, setpoint: setpoint ?? frame.supply.setpoint },
  feeds: feeds ?? frame.feeds,
});

/** An edit as lines of `cluster.yaml`. */
export const changesOf = ({ supply, setpoint, feeds }: PowerEdit): readonly Change[] => [
  ...(supply === undefined ? [] : [{ key: "power.supply", value: supply }]),
  ...(setpoint === undefined ? [] : [{ key: "power.setpoint", value: formatQuantity(setpoint, "voltage") }]),
  ...(feeds === undefined
    ? []
    : [{ key: "power.feeds", value: `[${feeds.map(({ cell }) => cell).join(", ")}]` }]),
];
