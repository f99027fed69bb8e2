/** Every file that the nodes of a cluster boot with. */
import { type Cluster, type NodeAt, nodesOf } from "@rubus/cluster";
import { encodeBayRecord } from "@rubus/firmware";
import { type Diagnostic, failure, type Result, success } from "@rubus/units";
import { type BootFile, textFile } from "./boot-file.js";
import { cardMark, cardMarkName, customTomlName, nodeFileNames, nodeFolder } from "./card/card-files.js";
import { cloudInitFiles } from "./first-boot/cloud-init.js";
import { configBlock, overlayName } from "./first-boot/config-lines.js";
import { customToml } from "./first-boot/custom-toml.js";
import { firstBootScript, rubusFolder } from "./first-boot/first-boot-script.js";
import { hostsText } from "./first-boot/hosts.js";
import { installAgentName, installAgentScript } from "./first-boot/install-agent.js";
import { fleetFiles } from "./fleet-files.js";
import { standardFeatures } from "./hat-features.js";
import { hatImage } from "./hat-image.js";
import { vendorInfo } from "./identity.js";
import { networkBootFiles, networkFiles, networkFirstBoot } from "./network/network-files.js";
import { nodeRoutes } from "./network/site-routes.js";
import { hatOverlayBytes } from "./overlay.js";

export type NodesNeeds = {
  readonly cluster: Cluster;
  /** Hosts whose bay is proved to give 5 A at 4.75 V or more. */
  readonly provedFiveAmpere: readonly string[];
};

/** What a supply of 5 A is declared as to a Pi 5, in milliamperes. */
const fiveAmpereMa = 5000;

/**
 * Files below `nodes/<host>/` and `network/`, in the order of the nodes. RUB-OUT-107 as a note where nobody can
 * log in. No resolved cluster is refused.
 */
export const nodeFiles = (needs: NodesNeeds): Result<readonly BootFile[]> => {
  const { cluster } = needs;
  // The same for all nodes: made once, which counts where there are hundreds.
  const shared = sharedOf(cluster);
  if (!shared.ok) return shared;
  const files: BootFile[] = [
    ...fleetFiles(cluster),
    ...networkFiles(cluster).map(({ path, text, what }) => textFile(path, text, what)),
  ];
  for (const at of nodesOf(cluster)) {
    const own = filesOf(at, needs, shared.value);
    if (!own.ok) return failure(own.diagnostics);
    files.push(...own.value);
  }
  return success(files, cluster.access.sshKeys.length > 0 ? [] : [nobody]);
};

type Shared = {
  readonly hosts: string;
  readonly overlay: Uint8Array;
  readonly overlayWithoutFan: Uint8Array;
};

const sharedOf = (cluster: Cluster): Result<Shared> => {
  const overlay = hatOverlayBytes(standardFeatures);
  if (!overlay.ok) return overlay;
  const bare = hatOverlayBytes({ ...standardFeatures, fan: null });
  if (!bare.ok) return bare;
  return success({ hosts: hostsText(cluster), overlay: overlay.value, overlayWithoutFan: bare.value });
};

const nobody: Diagnostic = {
  code: "RUB-OUT-107",
  severity: "note",
  message:
    "no public key is given, and there are no passwords: nobody can log in to a node set up from this package",
  remedy: "Add your key to the cluster file: `access: { ssh-keys: [~/.ssh/id_ed25519.pub] }`.",
};

const filesOf = (
  { site, frame, cell, bay, node }: NodeAt,
  { cluster, provedFiveAmpere }: NodesNeeds,
  shared: Shared,
): Result<readonly BootFile[]> => {
  const proved = node.model === "pi5" && provedFiveAmpere.includes(node.host);
  const hasFan = node.fan !== null;
  const overlay = hasFan ? shared.overlay : shared.overlayWithoutFan;
  const image = hatImage({
    vendor: vendorInfo({ cluster: cluster.name, host: node.host, hardware: cluster.hardware, hasFan }),
    overlay:
      node.model === "pi5"
        ? { kind: "named", name: overlayName, ...(proved ? { currentSupplyMa: fiveAmpereMa } : {}) }
        : { kind: "embedded", bytes: overlay },
  });
  if (!image.ok) return image;
  const record = encodeBayRecord({
    cluster: cluster.name,
    site: site.name,
    frame: frame.name,
    cell: cell.number,
    bay: bay.number,
    hardware: cluster.hardware,
  });
  if (!record.ok) return record;
  const folder = nodeFolder(node.host);
  const network = networkBootFiles(cluster, node.host);
  const first = {
    host: node.host,
    address: node.address,
    lan: site.lan,
    router: site.router,
    access: cluster.access,
    routes: nodeRoutes(cluster, node.host),
    copied: [
      shared.hosts,
      ...network.filter(({ path }) => path.endsWith(".service")).map(({ text }) => text),
    ],
    network: networkFirstBoot(cluster, node.host),
  };
  const { userData, metaData, networkConfig } = cloudInitFiles(first);
  const boot = (name: string, text: string, what: string): BootFile =>
    textFile(`${folder}${nodeFileNames.boot}${name}`, text, what);
  return success([
    { path: `${folder}${nodeFileNames.hatImage}`, bytes: image.value, what: "Image of the HAT's EEPROM" },
    {
      path: `${folder}${nodeFileNames.overlay}`,
      bytes: overlay,
      what: "Overlay of the HAT for the boot partition's folder overlays",
    },
    {
      path: `${folder}${nodeFileNames.bayRecord}`,
      bytes: record.value,
      what: "Record for the EEPROM of the node's bay",
    },
    textFile(
      `${folder}${nodeFileNames.configLines}`,
      configBlock({ model: node.model, provedFiveAmpere: proved }),
      "Lines that the boot partition's config.txt must have",
    ),
    boot("user-data", userData, "First boot by cloud-init: name, account, keys, time"),
    boot("meta-data", metaData, "First boot by cloud-init: which node it is"),
    boot("network-config", networkConfig, "First boot by cloud-init: address and routes"),
    boot(customTomlName, customToml(first), "First boot of Raspberry Pi OS without cloud-init"),
    boot(cardMarkName, cardMark(cluster.name, node.host), "Says whose card it is"),
    boot(`${rubusFolder}/hosts.txt`, shared.hosts, "Names and addresses of all nodes"),
    boot(
      `${rubusFolder}/first-boot.sh`,
      firstBootScript,
      "Run at first boot: makes the names of all nodes known",
    ),
    boot(
      `${rubusFolder}/${installAgentName}`,
      installAgentScript,
      "Run at every boot: puts the agent in where the card has it and the node doesn't",
    ),
    ...network.map(({ path, text, what }) => boot(path, text, what)),
  ]);
};
