/** `rubus card`: a node's files onto a mounted boot partition, read back. */
import { mkdir, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { cardMarkName, cardPath, nodeFileNames, rubusFolder, withConfigBlock } from "@rubus/boot";
import { type Diagnostic, failure, printable, type Result, success } from "@rubus/units";
import { agentPackages, type CardFile } from "./agent-packages.js";
import { type CardDisk, machineDisk, unfinished } from "./card-disk.js";
import { checkMount, notWritable, refusal } from "./check-mount.js";
import { type NodeOfPackage, nodeOfPackage } from "./node-of-package.js";

export type WriteCardOptions = {
  /** Host name or path of a bay. */
  readonly node: string;
  readonly mount: string;
  /** Folder of the package. */
  readonly folder: string;
  /** Folder with the agent's packages, as `npm run agent` writes them; without it what the card has of them stays. */
  readonly agent?: string;
  /** Write although the card is another node's, and delete what Rubus wrote for that one. */
  readonly force?: boolean;
  readonly disk?: CardDisk;
};

export type CardSummary = {
  readonly host: string;
  readonly mount: string;
  /** What the card's system is set up by at its first boot. */
  readonly firstBoot: "cloud-init" | "custom.toml";
  /** Paths on the card, in the order of writing; none when all was there already. */
  readonly written: readonly string[];
  /** How many files the node has on its card, all of them read back. */
  readonly files: number;
};

/**
 * Write a node's files. What the card has already is left alone, so a second run completes a first that was cut
 * off, and a third writes nothing. Diagnostics: RUB-OUT-005, 006, 101 to 106, 110; 107 as a warning where
 * nobody will be able to log in. Throws on what the file system refuses otherwise.
 */
export const writeCard = async (options: WriteCardOptions): Promise<Result<CardSummary>> => {
  const disk = options.disk ?? machineDisk;
  const mount = resolve(options.mount);
  const read = await nodeOfPackage(options.folder, options.node);
  if (!read.ok) return read;
  const node = read.value;
  const { host, cluster } = node;
  const checked = await checkMount(mount, { cluster: cluster.name, host }, options.force ?? false, disk);
  if (!checked.ok) return checked;
  const { usesCloudInit, isAnothers } = checked.value;
  const agent = options.agent === undefined ? success([]) : await agentPackages(resolve(options.agent));
  if (!agent.ok) return agent;
  try {
    if (isAnothers) await rm(join(mount, rubusFolder), { recursive: true, force: true });
    const files = await cardFiles(node, agent.value, mount, usesCloudInit, disk);
    const changed = await differing(files, mount, disk);
    const crowded = await noRoom(changed, mount, disk);
    if (crowded) return failure([crowded]);
    for (const { path, bytes } of changed) {
      await mkdir(dirname(join(mount, path)), { recursive: true });
      await disk.replace(join(mount, path), bytes);
    }
    // Left by a run that was cut off.
    for (const { path } of files) await rm(join(mount, `${path}${unfinished}`), { force: true });
    const wrong = await differing(files, mount, disk);
    if (wrong.length > 0) return failure([readBackDiffers(wrong, mount)]);
    const firstBoot = usesCloudInit ? "cloud-init" : "custom.toml";
    const written = changed.map(({ path }) => path);
    return success({ host, mount, firstBoot, written, files: files.length }, [
      ...warnings(node),
      ...systemWarnings(
        firstBoot,
        Buffer.from((await disk.read(join(mount, "cmdline.txt"))) ?? []).toString("latin1"),
      ),
    ]);
  } catch (error) {
    const known = refused((error as NodeJS.ErrnoException).code, mount);
    if (known === undefined) throw error;
    return failure([known]);
  }
};

/** Every file of the card: whose it is first, `config.txt`, which makes use of the others, last. */
const cardFiles = async (
  { files }: NodeOfPackage,
  agent: readonly CardFile[],
  mount: string,
  usesCloudInit: boolean,
  disk: CardDisk,
): Promise<readonly CardFile[]> => {
  const own = [...files].flatMap(([name, bytes]): readonly CardFile[] => {
    const path = cardPath(name, usesCloudInit);
    return path === undefined ? [] : [{ path, bytes }];
  });
  const isMark = ({ path }: CardFile): boolean => path === cardMarkName;
  const config = "config.txt";
  const block = new TextDecoder().decode(files.get(nodeFileNames.configLines));
  // Byte for byte: the user's own lines may be in any encoding.
  const present = Buffer.from((await disk.read(join(mount, config))) ?? []).toString("latin1");
  const merged = Buffer.from(withConfigBlock(present, block), "latin1");
  const others = [...agent, ...own.filter((file) => !isMark(file))];
  return [...own.filter(isMark), ...others, { path: config, bytes: merged }];
};

const differing = async (
  files: readonly CardFile[],
  mount: string,
  disk: CardDisk,
): Promise<readonly CardFile[]> => {
  const found: CardFile[] = [];
  for (const file of files) {
    const present = await disk.read(join(mount, file.path));
    if (present === undefined || Buffer.compare(present, file.bytes) !== 0) found.push(file);
  }
  return found;
};

/** New files stand beside the old ones until they are whole, so all of them count. */
const noRoom = async (
  files: readonly CardFile[],
  mount: string,
  disk: CardDisk,
): Promise<Diagnostic | undefined> => {
  const { freeBytes, pieceBytes } = await disk.space(mount);
  const needed = files.reduce((sum, { bytes }) => sum + Math.ceil(bytes.length / pieceBytes) * pieceBytes, 0);
  if (needed <= freeBytes) return undefined;
  return { ...full(mount, `needs ${needed} bytes and has ${freeBytes}`), figures: { needed, freeBytes } };
};

const full = (mount: string, says: string): Diagnostic =>
  refusal(
    "RUB-OUT-103",
    `${printable(mount, 200)} ${says}`,
    "Delete what isn't needed from the partition, then run the command again: it completes what is there.",
  );

const refused = (code: string | undefined, mount: string): Diagnostic | undefined => {
  if (code === "ENOSPC") return full(mount, "is full");
  return code === "EROFS" || code === "EACCES" || code === "EPERM" ? notWritable(mount) : undefined;
};

const readBackDiffers = (wrong: readonly CardFile[], mount: string): Diagnostic =>
  refusal(
    "RUB-OUT-106",
    `${wrong.map(({ path }) => path).join(", ")} on ${printable(mount, 200)} didn't read back as written`,
    "Run the command again; if it stays so, use another card.",
  );

/** What the card's own system will make of the files. */
const systemWarnings = (firstBoot: CardSummary["firstBoot"], commandLine: string): readonly Diagnostic[] => {
  const found: Diagnostic[] = [];
  // Words of the kernel's command line go before the files of the boot partition (cloud-init, DataSourceNoCloud).
  const word = /(?:^|\s)(ds=nocloud\S*;i=\S*|systemd\.run=\S*)/u.exec(commandLine)?.[1];
  if (word !== undefined)
    found.push({
      code: "RUB-OUT-108",
      severity: "warning",
      message: `cmdline.txt holds ${printable(word, 80)}: this system sets itself up by that, not by the node's files`,
      remedy:
        "Write the system to the card again and set nothing in the imager, or take that word out of cmdline.txt.",
    });
  if (firstBoot === "custom.toml")
    found.push({
      code: "RUB-OUT-109",
      severity: "warning",
      message:
        "this system reads custom.toml at its first boot only: its address comes by DHCP, names of other nodes, tunnels and the agent are not set up",
      remedy:
        "Write Raspberry Pi OS of Debian 13 (2 October 2025 or later) to the card, then run the command again.",
    });
  return found;
};

const warnings = ({ cluster }: NodeOfPackage): readonly Diagnostic[] =>
  cluster.access.sshKeys.length > 0
    ? []
    : [
        {
          code: "RUB-OUT-107",
          severity: "warning",
          message: "the package holds no public key: nobody will be able to log in to this node",
          remedy:
            "Add `access: { ssh-keys: [~/.ssh/id_ed25519.pub] }` to the cluster file, build, and write the card again.",
        },
      ];
