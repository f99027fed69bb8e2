import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { connect as connectTls } from "node:tls";
import { type Identity, type NodeRecord, spokenVersions, type VersionRange } from "@rubus/protocol";
import { afterEach, describe, expect, it } from "vitest";
import { type Authority, type Issued, newAuthority } from "../../../../tests/support/console/certificates.js";
import {
  type ConsoleNeeds,
  type ReferenceConsole,
  startConsole,
} from "../../../../tests/support/console/reference-console.js";
import { systemClock } from "../hardware/clock.js";
import { memoryFolder } from "../outbox/memory-folder.js";
import { type Outbox, openOutbox } from "../outbox/outbox.js";
import type { PerformCommand } from "./command-desk.js";
import { credentialFiles, readCredentials } from "./credentials.js";
import { type Link, startLink } from "./link.js";
import { webSocketRoad } from "./web-socket.js";

const authority = newAuthority();
const host = "bramble-home-a-1";
const own = authority.issue(host);
const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

const identity = (machine = "10000000abcdef01"): Identity => ({
  cluster: "bramble",
  host,
  machine,
  agent: "0.1.0",
});

const consoleUp = async (needs: Partial<ConsoleNeeds> = {}): Promise<ReferenceConsole> => {
  const console = await startConsole({ authority, ...needs });
  endings.push(console.close);
  return console;
};

type Wishes = {
  readonly port: number;
  readonly issued?: Issued;
  readonly trusts?: Authority;
  readonly versions?: VersionRange;
  readonly machine?: string;
  readonly name?: string;
  readonly perform?: PerformCommand;
  readonly outbox?: Outbox;
  readonly said?: string[];
  /** Folder that credentials are read from, in place of those issued. */
  readonly credentials?: string;
};

const agentUp = async (wishes: Wishes): Promise<{ readonly link: Link; readonly outbox: Outbox }> => {
  const { issued = own, trusts = authority } = wishes;
  const outbox =
    wishes.outbox ??
    (await openOutbox({ files: memoryFolder(), clock: systemClock, run: "00000000000000aa" }));
  const link = startLink({
    outbox,
    clock: systemClock,
    random: () => 0.5,
    connect: webSocketRoad({ host: wishes.name ?? "localhost", port: wishes.port }, () =>
      wishes.credentials === undefined
        ? Promise.resolve({ ok: true, credentials: { ...issued, authority: trusts.certificate } })
        : readCredentials(wishes.credentials),
    ),
    identity: () => identity(wishes.machine),
    perform: wishes.perform ?? (() => Promise.resolve({ done: true })),
    versions: wishes.versions ?? spokenVersions,
    backOff: { leastMs: 20, mostMs: 100 },
    say: (line) => wishes.said?.push(line),
  });
  endings.push(link.stop);
  return { link, outbox };
};

const until = async (isSo: () => boolean): Promise<void> => {
  const end = Date.now() + 15_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error("it never came to be so");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};
const sample = (n: number): NodeRecord => ({
  kind: "sample",
  wallMs: n,
  monotonicMs: n,
  values: { load1: n },
});
const fill = async (outbox: Outbox, from: number, to: number): Promise<void> => {
  for (let n = from; n <= to; n += 1) await outbox.append(sample(n));
};
const loads = (console: ReferenceConsole): readonly (number | undefined)[] =>
  console.kept(host).map(({ record }) => (record.kind === "sample" ? record.values.load1 : undefined));
const range = (to: number) => Array.from({ length: to }, (_, i) => i + 1);

