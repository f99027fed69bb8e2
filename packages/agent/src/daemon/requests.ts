/** What may be asked of a running agent over its local socket: one line of JSON each way. */

import { refusalText } from "../manager/manager.js";
import type { Sample } from "../sensors/sample.js";
import type { Agent, AgentState } from "./agent.js";

export type AgentRequest =
  | { readonly do: "status" }
  | { readonly do: "identify"; readonly seconds: number }
  | { readonly do: "confirm" }
  | { readonly do: "fan"; readonly percent: number; readonly seconds: number }
  | { readonly do: "leds"; readonly stealth: boolean }
  | { readonly do: "bay"; readonly cell: number; readonly bay: 1 | 2 }
  | {
      readonly do: "power-cycle";
      readonly cell: number;
      readonly bay: 1 | 2;
      /** Who is meant to sit there. */
      readonly host?: string;
    };

export type AgentAnswer =
  | { readonly ok: true; readonly state: AgentState; readonly sample?: Sample; readonly value?: unknown }
  | { readonly ok: false; readonly why: string };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const within = (value: unknown, min: number, max: number): value is number =>
  typeof value === "number" && value >= min && value <= max;

const dayS = 86_400;

/** A request out of a line, or undefined where it is none. */
export const parseRequest = (line: string): AgentRequest | undefined => {
  let given: unknown;
  try {
    given = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (!isRecord(given)) return undefined;
  const { seconds, percent, stealth, cell, bay } = given;
  switch (given.do) {
    case "status":
    case "confirm":
      return { do: given.do };
    case "identify":
      return within(seconds, 1, dayS) ? { do: "identify", seconds } : undefined;
    case "fan":
      return within(percent, 0, 100) && within(seconds, 0, dayS)
        ? { do: "fan", percent, seconds }
        : undefined;
    case "leds":
      return typeof stealth === "boolean" ? { do: "leds", stealth } : undefined;
    case "bay":
    case "power-cycle":
      return within(cell, 1, 255) && Number.isInteger(cell) && (bay === 1 || bay === 2)
        ? { do: given.do, cell, bay }
        : undefined;
    default:
      return undefined;
  }
};

export const answerRequest = async (agent: Agent, request: AgentRequest): Promise<AgentAnswer> => {
  const answer = (value?: unknown): AgentAnswer => {
    const sample = agent.sample();
    return {
      ok: true,
      state: agent.state(),
      ...(sample === undefined ? {} : { sample }),
      ...(value === undefined ? {} : { value }),
    };
  };
  switch (request.do) {
    case "status":
      return answer();
    case "identify":
      agent.identify(request.seconds * 1000);
      return answer();
    case "confirm":
      return answer(agent.confirm());
    case "fan":
      agent.askFan((request.percent / 100) * 255, request.seconds * 1000);
      return answer();
    case "leds":
      agent.setStealth(request.stealth);
      return answer();
    case "bay":
    case "power-cycle": {
      const { manager } = agent;
      const { cell, bay } = request;
      const outcome =
        request.do === "bay"
          ? await manager.status({ cell, bay })
          : await manager.cycle({ cell, bay }, request.host);
      return outcome.ok ? answer(outcome.value) : { ok: false, why: refusalText(outcome.refusal) };
    }
  }
};
