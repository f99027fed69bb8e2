/** `rubus node`, the same for the workstation's command and a node's own. */
import { agtRows, type Diagnostic, printable } from "@rubus/units";
import type { AgentAnswer, AgentRequest } from "../daemon/requests.js";
import type { Clock } from "../hardware/clock.js";
import { statusText } from "./status-text.js";

export type NodeGiven = {
  readonly words: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly switches: ReadonlySet<string>;
};

export type NodeReport = {
  readonly text: string;
  readonly json: Readonly<Record<string, unknown>>;
  readonly diagnostics: readonly Diagnostic[];
};

export type NodeNeeds = {
  /** Asks the agent of this machine; rejects where none listens. */
  readonly ask: (request: AgentRequest) => Promise<AgentAnswer>;
  readonly clock: Clock;
  /** Ends `--watch`. */
  readonly ending: AbortSignal;
  /** Takes the report of every second but the last under `--watch`. */
  readonly show: (report: NodeReport) => void;
  readonly writeEeprom: (given: {
    readonly file: string;
    readonly chip?: string;
    readonly force: boolean;
  }) => Promise<NodeReport>;
};

const standardSeconds = 600;

const problem = (code: keyof typeof agtRows, message: string): NodeReport => ({
  text: "",
  json: {},
  diagnostics: [{ code, severity: "error", message, remedy: agtRows[code].remedy }],
});

const wrong = (message: string): NodeReport => problem("RUB-AGT-003", message);

const bayOf = (word: string | undefined): { readonly cell: number; readonly bay: 1 | 2 } | undefined => {
  const [, cell, bay] = /^(\d{1,3})\/([12])$/.exec(word ?? "") ?? [];
  return cell === undefined ? undefined : { cell: Number(cell), bay: bay === "1" ? 1 : 2 };
};

const numberIn = (word: string | undefined, min: number, max: number): number | undefined => {
  const value = word === undefined || word.trim() === "" ? Number.NaN : Number(word);
  return value >= min && value <= max ? value : undefined;
};

type Wanted =
  | { readonly kind: "ask"; readonly request: AgentRequest; readonly said: string }
  | { readonly kind: "eeprom"; readonly file: string }
  | { readonly kind: "wrong"; readonly message: string };

const wantedOf = ({ words, values, switches }: NodeGiven): Wanted => {
  const [action = "", value, target] = words;
  const no = (message: string): Wanted => ({ kind: "wrong", message });
  const seconds = values.for === undefined ? standardSeconds : numberIn(values.for, 1, 86_400);
  if (seconds === undefined) return no("--for takes 1 to 86400 seconds");
  switch (action) {
    case "status":
      return { kind: "ask", request: { do: "status" }, said: "" };
    case "identify":
      return switches.has("off")
        ? { kind: "ask", request: { do: "confirm" }, said: "found: the light is as before\n" }
        : {
            kind: "ask",
            request: { do: "identify", seconds },
            said: `blinks for ${seconds} s, or until --off\n`,
          };
    case "fan": {
      const percent = numberIn(value, 0, 100);
      if (percent === undefined) return no("fan takes 0 to 100, the least duty in percent");
      const said = `at least ${percent} % for ${seconds} s; never less than it needs\n`;
      return { kind: "ask", request: { do: "fan", percent, seconds }, said };
    }
    case "leds":
      return value === "lit" || value === "dark"
        ? { kind: "ask", request: { do: "leds", stealth: value === "dark" }, said: `${value}\n` }
        : no("leds takes lit or dark");
    case "bay": {
      const bay = bayOf(value);
      return bay === undefined
        ? no("bay takes CELL/BAY, as 2/1")
        : { kind: "ask", request: { do: "bay", ...bay }, said: "" };
    }
    case "power": {
      const bay = bayOf(target);
      return value !== "cycle" || bay === undefined
        ? no("power takes cycle and CELL/BAY, as cycle 2/1")
        : {
            kind: "ask",
            request: { do: "power-cycle", ...bay },
            said: `${target} was off for five seconds and is on again\n`,
          };
    }
    case "eeprom":
      return value === "write" && target !== undefined
        ? { kind: "eeprom", file: target }
        : no("eeprom takes write and the node's hat.eep");
    default:
      return no(`rubus node has no action ${printable(action)}`);
  }
};

/** One report; under `--watch` the last of them. Diagnostics: RUB-AGT-001 to 003, and those of `eeprom write`. */
export const runNode = async (given: NodeGiven, needs: NodeNeeds): Promise<NodeReport> => {
  const wanted = wantedOf(given);
  if (wanted.kind === "wrong") return wrong(wanted.message);
  if (wanted.kind === "eeprom") {
    const { chip } = given.values;
    return needs.writeEeprom({
      file: wanted.file,
      force: given.switches.has("force"),
      ...(chip === undefined ? {} : { chip }),
    });
  }
  const isWatch = wanted.request.do === "status" && given.switches.has("watch");
  for (;;) {
    const report = await once(wanted, needs);
    if (!isWatch || needs.ending.aborted) return report;
    needs.show(report);
    await needs.clock.sleep(1000, needs.ending);
  }
};

const once = async (
  { request, said }: { readonly request: AgentRequest; readonly said: string },
  { ask }: NodeNeeds,
): Promise<NodeReport> => {
  let answer: AgentAnswer;
  try {
    answer = await ask(request);
  } catch (error) {
    const why = error instanceof Error ? error.message : "unknown";
    return problem("RUB-AGT-001", `No agent answers: ${printable(why, 200)}.`);
  }
  if (!answer.ok) return problem("RUB-AGT-002", `The agent refused: ${printable(answer.why, 300)}.`);
  const { state, sample, value } = answer;
  const json = {
    state,
    ...(sample === undefined ? {} : { sample }),
    ...(value === undefined ? {} : { value }),
  };
  const status = sample === undefined ? `state       ${state}\n` : statusText(state, sample);
  const shown = request.do === "bay" ? bayText(value) : request.do === "status" ? status : said;
  return { text: shown, json, diagnostics: [] };
};

const bayText = (value: unknown): string => {
  // The agent's own answer: three flags.
  const status = value as { readonly isPresent: boolean; readonly isFault: boolean; readonly isOff: boolean };
  const words = [
    status.isPresent ? "a tray is in it" : "empty",
    ...(status.isFault ? ["its fuse reports a fault"] : []),
    ...(status.isOff ? ["switched off"] : []),
  ];
  return `${words.join(", ")}\n`;
};
