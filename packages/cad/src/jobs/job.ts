/** Jobs: work on solids that runs in a worker of its own, named by module and export, plain data in and out. */
import type { Workshop } from "../workshop.js";

/** The workshop of the worker a job runs in; opened by the first job that asks. */
export type OpenShop = () => Promise<Workshop>;

/** What a job's module exports: plain data in, plain data out (or throws a CadError). */
export type JobFunction<Input, Output> = (input: Input, openShop: OpenShop) => Output | Promise<Output>;

/** A job that can be sent to a worker. */
export type Job<Input, Output> = {
  /** URL of the module, as text. */
  readonly module: string;
  /** The function it exports. */
  readonly name: string;
  /** Carries the types only; never there. */
  readonly types?: JobFunction<Input, Output>;
};

/**
 * Names a job: `jobOf<typeof buildTray>(new URL("./build-tray.js", import.meta.url), "buildTray")`. Workers run
 * compiled JavaScript, so a module below a package's `src` stands for what it is compiled to.
 */
export const jobOf = <F extends (input: never, openShop: OpenShop) => unknown>(
  module: URL,
  name: string,
): Job<Parameters<F>[0], Awaited<ReturnType<F>>> => ({ module: compiledModule(module).href, name });

/** The compiled form of a module: tests read TypeScript below `src`, which no worker can. */
export const compiledModule = (module: URL): URL =>
  new URL(module.href.replace(/^(.*)\/src\/(.*)\.[jt]s$/, "$1/dist/$2.js"));
