/** Workers that do jobs, and end when their kernel holds too much: that memory comes back no other way. */
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import { failure, type Result, success } from "@rubus/units";
import { compiledModule, type Job } from "./job.js";
import type { JobReply, JobRequest } from "./messages.js";

export type JobPoolOptions = {
  /** Workers at the same time; 1 unless said. Each takes 150 MB and more. */
  readonly workers?: number;
  /** A worker whose kernel holds more than this after a job ends: 250 MB unless said. */
  readonly heapLimitBytes?: number;
};

export type JobPool = {
  /**
   * Does a job when a worker is free. The job's output, or the diagnostic of the CadError it threw; rejects when it
   * threw anything else or its worker died.
   */
  readonly run: <Input, Output>(job: Job<Input, Output>, input: Input) => Promise<Result<Output>>;
  /** Ends all workers; jobs still under way are rejected. */
  readonly close: () => Promise<void>;
};

const defaultHeapLimit = 250e6;

/**
 * A job runs for seconds in a thread whose code is cold, beside another: what V8 spends on compiling is a sixth of all.
 * So code is first compiled plainly, optimised only where it runs long, and with fewer calls put in place.
 */
const compilerFlags = [
  "--sparkplug",
  "--interrupt-budget=1000000",
  "--max-inlined-bytecode-size-cumulative=200",
] as const;

const startWorker = (): Worker => {
  for (const flag of compilerFlags) setFlagsFromString(flag);
  // Without the flags of this process, which may be a test runner's.
  return new Worker(compiledModule(new URL("./job-worker.js", import.meta.url)), { execArgv: [] });
};

/** The reply to one request; rejects when the worker ends without. */
const ask = (worker: Worker, request: JobRequest): Promise<JobReply> =>
  new Promise((resolve, reject) => {
    const onMessage = (reply: JobReply) => settle(() => resolve(reply));
    const onError = (error: Error) => settle(() => reject(error));
    const onExit = (code: number) =>
      settle(() => reject(new Error(`the worker of ${request.name} ended with ${code}`)));
    const settle = (finish: () => void) => {
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      finish();
    };
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(request);
  });

/** Opens a pool; it starts no worker before the first job. */
export const openJobs = ({
  workers: most = 1,
  heapLimitBytes = defaultHeapLimit,
}: JobPoolOptions = {}): JobPool => {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const waiting: (() => void)[] = [];
  let free = Math.max(1, most);

  const slot = (): Promise<void> => {
    if (free > 0) {
      free -= 1;
      return Promise.resolve();
    }
    return new Promise((resolve) => waiting.push(resolve));
  };
  const giveBack = (): void => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  const end = async (worker: Worker): Promise<void> => {
    all.delete(worker);
    await worker.terminate();
  };

  const run = async <Input, Output>(job: Job<Input, Output>, input: Input): Promise<Result<Output>> => {
    await slot();
    const worker = idle.pop() ?? startWorker();
    all.add(worker);
    try {
      const reply = await ask(worker, { module: job.module, name: job.name, input });
      if (reply.kind === "broken" || reply.heapBytes > heapLimitBytes) await end(worker);
      else idle.push(worker);
      if (reply.kind === "broken") throw new Error(`the job ${job.name} broke: ${reply.message}`);
      return reply.kind === "done" ? success(reply.output as Output) : failure([reply.diagnostic]);
    } catch (error) {
      await end(worker);
      throw error;
    } finally {
      giveBack();
    }
  };

  const close = async (): Promise<void> => {
    idle.length = 0;
    await Promise.all([...all].map(end));
  };

  return { run, close };
};
