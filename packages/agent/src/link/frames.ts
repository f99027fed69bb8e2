/** WebSocket frames as a client has them (RFC 6455 §5): its own are masked, the server's must not be. */

export type FrameKind = "text" | "close" | "ping" | "pong";

const opcodes: Readonly<Record<FrameKind, number>> = { text: 1, close: 8, ping: 9, pong: 10 };

/** Lengths of 65536 bytes and more take eight bytes (§5.2). */
const long = (length: number): readonly number[] => [
  0xff,
  0,
  0,
  0,
  0,
  (length >>> 24) & 255,
  (length >>> 16) & 255,
  (length >>> 8) & 255,
  length & 255,
];

/** One whole frame with its payload masked (§5.3). */
export const frameBytes = (kind: FrameKind, payload: Uint8Array, mask: Uint8Array): Uint8Array => {
  const { length } = payload;
  const size =
    length < 126 ? [0x80 | length] : length < 65_536 ? [0xfe, length >> 8, length & 255] : long(length);
  const masked = payload.map((byte, i) => byte ^ (mask[i % 4] ?? 0));
  return joined(Uint8Array.of(0x80 | opcodes[kind], ...size, ...mask), masked);
};

export type FrameEvent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "ping" | "pong"; readonly payload: Uint8Array }
  | { readonly kind: "close"; readonly code: number }
  /** The other side doesn't keep to the protocol; nothing more is read. */
  | { readonly kind: "broken"; readonly why: string };

/** Takes bytes as they come, in any pieces, and gives what is complete; holds no more than one message. */
export type FrameReader = (bytes: Uint8Array) => readonly FrameEvent[];

export const frameReader = (mostBytes: number): FrameReader => {
  let rest: Uint8Array = new Uint8Array();
  let message: Uint8Array | undefined;
  let isBroken = false;
  return (bytes) => {
    if (isBroken) return [];
    rest = joined(rest, bytes);
    const events: FrameEvent[] = [];
    for (;;) {
      const frame = readFrame(rest, mostBytes);
      if (frame === undefined) return events;
      const event = "why" in frame ? frame : complete(frame);
      if (event !== undefined) events.push(event);
      if (event?.kind === "broken") {
        isBroken = true;
        rest = new Uint8Array();
        return events;
      }
      if (!("why" in frame)) rest = rest.subarray(frame.size);
    }
  };

  function complete({ isFinal, opcode, payload }: Frame): FrameEvent | undefined {
    if (opcode === opcodes.close) {
      const code = payload.length < 2 ? 1005 : ((payload[0] ?? 0) << 8) | (payload[1] ?? 0);
      return { kind: "close", code };
    }
    if (opcode === opcodes.ping) return { kind: "ping", payload: payload.slice() };
    if (opcode === opcodes.pong) return { kind: "pong", payload: payload.slice() };
    if (opcode === opcodes.text ? message !== undefined : opcode !== 0 || message === undefined)
      return { kind: "broken", why: "a frame that doesn't belong here" };
    const whole = joined(message ?? new Uint8Array(), payload);
    if (whole.length > mostBytes) return { kind: "broken", why: "too long a message" };
    message = isFinal ? undefined : whole;
    if (!isFinal) return undefined;
    try {
      return { kind: "text", text: new TextDecoder("utf-8", { fatal: true }).decode(whole) };
    } catch {
      return { kind: "broken", why: "text that isn't UTF-8" };
    }
  }
};

type Frame = {
  readonly isFinal: boolean;
  readonly opcode: number;
  readonly payload: Uint8Array;
  readonly size: number;
};

/** The first frame, nothing where it isn't all there yet. */
const readFrame = (
  bytes: Uint8Array,
  mostBytes: number,
): Frame | { readonly kind: "broken"; readonly why: string } | undefined => {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return undefined;
  const opcode = first & 15;
  const short = second & 127;
  if ((first & 0x70) !== 0) return { kind: "broken", why: "an extension that wasn't agreed" };
  if ((second & 0x80) !== 0) return { kind: "broken", why: "a masked frame from a server" };
  const isControl = opcode >= 8;
  // Control frames are short and whole (§5.5).
  if (isControl && (short > 125 || (first & 0x80) === 0))
    return { kind: "broken", why: "a control frame in parts" };
  if (![0, 1, 8, 9, 10].includes(opcode)) return { kind: "broken", why: "a frame of an unknown kind" };
  const start = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (bytes.length < start) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const length = short === 126 ? view.getUint16(2) : short === 127 ? Number(view.getBigUint64(2)) : short;
  if (length > mostBytes) return { kind: "broken", why: "too long a message" };
  if (bytes.length < start + length) return undefined;
  const payload = bytes.subarray(start, start + length);
  return { isFinal: (first & 0x80) !== 0, opcode, payload, size: start + length };
};

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  const whole = new Uint8Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
};
