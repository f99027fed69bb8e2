/** The process around the command: streams, exit code, a reader that goes away. */
import { runCommand } from "./run-command.js";
import type { Terminal } from "./terminal.js";

/** `rubus … | head` closes the pipe early: that is no error, and there is nobody left to tell. */
const stayQuietOnClosedPipe = (stream: NodeJS.WriteStream): void => {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
};

const processTerminal = (): Terminal => ({
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isTerminal: {
    out: process.stdout.isTTY === true,
    err: process.stderr.isTTY === true,
    in: process.stdin.isTTY === true,
  },
  environment: process.env,
});

/** Run the command of this process and leave its exit code. */
export const runProcess = async (): Promise<void> => {
  stayQuietOnClosedPipe(process.stdout);
  stayQuietOnClosedPipe(process.stderr);
  try {
    process.exitCode = await runCommand(process.argv.slice(2), processTerminal());
  } catch (error) {
    // Not even the rooms that would say it better could be loaded.
    const words = error instanceof Error ? error.message : String(error);
    process.stderr.write(`error RUB-INT-001 ${words}\n    Install Rubus again, or report this message.\n`);
    process.exitCode = 3;
  }
};
