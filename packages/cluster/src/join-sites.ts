/** What joins the sites: which node of each is the gateway, where it is reached, and by which key it is known. */
import { nearest } from "@rubus/units";
import type { Site } from "./model.js";
import type { Path } from "./places.js";
import { describe, type Problem } from "./problem.js";
import type { ClusterInput } from "./shape.js";
import type { PathProblem } from "./shape-problems.js";

type Refuse = (path: Path, problem: Problem) => void;

export type JoinedSites = { readonly sites: readonly Site[]; readonly warnings: readonly PathProblem[] };

const hostsOf = (site: Site): readonly string[] =>
  site.frames.flatMap(({ cells }) =>
    cells.flatMap(({ bays }) => bays.flatMap(({ node }) => node?.host ?? [])),
  );

/** The node that the file names, or the first from the left of the first frame. */
const gatewayOf = (site: Site, named: string | undefined, refuse: Refuse): string => {
  const hosts = hostsOf(site);
  const first = hosts[0] ?? "";
  if (named === undefined || hosts.includes(named)) return named ?? first;
  const near = nearest(named, hosts);
  refuse(["sites", site.name, "gateway"], {
    code: "RUB-NET-003",
    says: `is ${describe(named)}, which is no node of site ${site.name}`,
    remedy: near ? `Did you mean \`${near}\`?` : `Name a node of the site, like \`${first}\`.`,
  });
  return first;
};

/** RUB-NET-005 and 006: what two sites can't have in common. */
const refuseTwice = (
  sites: readonly Site[],
  key: "endpoint" | "public-key",
  code: "RUB-NET-005" | "RUB-NET-006",
  shared: (site: Site) => string | undefined,
  refuse: Refuse,
): void => {
  const first = new Map<string, string>();
  for (const site of sites) {
    const value = shared(site);
    const other = value === undefined ? undefined : first.get(value);
    if (other !== undefined)
      refuse(["sites", site.name, key], {
        code,
        says: `is also that of site ${other}`,
        remedy:
          key === "endpoint"
            ? "Give each site a name or a port of its own, or leave it out here: then this site dials the other."
            : "Give each site the key that its own gateway made.",
      });
    else if (value !== undefined) first.set(value, site.name);
  }
};

/** Settle the gateways of several sites; one site alone is joined with nothing, whatever it says. */
export const joinSites = (sites: readonly Site[], input: ClusterInput, refuse: Refuse): JoinedSites => {
  if (sites.length < 2) return { sites, warnings: [] };
  const joined = sites.map((site): Site => {
    const said = input.sites[site.name];
    const publicKey = said?.["public-key"];
    return {
      ...site,
      vpn: {
        gateway: gatewayOf(site, said?.gateway, refuse),
        ...(said?.endpoint ? { endpoint: said.endpoint } : {}),
        ...(publicKey === undefined ? {} : { publicKey }),
      },
    };
  });
  const endpointText = ({ vpn }: Site): string | undefined =>
    vpn?.endpoint && `${vpn.endpoint.host}:${vpn.endpoint.port}`;
  refuseTwice(joined, "endpoint", "RUB-NET-006", endpointText, refuse);
  refuseTwice(joined, "public-key", "RUB-NET-005", ({ vpn }) => vpn?.publicKey, refuse);
  const none: PathProblem = {
    path: ["sites"],
    key: true,
    problem: {
      code: "RUB-NET-001",
      says: "has no `endpoint` at any site, so that no tunnel joins them",
      remedy:
        "Add one to a site that can be reached from outside, like `endpoint: vpn.example.net`; the others dial it.",
    },
  };
  return { sites: joined, warnings: joined.some(({ vpn }) => vpn?.endpoint) ? [] : [none] };
};
