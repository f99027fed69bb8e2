// What systemd would do with a unit file, as far as a service's commands go.

export type ServiceCommands = {
  readonly before: readonly string[];
  readonly main: string;
  readonly after: readonly string[];
};

/** The commands of a service, in order; a leading `-`, which lets a command fail, is taken off. */
export function serviceCommands(unit: string): ServiceCommands {
  const of = (key: string) =>
    [...unit.matchAll(new RegExp(`^${key}=-?(.+)$`, "gm"))].map(([, command = ""]) => command);
  return { before: of("ExecStartPre"), main: of("ExecStart")[0] ?? "", after: of("ExecStopPost") };
}
