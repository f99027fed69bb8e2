/** Where a node's bundle begins. */
import { runProcess } from "./main.js";

const ending = new AbortController();
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => ending.abort());
process.exitCode = await runProcess(process.argv.slice(2), ending.signal);
