/** A sample as lines for people. */
import { throttlingCauses } from "@rubus/protocol";
import { printable } from "@rubus/units";
import type { AgentState } from "../daemon/agent.js";
import { healthOf } from "../daemon/health.js";
import type { Sample } from "../sensors/sample.js";

const causeWords = {
  underVoltage: "under-voltage",
  frequencyCapped: "frequency capped",
  throttled: "throttled",
  softLimit: "soft temperature limit",
} as const;

const gib = 1024 ** 3;

const row = (name: string, value: string | undefined): string =>
  value === undefined ? "" : `${name.padEnd(12)}${value}\n`;

const durationText = (seconds: number): string => {
  const days = Math.floor(seconds / 86_400);
  const hours = Math.floor((seconds % 86_400) / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return days > 0 ? `${days} d ${hours} h` : hours > 0 ? `${hours} h ${minutes} min` : `${minutes} min`;
};

const fanText = ({ fan }: Sample): string | undefined => {
  if (fan === undefined) return undefined;
  const why = fan.doubt ?? (fan.isStalled ? "it stands" : fan.reason);
  const speed = fan.rpm === undefined ? "" : `, ${fan.rpm} rpm`;
  return `${Math.round(fan.duty * 100)} %${speed} (${printable(why)})`;
};

const throttlingText = ({ throttling }: Sample): string | undefined => {
  if (throttling === undefined) return undefined;
  const said = throttlingCauses.flatMap((cause) => {
    const { isNow = false, hasBeen = false, events = 0 } = throttling[cause] ?? {};
    if (isNow) return [`${causeWords[cause]} now`];
    return hasBeen ? [`${causeWords[cause]} earlier${events > 0 ? ` (${events} times)` : ""}`] : [];
  });
  return said.length === 0 ? "none since power-on" : said.join(", ");
};

export const statusText = (state: AgentState, sample: Sample): string => {
  const { system, bay, supply, celsius, failures } = sample;
  const { memory, disk } = system;
  const room = (space: { readonly totalBytes: number; readonly availableBytes: number }): string =>
    `${(space.availableBytes / gib).toFixed(1)} of ${(space.totalBytes / gib).toFixed(1)} GiB free`;
  return [
    row("node", printable([system.host, system.model].filter(Boolean).join(", "), 100)),
    row("bay", bay && `${bay.cluster} ${bay.site}/${bay.frame}/${bay.cell}/${bay.bay}`),
    row("state", `${healthOf(sample)}, ${state}`),
    row("processor", celsius === undefined ? "unknown" : `${celsius.toFixed(1)} °C`),
    row("fan", fanText(sample)),
    row(
      "supply",
      supply && `${supply.volt.toFixed(2)} V, ${supply.ampere.toFixed(2)} A, ${supply.watt.toFixed(1)} W`,
    ),
    row("throttling", throttlingText(sample)),
    row("load", system.load?.map((each) => each.toFixed(2)).join(" ")),
    row("memory", memory && room(memory)),
    row("disk", disk && room(disk)),
    row("up", system.uptimeS === undefined ? undefined : durationText(system.uptimeS)),
    row("kernel", system.kernel && printable(system.kernel)),
    ...failures.map(({ path, kind }) => row("unread", `${printable(path, 100)}: ${kind}`)),
  ].join("");
};
