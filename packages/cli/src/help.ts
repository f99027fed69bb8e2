/** Help texts, made from the table of commands. */
import {
  type ArgumentSpec,
  type CommandSpec,
  commands,
  commonFlags,
  type FlagSpec,
} from "./command-table.js";

const columns = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}\n`).join("");
};

const flagRow = ({ name, value, what }: FlagSpec): readonly [string, string] => [
  value === undefined ? `--${name}` : `--${name} ${value}`,
  what,
];

const argumentText = ({ name, isRequired }: ArgumentSpec): string => (isRequired ? name : `[${name}]`);

const called = ({ name, arguments: words }: CommandSpec): string =>
  [name, ...words.map(argumentText)].join(" ");

const usage = (command: CommandSpec): string =>
  [`rubus ${called(command)}`, ...command.flags.map((flag) => `[${flagRow(flag)[0]}]`)].join(" ");

const exitCodes =
  "Exit codes: 0 fine, 1 the input is wrong or a proof failed, 2 usage, 3 Rubus or the machine broke.\n";

/** Help on one command, or on all. */
export const helpText = (command: CommandSpec | undefined): string => {
  if (command) {
    const rows = [
      ...command.arguments.map(({ name, what }) => [name, what] as const),
      ...command.flags.map(flagRow),
    ];
    return `${usage(command)}\n\n${command.what[0]?.toUpperCase()}${command.what.slice(1)}.\n\n${columns(rows)}`;
  }
  const rows = commands.map((each) => [called(each), each.what] as const);
  return (
    "rubus: the Raspberry Pi cluster you compile\n\n" +
    `${columns([...rows, ...commonFlags.map(flagRow)])}\n` +
    "`rubus COMMAND --help` says more about a command.\n" +
    exitCodes
  );
};
