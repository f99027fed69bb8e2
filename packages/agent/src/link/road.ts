/** The road to the console as the link uses it, whatever carries it. */

export type Road = {
  readonly send: (text: string) => void;
  /** Asks the other side for a sign of life. */
  readonly ping: () => void;
  readonly close: () => void;
};

export type RoadEvents = {
  readonly text: (text: string) => void;
  /** Any sign of life. */
  readonly life: () => void;
  /** Once, when the road is gone, for whatever reason. */
  readonly closed: (why: string) => void;
};

/** Rejects with an Error whose message is safe to show when there is no road. */
export type Connect = (events: RoadEvents, signal: AbortSignal) => Promise<Road>;