describe("the link to a console", () => {
  it("brings every record once and empties the outbox", async () => {
    const console = await consoleUp();
    const { link, outbox } = await agentUp({ port: console.port });
    await fill(outbox, 1, 150);
    await until(() => outbox.status().records === 0 && loads(console).length === 150);
    expect(loads(console)).toEqual(range(150));
    expect(link.status()).toEqual({ version: 2, welcomes: 1, attempts: 1 });
    expect(console.hellos).toHaveLength(1);
  });

  it("loses and doubles nothing when acknowledgements get lost, roads break, and the console is started anew", async () => {
    const store = new Map();
    const first = await consoleUp({ store });
    first.misbehaviour = { losesAcks: true };
    const { outbox } = await agentUp({ port: first.port });
    await fill(outbox, 1, 30);
    await until(() => loads(first).length === 30);
    first.vanish();
    await fill(outbox, 31, 60);
    first.misbehaviour = { closesAfter: 1 };
    await until(() => first.hellos.length > 2);
    await first.close();
    await fill(outbox, 61, 90);
    const second = await consoleUp({ store, port: first.port });
    await until(() => outbox.status().records === 0);
    expect(loads(second)).toEqual(range(90));
  });

  it("takes an agent of the version before, in whose words it is told", async () => {
    const console = await consoleUp();
    const done: string[] = [];
    const perform: PerformCommand = async (command) => {
      done.push(command.do);
      return { done: true };
    };
    const { outbox, link } = await agentUp({
      port: console.port,
      versions: { oldest: 1, newest: 1 },
      perform,
    });
    await outbox.append({ kind: "gap", wallMs: 1, monotonicMs: 1, lost: 2, lostInAll: 2 });
    await until(() => outbox.status().records === 0);
    expect(link.status().version).toBe(1);
    expect(console.kept(host)[0]?.record).toMatchObject({ kind: "event", event: "records-lost" });
    const times = { sentWallMs: Date.now(), lifeSeconds: 30 };
    console.command(host, { id: "a", ...times, command: { do: "identify", seconds: 5 } });
    await until(() => console.results.length === 1);
    expect(done).toEqual(["identify"]);
    const power = { do: "power-cycle", cell: 1, bay: 1, host } as const;
    expect(() => console.command(host, { id: "b", ...times, command: power })).toThrow(/version 1/);
  });

  it("speaks the version before with a console of that version", async () => {
    const console = await consoleUp({ versions: { oldest: 1, newest: 1 } });
    const { link } = await agentUp({ port: console.port });
    await until(() => link.status().version === 1);
  });

  it.each([
    ["version-too-old", { oldest: 0, newest: 0 }],
    ["version-too-new", { oldest: 3, newest: 9 }],
  ])("is refused with %s, says so, and keeps its records", async (reason, versions) => {
    const console = await consoleUp();
    const { link, outbox } = await agentUp({ port: console.port, versions });
    await fill(outbox, 1, 3);
    await until(() => link.status().refusal === reason);
    expect(outbox.status().records).toBe(3);
    expect(console.kept(host)).toEqual([]);
  });

  it("does a command once, however often it is sent, and answers each time", async () => {
    const console = await consoleUp();
    let times = 0;
    const perform: PerformCommand = async () => {
      times += 1;
      return { done: true, values: { times } };
    };
    const { link } = await agentUp({ port: console.port, perform });
    await until(() => console.connected().has(host));
    const message = { id: "a", sentWallMs: Date.now(), lifeSeconds: 30, command: { do: "confirm" } } as const;
    console.command(host, message);
    await until(() => console.results.length === 1);
    console.vanish();
    await until(() => link.status().welcomes === 2 && console.connected().has(host));
    console.command(host, message);
    await until(() => console.results.length === 2);
    expect(times).toBe(1);
    expect(console.results[1]).toEqual(console.results[0]);
  });
});

describe("a console that misbehaves", () => {
  it.each([
    ["says what is no message", "{"],
    ["says what nobody asked", '{"type":"ack","run":"0123456789abcdef","upTo":5}'],
    ["sends bytes", new Uint8Array(100)],
    ["says too much", "x".repeat(70_000)],
    ["welcomes in a version that wasn't offered", '{"type":"welcome","version":7,"wallMs":1}'],
  ])("and %s is left and tried again, with the records kept", async (_what, says) => {
    const console = await consoleUp();
    console.misbehaviour = { says };
    const { link, outbox } = await agentUp({ port: console.port });
    await fill(outbox, 1, 3);
    await until(() => link.status().attempts >= 3);
    expect(outbox.status().records).toBe(3);
    console.misbehaviour = {};
    await until(() => loads(console).length === 3 && outbox.status().records === 0);
  });

  it("and answers late is waited for", async () => {
    const console = await consoleUp();
    console.misbehaviour = { delayMs: 300 };
    const { outbox, link } = await agentUp({ port: console.port });
    await fill(outbox, 1, 3);
    await until(() => outbox.status().records === 0);
    expect(link.status().attempts).toBe(1);
  });
});

