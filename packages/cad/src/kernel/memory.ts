/** Arrays in the kernel's memory, copied out: that memory may move whenever the kernel works. */
import type { SolidKernel } from "./kernel.js";

const bufferOf = (oc: SolidKernel): ArrayBufferLike =>
  (oc.wasmMemory as { readonly buffer: ArrayBufferLike }).buffer;

/** 32-bit numbers from an address on. */
export const numbersAt = (oc: SolidKernel, address: number, count: number): Float32Array =>
  new Float32Array(bufferOf(oc), address, count).slice();

/** 32-bit indices from an address on. */
export const indicesAt = (oc: SolidKernel, address: number, count: number): Uint32Array =>
  new Uint32Array(bufferOf(oc), address, count).slice();

/** How many bytes the kernel's memory has grown to. */
export const heapBytesOf = (oc: SolidKernel): number => bufferOf(oc).byteLength;
