/** The command line as data. */
import { nearest, printable } from "@rubus/units";
import { type CommandSpec, commands, commonFlags, type FlagSpec } from "./command-table.js";

export type Arguments = {
  readonly command: CommandSpec;
  /** What stands beside the flags, as many as the command takes at most. */
  readonly words: readonly string[];
  /** Values of flags that take one; of a flag that stands more than once the last. */
  readonly values: Readonly<Record<string, string>>;
  /** Values of flags that may stand more than once, in their order. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly switches: ReadonlySet<string>;
};

export type Parsed =
  | { readonly kind: "run"; readonly arguments: Arguments }
  | { readonly kind: "help"; readonly command: CommandSpec | undefined }
  | { readonly kind: "version" }
  | { readonly kind: "wrong"; readonly message: string; readonly remedy: string };

const wrong = (message: string, remedy: string): Parsed => ({ kind: "wrong", message, remedy });

const meant = (word: string, candidates: readonly string[], prefix: string, help: string): string => {
  const found = nearest(word, candidates);
  return found === undefined ? `See \`${help}\`.` : `Did you mean \`${prefix}${found}\`?`;
};

const findCommand = (word: string): CommandSpec | undefined => commands.find(({ name }) => name === word);

type FlagRead =
  | { readonly flag: FlagSpec; readonly value: string | undefined; readonly used: number }
  | { readonly wrong: Parsed };

/** Read the flag at the head of `words`: `--out=DIR`, `--out DIR`, `--force`. */
const readFlag = (words: readonly string[], command: CommandSpec): FlagRead => {
  const [word = "", next] = words;
  const equals = word.indexOf("=");
  const name = word.slice(2, equals < 0 ? undefined : equals);
  const help = `rubus ${command.name} --help`;
  const flag = command.flags.find((each) => each.name === name);
  if (!flag) {
    const names = [...command.flags, ...commonFlags].map((each) => each.name);
    const message = `rubus ${command.name} has no flag ${printable(word)}`;
    return { wrong: wrong(message, meant(name, names, "--", help)) };
  }
  if (flag.value === undefined) {
    if (equals < 0) return { flag, value: undefined, used: 1 };
    return { wrong: wrong(`--${name} takes no value`, `Write \`--${name}\` alone.`) };
  }
  const value = equals < 0 ? next : word.slice(equals + 1);
  if (value === undefined || value === "" || (equals < 0 && value.startsWith("--")))
    return { wrong: wrong(`--${name} needs a value`, `Write \`--${name} ${flag.value}\`.`) };
  return { flag, value, used: equals < 0 ? 2 : 1 };
};

const parseCommand = (command: CommandSpec, words: readonly string[]): Parsed => {
  const values: Record<string, string> = {};
  const lists: Record<string, readonly string[]> = {};
  const switches = new Set<string>();
  const taken: string[] = [];
  let flagsEnded = false;
  for (let index = 0; index < words.length; ) {
    const word = words[index] ?? "";
    if (!flagsEnded && word === "--") {
      flagsEnded = true;
      index++;
    } else if (!flagsEnded && word.startsWith("-") && word !== "-") {
      const read = readFlag(words.slice(index), command);
      if ("wrong" in read) return read.wrong;
      if (read.value === undefined) switches.add(read.flag.name);
      else if (read.flag.repeats) lists[read.flag.name] = [...(lists[read.flag.name] ?? []), read.value];
      else values[read.flag.name] = read.value;
      index += read.used;
    } else if (taken.length < command.arguments.length) {
      taken.push(word);
      index++;
    } else {
      const message = `rubus ${command.name} takes ${command.arguments.map(({ name }) => name).join(" and ")}, and ${printable(word)} is one more`;
      return wrong(message, `See \`rubus ${command.name} --help\`.`);
    }
  }
  const needed = command.arguments.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  if (taken.length < needed.length)
    return wrong(
      `rubus ${command.name} needs ${needed.join(" and ")}`,
      `Write \`rubus ${command.name} ${needed.join(" ")}\`.`,
    );
  return { kind: "run", arguments: { command, words: taken, values, lists, switches } };
};

const beforeEnd = (words: readonly string[]): readonly string[] => {
  const end = words.indexOf("--");
  return end < 0 ? words : words.slice(0, end);
};

/** Read the words after `rubus`. A wrong one is named together with the nearest right one. */
export const parseArguments = (words: readonly string[]): Parsed => {
  const [first, ...rest] = words;
  const flags = beforeEnd(words);
  const command = first === undefined ? undefined : findCommand(first);
  if (flags.includes("--help") || flags.includes("-h")) return { kind: "help", command };
  if (flags.includes("--version")) return { kind: "version" };
  if (first === undefined) return { kind: "help", command: undefined };
  if (command) return parseCommand(command, rest);
  if (first === "help")
    return { kind: "help", command: rest[0] === undefined ? undefined : findCommand(rest[0]) };
  if (first.startsWith("-")) {
    const names = commonFlags.map(({ name }) => name);
    return wrong(
      `rubus has no flag ${printable(first)}`,
      meant(first.replace(/^-+/u, ""), names, "--", "rubus --help"),
    );
  }
  const names = commands.map(({ name }) => name);
  return wrong(`rubus has no command ${printable(first)}`, meant(first, names, "rubus ", "rubus --help"));
};
