/** Small helpers for bytes and the text in them. */

export const concatBytes = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** A view for reading and writing numbers of either byte order. */
export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** One byte a character; the caller has checked that the text is ASCII. */
export const asciiBytes = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

/** One character a byte, whatever the bytes are. */
export const latinText = (bytes: Uint8Array): string => {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};

/** Whether every character is one that prints, of ASCII's 95. */
export const isPrintableAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

export const u16le = (value: number): Uint8Array => Uint8Array.of(value & 0xff, value >>> 8);

export const u32le = (value: number): Uint8Array =>
  Uint8Array.of(value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24);

export const u32be = (value: number): Uint8Array => u32le(value).reverse();

/** An integer from 0 up to and including a limit. */
export const isWhole = (value: number, limit: number): boolean =>
  Number.isInteger(value) && value >= 0 && value <= limit;
