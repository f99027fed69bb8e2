/** The pilot of a cluster file: its first node alone in one cell, to be built and measured before the rest is ordered. */
import type { ClusterDraft } from "../read-cluster.js";

type Mapping = Readonly<Record<string, unknown>>;

const isMapping = (value: unknown): value is Mapping =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The frame with its first node; one cell has one feed. A frame that is wrong stays as it is, for the reader to say so. */
const pilotFrame = (frame: unknown): unknown => {
  if (!isMapping(frame)) return frame;
  const { nodes, power } = frame;
  const first = Array.isArray(nodes) ? nodes.slice(nodes.findIndex((node) => node !== null)).slice(0, 1) : 1;
  const count = typeof nodes === "number" || Array.isArray(nodes) ? first : nodes;
  return { ...frame, nodes: count, ...(isMapping(power) ? { power: withoutFeeds(power) } : {}) };
};

const withoutFeeds = ({ feeds: _, ...power }: Mapping): Mapping => power;

const firstOf = (mapping: unknown, change: (value: unknown) => unknown): unknown =>
  isMapping(mapping)
    ? Object.fromEntries(
        Object.entries(mapping)
          .slice(0, 1)
          .map(([key, value]) => [key, change(value)]),
      )
    : mapping;

/** What joins a site with others. */
const pilotSite = (site: unknown): unknown => {
  if (!isMapping(site)) return site;
  const { endpoint: _, gateway: __, "public-key": ___, ...alone } = site;
  return { ...alone, frames: firstOf(site.frames, pilotFrame) };
};

/**
 * The draft with the first node of the first frame alone. Its host name and address stay those of the whole cluster, so that the
 * pilot's node can stay what it is. Check the whole file before: what is wrong elsewhere in it is not seen any more.
 */
export const pilotDraft = (draft: ClusterDraft): ClusterDraft => {
  const { data } = draft.yaml;
  if (!isMapping(data)) return draft;
  const power = isMapping(data.power) ? { power: withoutFeeds(data.power) } : {};
  return {
    ...draft,
    yaml: { ...draft.yaml, data: { ...data, ...power, sites: firstOf(data.sites, pilotSite) } },
  };
};
