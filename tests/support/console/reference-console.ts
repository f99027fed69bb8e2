// A console as small as one can be, for tests of the agent: mutual TLS, both versions, each record kept once.
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import type { TLSSocket } from "node:tls";
import {
  type AgentHello,
  type AgentMessage,
  type CommandMessage,
  type ConsoleMessage,
  chooseVersion,
  decodeAgentMessage,
  encodeConsoleMessage,
  type NodeRecord,
  oldestVersion,
  type RefusalReason,
  type ResultMessage,
  spokenVersions,
  type UnreadableRecord,
  type VersionRange,
} from "@rubus/protocol";
import { type WebSocket, WebSocketServer } from "ws";
import type { Authority } from "./certificates.js";

/** How it misbehaves, when it is told to. */
export type Misbehaviour = {
  /** Keeps records but never says so. */
  readonly losesAcks?: boolean;
  /** Milliseconds before every answer. */
  readonly delayMs?: number;
  /** Sends this instead of its answers. */
  readonly says?: string | Uint8Array;
  /** Closes the road after so many messages of records. */
  readonly closesAfter?: number;
  /** Answers nothing at all, not even pings. */
  readonly isMute?: boolean;
};

export type KeptRecord = {
  readonly run: string;
  readonly sequence: number;
  readonly record: NodeRecord | UnreadableRecord;
};

export type ReferenceConsole = {
  readonly port: number;
  readonly hellos: readonly AgentHello[];
  /** Serial numbers of the certificates that were shown, in order. */
  readonly certificates: readonly string[];
  /** By host, in the order they came; none twice. */
  readonly kept: (host: string) => readonly KeptRecord[];
  readonly results: readonly ResultMessage[];
  /** Hosts connected now, with the version each speaks. */
  readonly connected: () => ReadonlyMap<string, number>;
  readonly command: (host: string, message: Omit<CommandMessage, "type">) => void;
  misbehaviour: Misbehaviour;
  /** Cuts every road without a word, as a lost power does. */
  readonly vanish: () => void;
  readonly close: () => Promise<void>;
};

export type ConsoleNeeds = {
  readonly authority: Authority;
  readonly versions?: VersionRange;
  /** As another console left them: records survive its restart. */
  readonly store?: Map<string, KeptRecord[]>;
  readonly port?: number;
};

type Caller = { readonly socket: WebSocket; readonly hello: AgentHello; readonly version: number };

/** Listens on the loopback address, on a free port unless one is given. */
export async function startConsole(needs: ConsoleNeeds): Promise<ReferenceConsole> {
  const { authority, versions = spokenVersions, store = new Map<string, KeptRecord[]>() } = needs;
  const { key, certificate } = authority.issue("localhost");
  const server = createServer({
    key,
    cert: certificate,
    ca: authority.certificate,
    requestCert: true,
    rejectUnauthorized: true,
    minVersion: "TLSv1.3",
  });
  const callers = new Map<string, Caller>();
  const hellos: AgentHello[] = [];
  const certificates: string[] = [];
  const results: ResultMessage[] = [];
  const web = new WebSocketServer({ server, maxPayload: 65_536, perMessageDeflate: false, autoPong: false });

  const say = (socket: WebSocket, message: ConsoleMessage, version: number): void => {
    const { says, delayMs = 0, isMute } = console.misbehaviour;
    if (isMute) return;
    const text = encodeConsoleMessage(message, version);
    if (!text.ok) throw new Error(text.problem);
    setTimeout(() => socket.send(says ?? text.value), delayMs);
  };

  const greet = (socket: WebSocket, hello: AgentHello, certified: string): Caller | undefined => {
    const refuse = (reason: RefusalReason): undefined => {
      say(socket, { type: "refusal", reason, versions, retryAfterSeconds: 0 }, oldestVersion);
      setTimeout(() => socket.close(), 20 + (console.misbehaviour.delayMs ?? 0));
    };
    const { host, machine } = hello.identity;
    if (host !== certified) return refuse("not-you");
    const choice = chooseVersion(hello.versions, versions);
    if (!choice.ok) return refuse(choice.reason);
    const before = callers.get(host);
    if (before !== undefined && before.hello.identity.machine !== machine)
      return refuse("duplicate-identity");
    // The same machine anew: what is left of its last road is dead, whatever TCP believes.
    before?.socket.terminate();
    const caller = { socket, hello, version: choice.version };
    callers.set(host, caller);
    say(socket, { type: "welcome", version: choice.version, wallMs: Date.now() }, choice.version);
    return caller;
  };

  const keep = ({ socket, hello, version }: Caller, message: AgentMessage & { type: "records" }): void => {
    const { host } = hello.identity;
    const kept = store.get(host) ?? [];
    store.set(host, kept);
    const known = kept.reduce((last, each) => (each.run === message.run ? each.sequence : last), 0);
    for (const [i, record] of message.records.entries()) {
      const sequence = message.first + i;
      if (sequence > known) kept.push({ run: message.run, sequence, record });
    }
    const upTo = Math.max(known, message.first + message.records.length - 1);
    if (!console.misbehaviour.losesAcks) say(socket, { type: "ack", run: message.run, upTo }, version);
  };

  web.on("connection", (socket, request) => {
    const shown = (request.socket as TLSSocket).getPeerCertificate();
    const certified = String(shown.subject.CN);
    certificates.push(shown.serialNumber);
    let caller: Caller | undefined;
    let batches = 0;
    socket.on("error", () => socket.terminate());
    socket.on("ping", (data) => !console.misbehaviour.isMute && socket.pong(data));
    socket.on("close", () => {
      if (caller !== undefined && callers.get(certified)?.socket === socket) callers.delete(certified);
    });
    socket.on("message", (data) => {
      const read = decodeAgentMessage(String(data), caller?.version ?? oldestVersion);
      const isHello = read.ok && read.value.type === "hello";
      if (!read.ok || isHello !== (caller === undefined)) return socket.close(1008);
      const message = read.value;
      if (message.type === "hello") {
        hellos.push(message);
        caller = greet(socket, message, certified);
      } else if (message.type === "result") results.push(message);
      else if (caller !== undefined) {
        batches += 1;
        if (batches === console.misbehaviour.closesAfter) return socket.terminate();
        keep(caller, message);
      }
    });
  });

  await new Promise<void>((done) => server.listen(needs.port ?? 0, "127.0.0.1", done));
  const console: ReferenceConsole = {
    port: (server.address() as AddressInfo).port,
    hellos,
    certificates,
    kept: (host) => store.get(host) ?? [],
    results,
    connected: () => new Map([...callers].map(([host, { version }]) => [host, version])),
    command: (host, message) => {
      const caller = callers.get(host);
      if (caller !== undefined) say(caller.socket, { type: "command", ...message }, caller.version);
    },
    misbehaviour: {},
    vanish: () => {
      for (const socket of web.clients) socket.terminate();
    },
    close: () => closeAll(web, server),
  };
  return console;
}

function closeAll(web: WebSocketServer, server: Server): Promise<void> {
  for (const socket of web.clients) socket.terminate();
  web.close();
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
