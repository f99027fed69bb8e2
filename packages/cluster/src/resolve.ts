/** The file as read to a cluster with nothing left to default. */
import { findRow } from "@rubus/catalogue";
import { ratio } from "@rubus/units";
import { type OwnRows, withOwnRows } from "./catalogue-of.js";
import { deepFreeze } from "./freeze.js";
import { joinSites } from "./join-sites.js";
import { addressText, type Lan, overlaps, readAddress, readLan } from "./lan.js";
import type { Cluster, EnergyUse, Site } from "./model.js";
import type { Path } from "./places.js";
import { describe, type Problem } from "./problem.js";
import { resolveFrame } from "./resolve-frame.js";
import { type ClusterInput, defaults } from "./shape.js";
import type { PathProblem } from "./shape-problems.js";
import { nodesOf } from "./walk.js";

export type Resolution = {
  readonly cluster: Cluster;
  readonly problems: readonly PathProblem[];
  /** What is odd but leaves the cluster whole. */
  readonly warnings: readonly PathProblem[];
};

const firstOverlap = (lans: ReadonlyMap<string, Lan>, lan: Lan): readonly [string, Lan] | undefined => {
  for (const entry of lans) if (overlaps(entry[1], lan)) return entry;
  return undefined;
};

const resolveLans = (
  input: ClusterInput,
  refuse: (path: Path, problem: Problem) => void,
): ReadonlyMap<string, Lan> => {
  const names = Object.keys(input.sites);
  const lans = new Map<string, Lan>();
  for (const [index, name] of names.entries()) {
    const text = input.sites[name]?.lan;
    if (text === undefined && names.length > 1)
      refuse(["sites", name], {
        code: "RUB-LAY-007",
        says: "has no `lan`; where there are several sites each needs its own",
        remedy: `Add a network that no other site has, like \`lan: 192.168.${10 * ((index % 25) + 1)}.0/24\`.`,
      });
    else {
      const lan = readLan(text ?? defaults.lan);
      if ("code" in lan) refuse(["sites", name, "lan"], lan);
      else {
        const other = firstOverlap(lans, lan);
        if (other)
          refuse(["sites", name, "lan"], {
            code: "RUB-LAY-008",
            says: `is ${lan.text}, which overlaps ${other[1].text} of site ${other[0]}`,
            remedy: "Give each site a network of its own.",
          });
        lans.set(name, lan);
      }
    }
  }
  return lans;
};

/** The router's address as given, or the network's first; RUB-LAY-014 where it is none of the network's. */
const resolveRouter = (
  text: string | undefined,
  lan: Lan | undefined,
  refuse: (problem: Problem) => void,
): string => {
  if (lan === undefined) return "";
  const first = addressText(lan.first + 1);
  if (text === undefined) return first;
  const address = readAddress(text);
  if (address === undefined || address <= lan.first || address >= lan.last)
    refuse({
      code: "RUB-LAY-014",
      says: `is ${describe(text)}, which is no address of ${lan.text}`,
      remedy: `Write the router's address on that network, like \`${first}\`.`,
    });
  return text;
};

const energyOf = ({ tariff, duty }: NonNullable<ClusterInput["energy"]>): EnergyUse => ({
  duty: duty ?? ratio(defaults.duty),
  ...(tariff === undefined ? {} : { tariff }),
});

/** Resolve a checked file. With problems the cluster is incomplete and must not be used. */
export const resolveCluster = (
  input: ClusterInput,
  own: OwnRows = {},
  sshKeys: readonly string[] = [],
): Resolution => {
  const catalogue = withOwnRows(own);
  const problems: PathProblem[] = [];
  const seen = new Set<string>();
  const refuse = (path: Path, problem: Problem): void => {
    // What is wrong in `node` is wrong for every node that inherits it: once is enough.
    const once = JSON.stringify([path, problem.code]);
    if (!seen.has(once)) problems.push({ path, key: false, problem });
    seen.add(once);
  };
  const noneIn = (path: Path, what: string, example: string): void =>
    refuse(path, { code: "RUB-CFG-007", says: `has no ${what}`, remedy: `Add one, like \`${example}\`.` });

  const lans = resolveLans(input, refuse);
  if (Object.keys(input.sites).length === 0)
    noneIn(["sites"], "site", "home: { frames: { a: { nodes: 10 } } }");
  const bareSites = Object.entries(input.sites).map(([name, site]): Site => {
    if (Object.keys(site.frames).length === 0) noneIn(["sites", name, "frames"], "frame", "a: { nodes: 10 }");
    const lan = lans.get(name);
    const frames = Object.entries(site.frames).map(([frame, frameInput], index) =>
      resolveFrame(frameInput, { cluster: input, catalogue, site: name, name: frame, index, lan, refuse }),
    );
    const router = resolveRouter(site.router, lan, (problem) => refuse(["sites", name, "router"], problem));
    return { name, lan: lan?.text ?? "", router, frames };
  });
  const { sites, warnings } = joinSites(bareSites, input, refuse);

  const printer =
    input.printer?.model === undefined ? undefined : findRow(catalogue.printers, input.printer.model);
  const [x, y, z] =
    input.printer?.bed ??
    (printer ? [printer.bedWidth.value, printer.bedDepth.value, printer.bedHeight.value] : defaults.bed);
  const measured = Object.fromEntries(
    Object.entries(input.measured ?? {}).filter(([, value]) => value !== undefined),
  );
  const hasOwn = Object.keys(own).length > 0 || Object.keys(measured).length > 0;
  const cluster: Cluster = {
    rubus: 1,
    name: input.name,
    hardware: 1,
    fab: input.fab ?? defaults.fab,
    printer: {
      bedMm: [x, y, z],
      filament: input.printer?.filament ?? defaults.filament,
      clearanceMm: input.printer?.clearance ?? defaults.clearance,
    },
    access: { user: input.access?.user ?? defaults.user, sshKeys },
    sites,
    ...(input.room === undefined ? {} : { room: input.room }),
    ...(input.energy === undefined ? {} : { energy: energyOf(input.energy) }),
    ...(hasOwn ? { own: { rows: own, measured } } : {}),
  };
  const hosts = new Map<string, string>();
  for (const { node, bay, frame, site } of nodesOf(cluster)) {
    const other = hosts.get(node.host);
    if (other !== undefined)
      refuse(["sites", site.name, "frames", frame.name], {
        code: "RUB-LAY-011",
        says: `gives the host name ${node.host} to bay ${bay.path}; bay ${other} has it already`,
        remedy: "Rename the site or the frame.",
      });
    hosts.set(node.host, bay.path);
  }
  for (const { node, site } of nodesOf(cluster))
    if (site.router !== "" && node.address === site.router)
      refuse(["sites", site.name, "router"], {
        code: "RUB-LAY-015",
        says: `is ${site.router}, the address of node ${node.host}`,
        remedy: "Give the address that the router has; nodes take those from host number 11 on.",
      });
  return { cluster: deepFreeze(cluster), problems, warnings };
};
