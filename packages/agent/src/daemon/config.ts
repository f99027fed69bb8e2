/** The agent's settings: a small JSON file; every key has a default, so that no file is needed. */
import { nearest, printable } from "@rubus/units";

export type AgentConfig = {
  /** Where `/metrics` is served; null serves it nowhere. */
  readonly metrics: { readonly address: string; readonly port: number } | null;
  /** Site's console that samples and events go to; null keeps to itself. The cluster's name counts where no bay says it. */
  readonly console: { readonly host: string; readonly port: number; readonly cluster: string } | null;
  /** Whether this node is its frame's manager. */
  readonly isManager: boolean;
  /** Lights dark from the start. */
  readonly isStealth: boolean;
  /** Whether the fan is filled in between the kernel's steps; false leaves it to the kernel. */
  readonly drivesFan: boolean;
};

export const standardConfig: AgentConfig = {
  metrics: { address: "127.0.0.1", port: 9466 },
  console: null,
  isManager: false,
  isStealth: false,
  drivesFan: true,
};

type Parsed =
  | { readonly ok: true; readonly config: AgentConfig }
  | { readonly ok: false; readonly why: string };

const keys = ["metrics", "console", "manager", "stealth", "fan"] as const;

/** Reads the file's text; refuses, with a sentence, what isn't JSON, unknown keys and values of the wrong kind. */
export const parseConfig = (text: string): Parsed => {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return { ok: false, why: "it isn't JSON" };
  }
  if (!isRecord(given)) return { ok: false, why: "it isn't an object" };
  for (const key of Object.keys(given)) {
    if (!keys.some((known) => known === key)) {
      const guess = nearest(key, keys);
      const hint = guess === undefined ? "" : `; did you mean ${guess}?`;
      return { ok: false, why: `unknown key ${printable(key)}${hint}` };
    }
  }
  const { metrics, manager = false, stealth = false, fan = true } = given;
  if (typeof manager !== "boolean" || typeof stealth !== "boolean" || typeof fan !== "boolean") {
    return { ok: false, why: "manager, stealth and fan are true or false" };
  }
  const listens =
    metrics === undefined ? standardConfig.metrics : metrics === null ? null : addressOf(metrics);
  if (listens === undefined) {
    return { ok: false, why: 'metrics is null or { "address": "127.0.0.1", "port": 9466 }' };
  }
  const site = given.console === undefined || given.console === null ? null : consoleOf(given.console);
  if (site === undefined) {
    return {
      ok: false,
      why: 'console is null or { "host": "console.example", "port": 9467, "cluster": "bramble" }',
    };
  }
  return {
    ok: true,
    config: { metrics: listens, console: site, isManager: manager, isStealth: stealth, drivesFan: fan },
  };
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const addressOf = (value: unknown): AgentConfig["metrics"] | undefined => {
  if (!isRecord(value) || Object.keys(value).some((key) => key !== "address" && key !== "port"))
    return undefined;
  const { address = "127.0.0.1", port = 9466 } = value;
  const isPort = typeof port === "number" && Number.isInteger(port) && port >= 0 && port < 65536;
  return typeof address === "string" && isPort ? { address, port } : undefined;
};

const dnsLabel = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

const consoleOf = (value: unknown): AgentConfig["console"] | undefined => {
  if (!isRecord(value) || Object.keys(value).some((key) => !["host", "port", "cluster"].includes(key))) {
    return undefined;
  }
  const { host, port, cluster } = value;
  const isPort = typeof port === "number" && Number.isInteger(port) && port > 0 && port < 65536;
  const isNamed = typeof cluster === "string" && dnsLabel.test(cluster);
  return typeof host === "string" && host !== "" && isPort && isNamed ? { host, port, cluster } : undefined;
};
