import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FrameEvent, frameBytes, frameReader } from "./frames.js";

const most = 70_000;
/** A server's frame: not masked. */
const frame = (first: number, payload: Uint8Array): Buffer => {
  const { length } = payload;
  const size =
    length < 126
      ? [length]
      : length < 65_536
        ? [126, length >> 8, length & 255]
        : [127, 0, 0, 0, 0, 0, length >> 16, (length >> 8) & 255, length & 255];
  return Buffer.concat([Buffer.of(first, ...size), payload]);
};
const inPieces = (bytes: Uint8Array, piece: number): readonly FrameEvent[] => {
  const read = frameReader(most);
  const events: FrameEvent[] = [];
  for (let at = 0; at < bytes.length; at += piece) events.push(...read(bytes.subarray(at, at + piece)));
  return events;
};

describe("a WebSocket's frames", () => {
  it("are read whole from pieces of any size, messages in several frames too", () => {
    const text = Buffer.from("grüße 🦔".repeat(20));
    const wire = Buffer.concat([
      frame(0x81, text),
      frame(0x01, text.subarray(0, 3)),
      frame(0x89, Buffer.from("?")),
      frame(0x80, text.subarray(3)),
      frame(0x81, Buffer.alloc(66_000, "x")),
      frame(0x88, Buffer.of(3, 232)),
    ]);
    for (const piece of [7, 1000, wire.length]) {
      expect(inPieces(wire, piece)).toEqual([
        { kind: "text", text: text.toString() },
        { kind: "ping", payload: Uint8Array.of(63) },
        { kind: "text", text: text.toString() },
        { kind: "text", text: "x".repeat(66_000) },
        { kind: "close", code: 1000 },
      ]);
    }
  });

  it.each([
    ["masked", Buffer.of(0x81, 0x80, 1, 2, 3, 4)],
    ["of an extension", Buffer.of(0xc1, 0)],
    ["of an unknown kind", Buffer.of(0x83, 0)],
    ["of a control in parts", Buffer.of(0x09, 0)],
    ["that continue nothing", Buffer.of(0x80, 0)],
    ["that begin before the last message ended", Buffer.of(0x01, 0, 0x81, 0)],
    ["longer than a message", Buffer.of(0x81, 127, 0, 0, 0, 1, 0, 0, 0, 0)],
    [
      "that grow longer together",
      Buffer.concat([frame(0x01, Buffer.alloc(60_000)), frame(0x80, Buffer.alloc(60_000))]),
    ],
    ["of bytes that aren't UTF-8", frame(0x81, Buffer.of(0xff))],
  ])("%s end the reading", (_what, bytes) => {
    const read = frameReader(most);
    expect(read(bytes).at(-1)?.kind).toBe("broken");
    expect(read(frame(0x81, Buffer.from("more")))).toEqual([]);
  });

  it("of any bytes never throw and never give more than a message", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 10 }), (pieces) => {
        const read = frameReader(100);
        for (const piece of pieces)
          for (const event of read(piece))
            if (event.kind === "text") expect(event.text.length).toBeLessThanOrEqual(100);
      }),
      { numRuns: 2000, seed: 504 },
    );
  });

  it("are written masked, with a size of one, three or nine bytes", () => {
    for (const length of [0, 125, 126, 65_535, 65_536]) {
      const payload = new Uint8Array(length).fill(7);
      const bytes = frameBytes("text", payload, Uint8Array.of(1, 2, 3, 4));
      const head = bytes.length - length - 4;
      expect(head).toBe(length < 126 ? 2 : length < 65_536 ? 4 : 10);
      expect(bytes[1] ?? 0).toBeGreaterThanOrEqual(0x80);
      if (length > 3) expect([...bytes.subarray(head + 4, head + 8)]).toEqual([6, 5, 4, 3]);
    }
  });
});
