/** Reads the netlist for electrical test, by IPC-D-356A: which pin is on which net. */
import { UnreadableFile } from "./unreadable.js";

/** Columns of a test record (IPC-D-356A table 4-1), counted from 0. */
const columns = { net: [3, 17], ref: [20, 26], pin: [27, 31] } as const;

const cut = (line: string, [from, to]: readonly [number, number]): string => line.slice(from, to).trim();

/**
 * Net of each pin (`U1-3`); a pin that the file calls unconnected has none. References are cut at six characters
 * and pin numbers at four, as the format has it. Throws an UnreadableFile where the text is no such file.
 */
export const testedNets = (text: string): ReadonlyMap<string, string | undefined> => {
  const lines = text.split(/\r?\n/);
  const end = lines.findIndex((line) => line.trim() === "999");
  if (end < 0) throw new UnreadableFile("the file has no end (999)", lines.length);
  const aliases = new Map<string, string>();
  const nets = new Map<string, string | undefined>();
  lines.slice(0, end).forEach((line, index) => {
    const alias = /^P {2}(NNAME\d+) {2}(.+)$/.exec(line);
    if (alias) aliases.set(alias[1] ?? "", (alias[2] ?? "").trim());
    else if (/^3[1-3]7/.test(line)) {
      const [net, ref, pin] = [cut(line, columns.net), cut(line, columns.ref), cut(line, columns.pin)];
      if (net === "" || ref === "") throw new UnreadableFile("the record names no net or no part", index + 1);
      if (pin !== "") nets.set(`${ref}-${pin}`, net === "N/C" ? undefined : (aliases.get(net) ?? net));
    } else if (line !== "" && !/^[PC9]/.test(line))
      throw new UnreadableFile("the line is no test record", index + 1);
  });
  return nets;
};
