// Runs other programs: their output collected, or passed through to the person.
import { spawn } from "node:child_process";

/**
 * @typedef {object} Finished
 * @property {number} code exit code; 128 when a signal ended it, 127 when it could not be started
 * @property {string} stdout
 * @property {string} stderr
 */

/**
 * Runs a program to its end and collects what it prints. Never throws.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, input?: string, onLine?: (line: string) => void }} [options]
 * @returns {Promise<Finished>}
 */
export function collect(file, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, [...args], {
      cwd: options.cwd,
      env: options.env,
      timeout: options.timeoutMs,
      killSignal: "SIGKILL",
      stdio: [options.input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
    });
    /** @type {Buffer[]} */
    const out = [];
    /** @type {Buffer[]} */
    const err = [];
    child.stdout?.on("data", (chunk) => {
      out.push(chunk);
      for (const line of String(chunk).split("\n")) if (line !== "") options.onLine?.(line);
    });
    child.stderr?.on("data", (chunk) => err.push(chunk));
    child.stdin?.on("error", () => {});
    child.stdin?.end(options.input);
    const text = () => ({ stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() });
    child.on("error", (error) => resolve({ code: 127, stdout: "", stderr: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 128, ...text() }));
  });
}

/**
 * Runs a program that talks to the person directly. Ctrl-C reaches it as it reaches this process,
 * which waits for it to end. Returns its exit code (130 after Ctrl-C).
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>}
 */
export function passThrough(file, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, [...args], { cwd: options.cwd, env: options.env, stdio: "inherit" });
    const wait = () => {};
    const end = () => child.kill("SIGTERM");
    process.on("SIGINT", wait);
    process.on("SIGTERM", end);
    const done = (/** @type {number} */ code) => {
      process.off("SIGINT", wait);
      process.off("SIGTERM", end);
      resolve(code);
    };
    child.on("error", (error) => {
      process.stderr.write(`${file}: ${error.message}\n`);
      done(127);
    });
    child.on("close", (code, signal) => done(code ?? (signal === "SIGINT" ? 130 : 143)));
  });
}
