/** The program of a worker: does one job after another, over one workshop. */
import { parentPort } from "node:worker_threads";
import { CadError } from "../kernel/cad-error.js";
import { openWorkshop, type Workshop } from "../workshop.js";
import type { JobFunction, OpenShop } from "./job.js";
import type { JobReply, JobRequest } from "./messages.js";

const serve = (): void => {
  let shop: Promise<Workshop> | undefined;
  const openShop: OpenShop = () => {
    shop ??= openWorkshop();
    return shop;
  };
  const done = async ({ module, name, input }: JobRequest): Promise<JobReply> => {
    const heapBytes = async () => (shop === undefined ? 0 : (await shop).heapBytes());
    try {
      const exports = (await import(module)) as Readonly<
        Record<string, JobFunction<unknown, unknown> | undefined>
      >;
      const work = exports[name];
      if (work === undefined) throw new Error(`${module} exports no ${name}`);
      const output = await work(input, openShop);
      return { kind: "done", output, heapBytes: await heapBytes() };
    } catch (error) {
      if (error instanceof CadError)
        return { kind: "diagnosed", diagnostic: error.diagnostic, heapBytes: await heapBytes() };
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { kind: "broken", message, heapBytes: await heapBytes() };
    }
  };
  parentPort?.on("message", async (request: JobRequest) => {
    parentPort?.postMessage(await done(request));
  });
};

serve();
