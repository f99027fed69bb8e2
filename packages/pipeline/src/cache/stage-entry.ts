/**
 * The form of one cache entry: a line with the hash of the rest, a line of JSON, then the files' bytes.
 * An entry proves itself, so a torn or altered one is told from a good one without any other record.
 */
import { createHash } from "node:crypto";
import type { OutputFile } from "@rubus/boards";
import type { Json } from "@rubus/units";

/** What a stage gives: plain data for the stages after it, and files for the package. */
export type StageOutput<T extends Json> = {
  readonly data: T;
  readonly files: readonly OutputFile[];
};

type Header = {
  readonly key: string;
  readonly data: Json;
  readonly files: readonly { readonly path: string; readonly what: string; readonly bytes: number }[];
};

const format = "rubus-stage-1";
const newline = 10;

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Bytes of the entry of `key`. */
export const encodeEntry = (key: string, output: StageOutput<Json>): Uint8Array => {
  const header: Header = {
    key,
    data: output.data,
    files: output.files.map(({ path, what, bytes }) => ({ path, what, bytes: bytes.length })),
  };
  const body = Buffer.concat([
    Buffer.from(`${JSON.stringify(header)}\n`, "utf8"),
    ...output.files.map(({ bytes }) => bytes),
  ]);
  return Buffer.concat([Buffer.from(`${format} ${sha256(body)}\n`, "utf8"), body]);
};

/** The output an entry holds, or undefined when it is damaged or belongs to another key. */
export const decodeEntry = (key: string, entry: Uint8Array): StageOutput<Json> | undefined => {
  const first = entry.indexOf(newline);
  if (first < 0) return undefined;
  const body = entry.subarray(first + 1);
  const seal = Buffer.from(entry.subarray(0, first)).toString("utf8");
  if (seal !== `${format} ${sha256(body)}`) return undefined;
  const second = body.indexOf(newline);
  const header = JSON.parse(Buffer.from(body.subarray(0, second)).toString("utf8")) as Header;
  if (header.key !== key) return undefined;
  let offset = second + 1;
  const files = header.files.map(({ path, what, bytes }) => {
    const file = { path, what, bytes: body.subarray(offset, offset + bytes) };
    offset += bytes;
    return file;
  });
  return { data: header.data, files };
};
