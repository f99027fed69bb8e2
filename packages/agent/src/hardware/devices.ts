/**
 * The only way from the agent to `/sys`, `/proc` and `/dev`: every use has a time-out and ends in a value or a
 * typed failure. A use that hangs holds one thread of Node's pool until the kernel lets go; so a file that
 * hasn't answered isn't asked again, and of the slow buses (`i2c`) one file is asked at a time: whatever
 * hangs there, the threads for temperature and fan stay free.
 */
import type { Clock } from "./clock.js";
import type { FileAccess } from "./file-access.js";
import { type FailureKind, failed, mapReading, numberOf, type Reading, read } from "./reading.js";

/** Which queue a file is asked in. */
export type Lane = "quick" | "bus";

export type Devices = {
  readonly bytes: (path: string, limit: number, lane?: Lane) => Promise<Reading<Uint8Array>>;
  /** At most 4096 characters, without the space around them. */
  readonly text: (path: string, lane?: Lane) => Promise<Reading<string>>;
  readonly number: (path: string, lane?: Lane) => Promise<Reading<number>>;
  readonly write: (path: string, content: string | Uint8Array, lane?: Lane) => Promise<Reading<true>>;
  readonly list: (path: string) => Promise<Reading<readonly string[]>>;
  readonly target: (path: string) => Promise<Reading<string>>;
};

export type DeviceOptions = {
  readonly files: FileAccess;
  readonly clock: Clock;
  /** After so long without an answer a use has failed. */
  readonly timeoutMs?: number;
};

/** Twice what an INA226 takes for all its registers on a bus of 100 kHz that others use too [derived]. */
const standardTimeoutMs = 500;
const textLimit = 4096;

const kinds: { readonly [code: string]: FailureKind } = {
  ENOENT: "gone",
  ENODEV: "gone",
  ENOTDIR: "gone",
  EACCES: "refused",
  EPERM: "refused",
  EROFS: "refused",
};

const kindOf = (error: unknown): { readonly kind: FailureKind; readonly detail: string } => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return { kind: kinds[code] ?? "io", detail: code || (error instanceof Error ? error.message : "unknown") };
};

export const openDevices = ({ files, clock, timeoutMs = standardTimeoutMs }: DeviceOptions): Devices => {
  const asked = new Set<string>();
  const bus = { last: Promise.resolve() as Promise<unknown>, stuck: false };

  const inTime = <T>(path: string, use: () => Promise<T>): Promise<Reading<T>> => {
    if (asked.has(path)) {
      return Promise.resolve(failed("timeout", path, "it hasn't answered the question before"));
    }
    asked.add(path);
    return new Promise((resolve) => {
      const cancel = clock.after(timeoutMs, () =>
        resolve(failed("timeout", path, `no answer in ${timeoutMs} ms`)),
      );
      const answered = (reading: Reading<T>): void => {
        cancel();
        asked.delete(path);
        resolve(reading);
      };
      use().then(
        (value) => answered(read(value)),
        (error: unknown) => {
          const { kind, detail } = kindOf(error);
          answered(failed(kind, path, detail));
        },
      );
    });
  };

  /** One after the other; while one of them hangs the others fail at once. */
  const onBus = <T>(path: string, use: () => Promise<T>): Promise<Reading<T>> => {
    const turn = bus.last.then(async (): Promise<Reading<T>> => {
      if (bus.stuck) return failed("timeout", path, "the bus is stuck");
      return inTime(path, async () => {
        bus.stuck = true;
        try {
          return await use();
        } finally {
          bus.stuck = false;
        }
      });
    });
    bus.last = turn;
    return turn;
  };

  const inLane = <T>(path: string, lane: Lane, use: () => Promise<T>): Promise<Reading<T>> =>
    lane === "bus" ? onBus(path, use) : inTime(path, use);

  const decoder = new TextDecoder();
  const text: Devices["text"] = async (path, lane = "quick") =>
    mapReading(await inLane(path, lane, () => files.read(path, textLimit)), path, (bytes) =>
      decoder.decode(bytes).replace(/\0+$/, "").trim(),
    );
  return {
    bytes: (path, limit, lane = "quick") => inLane(path, lane, () => files.read(path, limit)),
    text,
    number: async (path, lane) => mapReading(await text(path, lane), path, numberOf),
    write: async (path, content, lane = "quick") =>
      mapReading(await inLane(path, lane, () => files.write(path, content)), path, () => true as const),
    list: (path) => inTime(`${path}/`, () => files.list(path)),
    target: (path) => inTime(`${path}@`, () => files.target(path)),
  };
};
