/** Which of a node's files go onto its card, and where. */
import { overlayName } from "../first-boot/config-lines.js";
import { rubusFolder } from "../first-boot/first-boot-script.js";

/** Names of a node's files in the package, below `nodes/<host>/`. */
export const nodeFileNames = {
  hatImage: "hat.eep",
  overlay: `${overlayName}.dtbo`,
  bayRecord: "bay.bin",
  configLines: "config-lines.txt",
  /** What is below it is named as on the boot partition. */
  boot: "boot/",
} as const;

export const nodeFolder = (host: string): string => `nodes/${host}/`;

/** The files that cloud-init reads, and the one that Raspberry Pi OS reads without it. */
export const cloudInitNames = ["user-data", "meta-data", "network-config"] as const;
export const customTomlName = "custom.toml";

/** On the card: says whose it is. Written before all others. */
export const cardMarkName = `${rubusFolder}/node.json`;

/**
 * Where a file goes on the boot partition; undefined for the lines of `config.txt`, which are merged, and for
 * the first-boot files that the system of this card doesn't read.
 * @param name below `nodes/<host>/`
 */
export const cardPath = (name: string, usesCloudInit: boolean): string | undefined => {
  if (name === nodeFileNames.overlay) return `overlays/${name}`;
  if (name === nodeFileNames.hatImage || name === nodeFileNames.bayRecord) return `${rubusFolder}/${name}`;
  if (!name.startsWith(nodeFileNames.boot)) return undefined;
  const onCard = name.slice(nodeFileNames.boot.length);
  const isUnread = usesCloudInit ? onCard === customTomlName : cloudInitNames.some((each) => each === onCard);
  return isUnread ? undefined : onCard;
};

/** What must be there before a folder is taken for a boot partition: a file, or a folder with a `/` at its end. */
export const bootPartitionMarks = ["config.txt", "cmdline.txt", "overlays/"] as const;

/** Text of the mark on a card. */
export const cardMark = (cluster: string, host: string): string =>
  `${JSON.stringify({ format: 1, cluster, host })}\n`;

/** Whose card a mark says it is; undefined when the text is no mark. */
export const readCardMark = (
  text: string,
): { readonly cluster: string; readonly host: string } | undefined => {
  try {
    const mark = JSON.parse(text) as { readonly cluster?: unknown; readonly host?: unknown } | null;
    if (typeof mark?.cluster !== "string" || typeof mark.host !== "string") return undefined;
    return { cluster: mark.cluster, host: mark.host };
  } catch {
    return undefined;
  }
};
