/** A WebSocket client over mutual TLS (RFC 6455 over TLS 1.3), as little of it as one console needs. */
import { createHash, randomBytes } from "node:crypto";
import { connect as connectTls, type TLSSocket } from "node:tls";
import { mostMessageBytes } from "@rubus/protocol";
import type { Credentials, ReadCredentials } from "./credentials.js";
import { type FrameKind, frameBytes, frameReader } from "./frames.js";
import type { Connect, Road, RoadEvents } from "./road.js";

export type ConsoleAddress = { readonly host: string; readonly port: number; readonly path?: string };

const mostHeaderBytes = 8192;
/** What accepts a key (§1.3). */
const acceptedBy = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
/** More than this unsent, and the road is as good as gone. */
const mostUnsentBytes = 1 << 20;

/**
 * Ways to a console that shows a certificate of the site's authority for its host, and takes the node's.
 * @param credentials asked at each connection: what was renewed since counts
 * @returns a `Connect`; its errors say what failed by a file's name and the system's or the TLS library's code,
 *   never more
 */
export const webSocketRoad =
  (address: ConsoleAddress, credentials: () => Promise<ReadCredentials>): Connect =>
  async (events, signal) => {
    const read = await credentials();
    if (!read.ok) throw new Error(read.why);
    return openRoad(address, read.credentials, events, signal);
  };

const socketTo = (address: ConsoleAddress, { key, certificate, authority }: Credentials): TLSSocket => {
  try {
    return connectTls({
      host: address.host,
      port: address.port,
      // A certificate is asked of a name only; an address must stand in it (checked by the library as well).
      ...(/^[\d.]+$|:/.test(address.host) ? {} : { servername: address.host }),
      key,
      cert: certificate,
      ca: authority,
      minVersion: "TLSv1.3",
      rejectUnauthorized: true,
    });
  } catch (error) {
    // Half of a file, or a key and a certificate that don't belong together while they are being replaced.
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new Error(`the credentials can't be used: ${code}`);
  }
};

const openRoad = (
  address: ConsoleAddress,
  credentials: Credentials,
  events: RoadEvents,
  signal: AbortSignal,
): Promise<Road> =>
  new Promise((resolve, reject) => {
    const socket = socketTo(address, credentials);
    const nonce = randomBytes(16).toString("base64");
    let head: Buffer = Buffer.alloc(0);
    let why = "closed";
    let isOpen = false;
    const abort = (): void => void socket.destroy();
    signal.addEventListener("abort", abort);
    if (signal.aborted) abort();
    socket.setNoDelay(true);
    socket.on("secureConnect", () => socket.write(upgradeRequest(address, nonce)));
    socket.on("error", (error) => {
      why = "code" in error ? String(error.code) : "error";
    });
    socket.on("close", () => {
      signal.removeEventListener("abort", abort);
      if (isOpen) events.closed(why);
      else reject(new Error(why));
    });
    const onHead = (bytes: Buffer): void => {
      head = Buffer.concat([head, bytes]);
      const end = head.indexOf("\r\n\r\n");
      if (end < 0 && head.length <= mostHeaderBytes) return;
      if (end < 0 || !isUpgrade(head.subarray(0, end).toString("latin1"), nonce)) {
        why = "no WebSocket";
        socket.destroy();
        return;
      }
      socket.off("data", onHead);
      // What came together with the answer goes back before what comes later, and is read once the road is in its
      // owner's hands.
      socket.pause();
      const early = head.subarray(end + 4);
      if (early.length > 0) socket.unshift(early);
      isOpen = true;
      resolve(
        overSocket(socket, events, (reason) => {
          why = reason;
        }),
      );
      setImmediate(() => socket.resume());
    };
    socket.on("data", onHead);
  });

const overSocket = (socket: TLSSocket, events: RoadEvents, because: (why: string) => void): Road => {
  const read = frameReader(mostMessageBytes);
  const send = (kind: FrameKind, payload: Uint8Array): void => {
    if (socket.destroyed || !socket.writable) return;
    if (socket.writableLength > mostUnsentBytes) {
      because("not taken");
      socket.destroy();
      return;
    }
    socket.write(frameBytes(kind, payload, randomBytes(4)));
  };
  const onData = (bytes: Uint8Array): void => {
    events.life();
    for (const event of read(bytes)) {
      if (event.kind === "text") events.text(event.text);
      else if (event.kind === "ping") send("pong", event.payload);
      else if (event.kind === "close" || event.kind === "broken") {
        because(event.kind === "close" ? `closed by the console: ${event.code}` : event.why);
        socket.destroy();
        return;
      }
    }
  };
  socket.on("data", onData);
  return {
    send: (text) => send("text", new TextEncoder().encode(text)),
    ping: () => send("ping", new Uint8Array()),
    close: () => {
      send("close", Uint8Array.of(1000 >> 8, 1000 & 255));
      socket.destroySoon();
    },
  };
};

const upgradeRequest = ({ host, port, path = "/agent" }: ConsoleAddress, nonce: string): string =>
  [
    `GET ${path} HTTP/1.1`,
    `Host: ${host}:${port}`,
    "Upgrade: websocket",
    "Connection: Upgrade",
    `Sec-WebSocket-Key: ${nonce}`,
    "Sec-WebSocket-Version: 13",
    "\r\n",
  ].join("\r\n");

/** Whether the answer accepts this very request (§4.1), and no extension with it. */
const isUpgrade = (head: string, nonce: string): boolean => {
  const [status = "", ...lines] = head.split("\r\n");
  const field = (name: string) =>
    lines
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim();
  const accept = createHash("sha1").update(`${nonce}${acceptedBy}`).digest("base64");
  return (
    /^HTTP\/1\.1 101 /.test(status) &&
    field("sec-websocket-accept") === accept &&
    field("upgrade")?.toLowerCase() === "websocket" &&
    field("sec-websocket-extensions") === undefined
  );
};
