/** The outer form of a PDF 1.7 file (ISO 32000-1): objects, streams, cross-reference table, trailer. */
import { sha256Hex } from "@rubus/units";
import { zlibSync } from "fflate";

/** Entries of a dictionary without its brackets, and the bytes of a stream if it is one. */
export type PdfObject = { readonly entries: string; readonly stream?: string };

/** `<FEFF…>`: a text string in UTF-16 (§7.9.2.2). */
export const pdfTextString = (text: string): string => `<FEFF${utf16Hex(text)}>`;

/** Big-endian UTF-16 as upper-case hex. */
export const utf16Hex = (text: string): string =>
  Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).toUpperCase().padStart(4, "0"),
  ).join("");

const encoder = new TextEncoder();

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
};

const objectBytes = ({ entries, stream }: PdfObject, number: number): Uint8Array => {
  if (stream === undefined) return encoder.encode(`${number} 0 obj\n<< ${entries} >>\nendobj\n`);
  const data = zlibSync(encoder.encode(stream));
  return joined([
    encoder.encode(`${number} 0 obj\n<< ${entries} /Filter /FlateDecode /Length ${data.length} >>\nstream\n`),
    data,
    encoder.encode("\nendstream\nendobj\n"),
  ]);
};

/** Four bytes above 127 tell transfer programs that the file is binary (§7.5.2). */
const header = joined([encoder.encode("%PDF-1.7\n%"), new Uint8Array([0xe2, 0xe3, 0xcf, 0xd3, 0x0a])]);

/**
 * A file of objects numbered from 1 in the order given, the first its catalogue and the second its document
 * information. The file identifier is a hash of the objects, so that the same objects give the same bytes.
 */
export const pdfFile = (objects: readonly PdfObject[]): Uint8Array => {
  const bodies = objects.map((object, index) => objectBytes(object, index + 1));
  let offset = header.length;
  const rows = bodies.map((body) => {
    const row = `${String(offset).padStart(10, "0")} 00000 n \n`;
    offset += body.length;
    return row;
  });
  const body = joined(bodies);
  const id = sha256Hex(body).slice(0, 32);
  const size = objects.length + 1;
  const tail =
    `xref\n0 ${size}\n0000000000 65535 f \n${rows.join("")}` +
    `trailer\n<< /Size ${size} /Root 1 0 R /Info 2 0 R /ID [<${id}> <${id}>] >>\nstartxref\n${offset}\n%%EOF\n`;
  return joined([header, body, encoder.encode(tail)]);
};
