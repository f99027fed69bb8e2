/** The local socket, for root and the agent's group, and the client's side of it. */
import { chmod, rm } from "node:fs/promises";
import { createConnection, createServer, type Socket } from "node:net";
import type { AgentAnswer, AgentRequest } from "./requests.js";

/** No request is as long. */
const lineLimit = 4096;
/** Read and write for owner and group, nothing for others. */
const socketMode = 0o660;
const connectionsLimit = 16;
/** Whoever reads nothing of what it asked for is cut at so many bytes, and whoever asks nothing after so long. */
const unreadLimit = 65_536;
const idleMs = 120_000;

/** What is served and how it ends: at once, whoever is still connected. */
export type Served = { readonly close: () => void };

/** Calls back with each line; a connection that sends none within the limit is cut. */
const onLines = (socket: Socket, limit: number, take: (line: string) => void): void => {
  let held = "";
  socket.setEncoding("utf8");
  socket.on("data", (chunk: string) => {
    held += chunk;
    for (let end = held.indexOf("\n"); end >= 0; end = held.indexOf("\n")) {
      take(held.slice(0, end));
      held = held.slice(end + 1);
    }
    if (held.length > limit) socket.destroy();
  });
};

/** Listens; a socket file that a dead agent left is replaced. */
export const serveSocket = async (
  path: string,
  answer: (line: string) => Promise<AgentAnswer>,
): Promise<Served> => {
  await rm(path, { force: true });
  const connected = new Set<Socket>();
  const server = createServer((socket) => {
    connected.add(socket);
    socket.once("close", () => connected.delete(socket));
    socket.setTimeout(idleMs, () => socket.destroy());
    socket.on("error", () => socket.destroy());
    onLines(socket, lineLimit, (line) => {
      answer(line).then(
        (said) => {
          if (socket.writableLength > unreadLimit) socket.destroy();
          else if (socket.writable) socket.write(`${JSON.stringify(said)}\n`);
        },
        () => socket.destroy(),
      );
    });
  });
  server.maxConnections = connectionsLimit;
  // From the first moment on nobody else may open it: bound under a mask, not only narrowed afterwards.
  const mask = process.umask(0o777 & ~socketMode);
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(path, resolve);
    });
  } finally {
    process.umask(mask);
  }
  // An error of a connection that was never accepted is nobody's to handle.
  server.on("error", () => undefined);
  await chmod(path, socketMode);
  return {
    close: () => {
      server.close();
      for (const socket of connected) socket.destroy();
    },
  };
};

/** Asks a running agent; rejects with the system's error where none listens. */
export const askAgent = (path: string, request: AgentRequest, timeoutMs = 60_000): Promise<AgentAnswer> =>
  new Promise((resolve, reject) => {
    const socket = createConnection(path);
    socket.setTimeout(timeoutMs, () => socket.destroy(new Error("the agent doesn't answer")));
    socket.once("error", reject);
    socket.once("close", () => reject(new Error("the agent went away")));
    onLines(socket, 1_000_000, (line) => {
      socket.end();
      // What the agent wrote: it and this module are of one bundle.
      resolve(JSON.parse(line) as AgentAnswer);
    });
    socket.write(`${JSON.stringify(request)}\n`);
  });
