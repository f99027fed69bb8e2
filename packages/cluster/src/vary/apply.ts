/** A file as read, with another value at one key. */
import { findRow, racks, rowOf } from "@rubus/catalogue";
import { failure, type Result, success } from "@rubus/units";
import { cellsInRack, spreadFeeds } from "../layout.js";
import type { ClusterDraft } from "../read-cluster.js";
import { defaults } from "../shape.js";
import type { VariableKey } from "./keys.js";

type Mapping = Readonly<Record<string, unknown>>;

const nodesInCell = 2;

const isMapping = (value: unknown): value is Mapping =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const mappingAt = (value: unknown, key: string): Mapping => {
  const inner = isMapping(value) ? value[key] : undefined;
  return isMapping(inner) ? inner : {};
};

const mapValues = (mapping: Mapping, change: (value: unknown, key: string) => unknown): Mapping =>
  Object.fromEntries(Object.entries(mapping).map(([key, value]) => [key, change(value, key)]));

const mapFrames = (data: Mapping, change: (frame: Mapping, name: string) => unknown): Mapping => ({
  ...data,
  sites: mapValues(mappingAt(data, "sites"), (site) =>
    isMapping(site)
      ? {
          ...site,
          frames: mapValues(mappingAt(site, "frames"), (frame, name) =>
            isMapping(frame) ? change(frame, name) : frame,
          ),
        }
      : site,
  ),
});

/** A value at `group.key` of the whole file and wherever a frame or a bay has one of its own. */
const setEverywhere = (data: Mapping, group: string, key: string, value: unknown): Mapping => {
  const set = (owner: Mapping): Mapping => ({
    ...owner,
    [group]: { ...mappingAt(owner, group), [key]: value },
  });
  const hasOwn = (owner: Mapping): boolean => key in mappingAt(owner, group);
  const bay = (node: unknown): unknown => (isMapping(node) && key in node ? { ...node, [key]: value } : node);
  return mapFrames(set(data), (frame) => {
    const own = hasOwn(frame) ? set(frame) : frame;
    return group === "node" && Array.isArray(own.nodes) ? { ...own, nodes: own.nodes.map(bay) } : own;
  });
};

const bayCount = (nodes: unknown): number => (Array.isArray(nodes) ? nodes.length : Number(nodes));

/** As many feeds in every frame, spread over its cells. */
const setFeeds = (data: Mapping, count: number): Mapping => {
  const feedsOf = (frame: Mapping): readonly number[] =>
    spreadFeeds(count, Math.max(count, Math.ceil(bayCount(frame.nodes) / nodesInCell))).map(
      ({ cell }) => cell,
    );
  return mapFrames(data, (frame) => ({
    ...frame,
    power: { ...mappingAt(frame, "power"), feeds: feedsOf(frame) },
  }));
};

const onlyFrame = (
  data: Mapping,
): { readonly site: string; readonly name: string; readonly frame: Mapping } | undefined => {
  const all = Object.entries(mappingAt(data, "sites")).flatMap(([site, value]) =>
    Object.entries(mappingAt(value, "frames")).map(([name, frame]) => ({ site, name, frame })),
  );
  const [only] = all;
  return all.length === 1 && only && isMapping(only.frame) ? { ...only, frame: only.frame } : undefined;
};

const needsOneFrame = ({ file, yaml: { places } }: ClusterDraft): Result<never> =>
  failure([
    {
      code: "RUB-CFG-020",
      severity: "error",
      message: "nodes can be varied only where the file has one frame whose `nodes` is a count",
      file,
      position: places.nearest(["sites"]),
      remedy: "Vary another key, or check a file with one such frame.",
    },
  ]);

/** Nodes that a frame takes in its rack; a rack that the standard catalogue lacks is taken for the default. */
const nodesInFrame = (data: Mapping, frame: Mapping): number => {
  const key = mappingAt(frame, "frame").rack ?? mappingAt(data, "frame").rack ?? defaults.rack;
  return nodesInCell * cellsInRack(findRow(racks, String(key)) ?? rowOf(racks, defaults.rack));
};

/** Frames like the given one: as few as hold the nodes, filled alike. */
const setNodes = (data: Mapping, count: number): Mapping | undefined => {
  const only = onlyFrame(data);
  if (!only || typeof only.frame.nodes !== "number") return undefined;
  const frames = Math.max(1, Math.ceil(count / nodesInFrame(data, only.frame)));
  const all: Mapping = Object.fromEntries(
    Array.from({ length: frames }, (_, index) => {
      const nodes = Math.floor((count + frames - 1 - index) / frames);
      return [index === 0 ? only.name : `${only.name}-${index + 1}`, { ...only.frame, nodes }];
    }),
  );
  const sites = mappingAt(data, "sites");
  return { ...data, sites: { ...sites, [only.site]: { ...mappingAt(sites, only.site), frames: all } } };
};

/**
 * The draft with a value at a key: in the whole file and wherever a frame or a bay says otherwise. Places stay those
 * of the file. The value is checked when the draft is finished, as if it had been written; RUB-CFG-020 where the file
 * has no place for the key.
 */
export const varied = (draft: ClusterDraft, key: VariableKey, value: string): Result<ClusterDraft> => {
  const data = isMapping(draft.yaml.data) ? draft.yaml.data : {};
  const withData = (changed: Mapping): Result<ClusterDraft> =>
    success({ ...draft, yaml: { ...draft.yaml, data: changed } });
  if (key.name === "nodes") {
    const changed = setNodes(data, Number(value));
    return changed ? withData(changed) : needsOneFrame(draft);
  }
  if (key.name === "feeds") return withData(setFeeds(data, Number(value)));
  const [group, inner] = key.path;
  if (inner === undefined) return withData({ ...data, [group]: value });
  return withData(setEverywhere(data, group, inner, value));
};