describe("a node's credentials", () => {
  const place = (issued: Issued, folder = mkdtempSync(path.join(tmpdir(), "rubus-credentials-"))) => {
    const write = (what: keyof typeof credentialFiles, text: string): void =>
      writeFileSync(path.join(folder, credentialFiles[what]), text, { mode: 0o600 });
    write("key", issued.key);
    write("certificate", issued.certificate);
    write("authority", authority.certificate);
    endings.push(async () => rmSync(folder, { recursive: true, force: true }));
    return { folder, write, remove: () => rmSync(path.join(folder, credentialFiles.key)) };
  };

  it("that come late, half-written first, are taken without a restart, and no word of them is said", async () => {
    const console = await consoleUp();
    const { folder, write, remove } = place(own);
    remove();
    const said: string[] = [];
    const { link, outbox } = await agentUp({ port: console.port, credentials: folder, said });
    await fill(outbox, 1, 3);
    await until(() => /node\.key: ENOENT/.test(link.status().why ?? ""));
    place(own, folder);
    write("key", own.key.slice(0, 100));
    await until(() => /can't be used: ERR_OSSL/.test(link.status().why ?? ""));
    write("key", authority.issue(host).key);
    await until(() => /can't be used: ERR_OSSL\w*MISMATCH/.test(link.status().why ?? ""));
    write("key", own.key);
    await until(() => outbox.status().records === 0);
    expect(said.join()).not.toMatch(/BEGIN|[A-Za-z0-9+/]{40}/);
  });

  it("that were renewed count from the next connection on", async () => {
    const console = await consoleUp();
    const { folder } = place(own);
    const { link } = await agentUp({ port: console.port, credentials: folder });
    await until(() => link.status().version === 2);
    const renewed = authority.issue(host);
    place(renewed, folder);
    console.vanish();
    await until(() => link.status().welcomes === 2);
    expect(console.certificates.at(-1)).not.toBe(console.certificates[0]);
  });
});

describe("who may speak to whom", () => {
  const stranger = newAuthority("stranger");

  it.each([
    ["a certificate of another authority", { issued: stranger.issue(host) }, /ALERT|ECONNRESET|closed/],
    ["an authority that isn't the console's", { trusts: stranger }, /SIGNATURE|VERIFY|ISSUER|SELF_SIGNED/],
    ["a name that the console's certificate doesn't hold", { name: "127.0.0.1" }, /ALTNAME/],
  ])("an agent with %s gets no road, and no record leaves it", async (_what, wishes, why) => {
    const console = await consoleUp();
    const said: string[] = [];
    const { link, outbox } = await agentUp({ port: console.port, said, ...wishes });
    await fill(outbox, 1, 3);
    await until(() => link.status().attempts >= 2);
    expect(link.status().why ?? "").toMatch(why);
    expect(console.hellos).toEqual([]);
    expect(outbox.status().records).toBe(3);
    // A reason is told once, and never with a key in it.
    expect(new Set(said).size).toBe(said.length);
    expect(said.join()).not.toMatch(/PRIVATE|CERTIFICATE-|[A-Za-z0-9+/]{40}/);
  });

  it("a caller without a certificate gets none either", async () => {
    const console = await consoleUp();
    const answer = await new Promise<string>((resolve) => {
      const socket = connectTls({ port: console.port, host: "localhost", ca: authority.certificate });
      let got = "";
      socket.on("secureConnect", () => socket.write("GET /agent HTTP/1.1\r\nHost: localhost\r\n\r\n"));
      socket.on("data", (bytes) => {
        got += bytes;
      });
      socket.on("error", () => undefined);
      socket.on("close", () => resolve(got));
    });
    expect(answer).toBe("");
  });

  it("a node that says it is another is refused", async () => {
    const console = await consoleUp();
    const { link } = await agentUp({ port: console.port, issued: authority.issue("bramble-home-a-2") });
    await until(() => link.status().refusal === "not-you");
  });

  it("a second machine of the same name is refused while the first is there, and the first stays", async () => {
    const console = await consoleUp();
    const first = await agentUp({ port: console.port });
    await until(() => console.connected().has(host));
    const second = await agentUp({ port: console.port, machine: "20000000abcdef02" });
    await until(() => second.link.status().refusal === "duplicate-identity");
    expect(first.link.status()).toMatchObject({ version: 2, welcomes: 1 });
  });
});
