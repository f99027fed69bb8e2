// Who answers whom in two homes.
import type { Homes } from "./homes.js";
import type { Machine } from "./machines.js";

export function machineOf(homes: Homes, host: string): Machine {
  const machine = homes.nodes.get(host);
  if (!machine) throw new Error(`${host} does not run`);
  return machine;
}

/** Pairs `a > b` of which a has an answer from b, called by its name. */
export async function reaching(
  homes: Homes,
  from: readonly string[],
  to: readonly string[],
): Promise<readonly string[]> {
  const pings = to.map((host) => `(ping -nqc1 -W3 ${host} > /dev/null && echo ${host}) &`).join(" ");
  const answers: string[] = [];
  for (const host of from) {
    const { stdout } = await machineOf(homes, host).run(`${pings} wait`);
    answers.push(...stdout.split("\n").flatMap((other) => (other === "" ? [] : [`${host} > ${other}`])));
  }
  return answers;
}

/** Waits until another host answers, for a minute at most. */
export async function untilAnswer(homes: Homes, host: string, other: string): Promise<void> {
  const once = `ping -nqc1 -W0.5 ${other} > /dev/null 2>&1`;
  await machineOf(homes, host).run(`for i in {1..110}; do ${once} && exit; sleep 0.05; done`);
}

/** Whether a packet of so many bytes, not to be fragmented, is answered. */
export async function carries(homes: Homes, host: string, other: string, bytes: number): Promise<boolean> {
  const ipAndIcmp = 28;
  const ping = `ping -nqc2 -i0.2 -W1 -M do -s ${bytes - ipAndIcmp} ${other} > /dev/null`;
  return (await machineOf(homes, host).run(ping)).code === 0;
}

/** Whether 2 MB sent by TCP arrive whole. */
export async function carriesStream(homes: Homes, host: string, other: string): Promise<boolean> {
  const counts =
    'let n = 0; s.on("data", (d) => { n += d.length; if (n === 2e6) s.end("whole", () => process.exit()); });';
  const server = `require("net").createServer((s) => { ${counts} }).listen(7000)`;
  const listening = machineOf(homes, other).run(`timeout 20 node -e '${server}'`);
  const client = `const s = require("net").connect(7000, "${other}"); s.write(Buffer.alloc(2e6)); s.pipe(process.stdout);`;
  const { stdout } = await machineOf(homes, host).run(`sleep 1; timeout 15 node -e '${client}'`);
  await listening;
  return stdout === "whole";
}
