/** Pixels as a PNG (ISO/IEC 15948): 8 bits a channel, red, green, blue. */
import { zlibSync } from "fflate";

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** CRC-32 of each byte, reflected polynomial 0xEDB88320 (annex D). */
const crcTable = (): Uint32Array =>
  Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = (value & 1) !== 0 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });

const chunk = (type: string, data: Uint8Array, table: Uint32Array): Uint8Array => {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let index = 0; index < 4; index++) bytes[4 + index] = type.charCodeAt(index);
  bytes.set(data, 8);
  let crc = 0xffffffff;
  for (const byte of bytes.subarray(4, 8 + data.length)) crc = (table[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  view.setUint32(8 + data.length, (crc ^ 0xffffffff) >>> 0);
  return bytes;
};

/** A picture in memory: three bytes a pixel, row by row from the upper left. */
export type Pixels = { readonly width: number; readonly height: number; readonly rgb: Uint8Array };

/** The same pixels give the same bytes. Throws a RangeError when there are not three bytes for every pixel. */
export const pixelsToPng = ({ width, height, rgb }: Pixels): Uint8Array => {
  if (rgb.length !== 3 * width * height)
    throw new RangeError(`${rgb.length} bytes for a picture of ${width} × ${height} pixels`);
  const table = crcTable();
  const stride = 3 * width;
  // Each row differs from the one above (filter type 2), which suits areas of one tone.
  const filtered = new Uint8Array((stride + 1) * height);
  for (let row = 0; row < height; row++) {
    const at = row * (stride + 1);
    filtered[at] = 2;
    for (let index = 0; index < stride; index++) {
      const above = row === 0 ? 0 : (rgb[(row - 1) * stride + index] ?? 0);
      filtered[at + 1 + index] = (rgb[row * stride + index] ?? 0) - above;
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 2, 0, 0, 0], 8);
  const parts = [
    signature,
    chunk("IHDR", header, table),
    chunk("IDAT", zlibSync(filtered, { level: 9 }), table),
    chunk("IEND", new Uint8Array(0), table),
  ];
  const png = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    png.set(part, at);
    at += part.length;
  }
  return png;
};
