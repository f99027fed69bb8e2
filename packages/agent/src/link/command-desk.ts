/** Does each command once: repeats get the first one's answer, what comes too late is refused. */
import type { CommandMessage, NodeCommand, ResultMessage } from "@rubus/protocol";

/** What became of a command. */
export type CommandOutcome = Omit<ResultMessage, "type" | "id">;

export type PerformCommand = (command: NodeCommand) => Promise<CommandOutcome>;

export type CommandDesk = {
  /**
   * @param nowMs the console's date now, as this node reckons it
   * @param beganMs the console's date when this agent began: what was sent before may have been done then
   */
  readonly handle: (message: CommandMessage, nowMs: number, beganMs: number) => Promise<ResultMessage>;
};

const mostRemembered = 64;

export const commandDesk = (perform: PerformCommand): CommandDesk => {
  const known = new Map<string, { readonly result: Promise<ResultMessage>; readonly endsMs: number }>();
  return {
    handle: ({ id, command, sentWallMs, lifeSeconds }, nowMs, beganMs) => {
      const before = known.get(id);
      if (before !== undefined) return before.result;
      const refused = (why: string): Promise<ResultMessage> =>
        Promise.resolve({ type: "result", id, done: false, why });
      const endsMs = sentWallMs + lifeSeconds * 1000;
      if (nowMs > endsMs) return refused("too late");
      if (sentWallMs < beganMs) return refused("sent before this agent began");
      for (const [other, { endsMs: ended }] of known) if (ended < nowMs) known.delete(other);
      // One that could still be repeated is never forgotten.
      if (known.size >= mostRemembered) return refused("too many commands");
      const result = perform(command)
        .catch((): CommandOutcome => ({ done: false, why: "failed" }))
        .then((outcome): ResultMessage => ({ type: "result", id, ...outcome }));
      known.set(id, { result, endsMs });
      return result;
    },
  };
};
