/** Names that a FAT partition holds. */

/** Microsoft, FAT: General Overview of On-Disk Format 1.03, "Long Directory Entries"; names of devices of Windows. */
const forbidden = /["*/:<>?\\|\u0000-\u001f\u007f]/u;
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/iu;

/** Whether every name of a path, `/` between them, can stand on a FAT partition as it is. */
export const isFatPath = (path: string): boolean =>
  path.length <= 250 &&
  path
    .split("/")
    .every((name) => name !== "" && !forbidden.test(name) && !device.test(name) && !/[. ]$/u.test(name));
