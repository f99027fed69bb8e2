import type { Diagnostic } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { openerOf } from "./browser.js";
import { exitCodeOf, printReport } from "./report.js";
import { runCommand } from "./run-command.js";
import { tableText } from "./table.js";
import type { Terminal } from "./terminal.js";

const wrong: Diagnostic = {
  code: "RUB-FILE-001",
  severity: "error",
  message: "cannot read it",
  file: "a.yaml",
  position: { line: 3, column: 5 },
  remedy: "Do this.",
};

const recorder = (environment: Terminal["environment"] = {}, watched = false) => {
  const streams = { out: "", err: "" };
  const terminal: Terminal = {
    out: (text) => {
      streams.out += text;
    },
    err: (text) => {
      streams.err += text;
    },
    isTerminal: { out: watched, err: watched, in: false },
    environment,
  };
  return { streams, terminal };
};

describe("exit codes", () => {
  it("are 0 without errors, 1 with wrong input, 3 when something broke", () => {
    expect(exitCodeOf([])).toBe(0);
    expect(exitCodeOf([{ ...wrong, severity: "warning" }])).toBe(0);
    expect(exitCodeOf([wrong])).toBe(1);
    expect(exitCodeOf([wrong, { ...wrong, code: "RUB-INT-002" }])).toBe(3);
  });
});

describe("a report", () => {
  const report = { text: "result\n", json: { verdict: "pass" }, diagnostics: [wrong] };

  it("puts results on stdout and diagnostics with their place on stderr", () => {
    const { streams, terminal } = recorder();
    expect(printReport("check", report, false, terminal)).toBe(1);
    expect(streams).toEqual({
      out: "result\n",
      err: "a.yaml:3:5 error RUB-FILE-001 cannot read it\n    Do this.\n",
    });
  });

  it("is one JSON document on stdout when that is asked for, and nothing else", () => {
    const { streams, terminal } = recorder();
    printReport("check", report, true, terminal);
    expect(streams.err).toBe("");
    const expected = { format: 1, command: "check", exit: 1, verdict: "pass", diagnostics: [wrong] };
    expect(JSON.parse(streams.out)).toEqual(expected);
  });

  it("is coloured on a terminal, never with NO_COLOR, always with FORCE_COLOR", () => {
    const coloured = (environment: Terminal["environment"], watched: boolean): boolean => {
      const { streams, terminal } = recorder(environment, watched);
      printReport("check", report, false, terminal);
      return streams.err.includes("\u001b[31m");
    };
    expect(coloured({}, true)).toBe(true);
    expect(coloured({}, false)).toBe(false);
    expect(coloured({ NO_COLOR: "1" }, true)).toBe(false);
    expect(coloured({ FORCE_COLOR: "1" }, false)).toBe(true);
    expect(coloured({ FORCE_COLOR: "0" }, true)).toBe(false);
    expect(coloured({ TERM: "dumb" }, true)).toBe(false);
  });
});

describe("a command", () => {
  it("answers a wrong command line with exit code 2 and one line of advice", async () => {
    const { streams, terminal } = recorder();
    expect(await runCommand(["biuld"], terminal)).toBe(2);
    expect(streams.err).toBe("rubus: rubus has no command biuld\n    Did you mean `rubus build`?\n");
    expect(streams.out).toBe("");
  });
});

describe("a table", () => {
  it("aligns columns by what is seen, not by code units", () => {
    expect(
      tableText([
        ["a", "1"],
        ["ΩΩΩ", "2"],
        ["é", "3"],
      ]),
    ).toEqual(["a    1", "ΩΩΩ  2", "é    3"]);
    expect(tableText([])).toEqual([]);
  });
});

describe("the opener", () => {
  it("is the platform's own, and none where there is no screen", () => {
    expect(openerOf("darwin", {})).toBe("open");
    expect(openerOf("linux", { DISPLAY: ":0" })).toBe("xdg-open");
    expect(openerOf("linux", { WSL_DISTRO_NAME: "Debian", DISPLAY: ":0" })).toBe("wslview");
    expect(openerOf("linux", {})).toBeUndefined();
  });
});
