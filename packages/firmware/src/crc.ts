/**
 * Checksums of the EEPROM formats. Bit by bit, without tables: the images are of a few kilobytes, and
 * nothing is computed when the package is imported.
 */

/**
 * CRC-16/ARC: polynomial 0x8005 reflected, start 0, no final inversion; "123456789" gives 0xBB3D. The
 * checksum of the atoms in a HAT EEPROM.
 */
export const crc16Arc = (bytes: Uint8Array): number => reflectedCrc(bytes, 0xa001, 0);

/**
 * CRC-32 of IEEE 802.3: polynomial 0x04C11DB7 reflected, start and final inversion with all ones;
 * "123456789" gives 0xCBF43926. Over a bay's record it finds every change of up to four bits (a test proves
 * that for the record's length).
 */
export const crc32 = (bytes: Uint8Array): number =>
  (reflectedCrc(bytes, 0xedb88320, 0xffffffff) ^ 0xffffffff) >>> 0;

const reflectedCrc = (bytes: Uint8Array, polynomial: number, start: number): number => {
  let register = start;
  for (const byte of bytes) {
    register ^= byte;
    for (let bit = 0; bit < 8; bit++) register = (register >>> 1) ^ (register & 1 ? polynomial : 0);
  }
  return register >>> 0;
};
