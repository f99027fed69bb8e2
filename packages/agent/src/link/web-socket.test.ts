import { createHash } from "node:crypto";
import type { AddressInfo } from "node:net";
import { createServer, type Server, type TLSSocket } from "node:tls";
import { afterEach, describe, expect, it } from "vitest";
import { newAuthority } from "../../../../tests/support/console/certificates.js";
import { webSocketRoad } from "./web-socket.js";

const authority = newAuthority();
const own = authority.issue("bramble-home-a-1");
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A server's frame of text. */
const frame = (text: string): Buffer => {
  const payload = Buffer.from(text);
  const size = payload.length < 126 ? [payload.length] : [126, payload.length >> 8, payload.length & 255];
  return Buffer.concat([Buffer.of(0x81, ...size), payload]);
};

/** A console that answers the upgrade as it is told to. */
const serverThat = async (answer: (socket: TLSSocket, head: string) => void): Promise<number> => {
  const { key, certificate } = authority.issue("localhost");
  const trust = { ca: authority.certificate, requestCert: true, rejectUnauthorized: true };
  const server = createServer({ key, cert: certificate, ...trust }, (socket) => {
    socket.on("error", () => undefined);
    socket.once("data", (bytes) => {
      const nonce = /Sec-WebSocket-Key: (\S+)/.exec(String(bytes))?.[1] ?? "";
      const accept = createHash("sha1")
        .update(`${nonce}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
        .digest("base64");
      const fields = `Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}`;
      answer(socket, `HTTP/1.1 101 Switching Protocols\r\n${fields}\r\n\r\n`);
    });
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return (server.address() as AddressInfo).port;
};

/** What was heard, and whether any of it came before the road was its owner's. */
const heard = async (port: number, isEnough: (texts: readonly string[]) => boolean) => {
  const texts: string[] = [];
  const state = { isMine: false, cameEarly: false };
  const over = new AbortController();
  const connect = webSocketRoad({ host: "localhost", port }, async () => ({
    ok: true,
    credentials: { ...own, authority: authority.certificate },
  }));
  const enough = new Promise<void>((done, fail) => {
    const text = (said: string): void => {
      texts.push(said);
      if (!state.isMine) state.cameEarly = true;
      if (isEnough(texts)) done();
    };
    const closed = (why: string): void => fail(new Error(why));
    void connect({ text, life: () => undefined, closed }, over.signal).then(() => {
      state.isMine = true;
    }, fail);
  });
  await enough;
  over.abort();
  return { texts, ...state };
};

describe("what comes together with the answer to an upgrade", () => {
  const all = Array.from({ length: 200 }, (_, i) => `message ${i} ${"x".repeat(3 * i)}`);

  it("is heard first and whole, in order, once the road is its owner's", async () => {
    const port = await serverThat((socket, head) => {
      // In one piece of 60 kB, which TLS has in four: the last of them come before the first is dealt with.
      socket.write(Buffer.concat([Buffer.from(head), ...all.map(frame)]));
    });
    const { texts, cameEarly } = await heard(port, ({ length }) => length === all.length);
    expect(texts).toEqual(all);
    expect(cameEarly).toBe(false);
  });

  it("is heard whatever pieces the answer comes in", async () => {
    const port = await serverThat((socket, head) => {
      const bytes = Buffer.concat([Buffer.from(head), frame("one"), frame("two")]);
      let at = 0;
      const next = (): void => {
        if (at >= bytes.length) return;
        socket.write(bytes.subarray(at, at + 7));
        at += 7;
        setImmediate(next);
      };
      socket.setNoDelay(true);
      next();
    });
    expect((await heard(port, ({ length }) => length === 2)).texts).toEqual(["one", "two"]);
  });
});
