/** @rubus/cli: the rubus command. */
/** Arguments, progress and exit codes; everything it knows comes from the rooms below. */
export { runProcess } from "./main.js";
export { runCommand } from "./run-command.js";
export type { Terminal } from "./terminal.js";
