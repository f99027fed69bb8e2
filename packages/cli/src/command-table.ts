/** Every command and flag, once: the parser, the help and the remedies read this table. */
import { nodeCommandSpec } from "@rubus/agent";

export type FlagSpec = {
  readonly name: string;
  /** Name of the value in the help; without it the flag is a switch. */
  readonly value?: string;
  readonly what: string;
  /** It may stand more than once. */
  readonly repeats?: true;
};

export type ArgumentSpec = {
  readonly name: string;
  readonly what: string;
  /** The command can't do without it. */
  readonly isRequired?: true;
};

export type CommandSpec = {
  readonly name: "init" | "check" | "build" | "view" | "diff" | "card" | "node";
  readonly what: string;
  /** The words it takes in their order. */
  readonly arguments: readonly ArgumentSpec[];
  readonly flags: readonly FlagSpec[];
};

const json: FlagSpec = { name: "json", what: "print one JSON document on stdout instead" };

export const commands: readonly CommandSpec[] = [
  {
    name: "init",
    what: "write a cluster.yaml to start from",
    arguments: [{ name: "DIR", what: "folder of the new cluster.yaml (the working folder)" }],
    flags: [
      { name: "name", value: "NAME", what: "name of the cluster, a DNS label (bramble)" },
      { name: "nodes", value: "COUNT", what: "number of nodes (4)" },
      { name: "model", value: "KEY", what: "Raspberry Pi model: pi3b, pi3b-plus, pi4b or pi5 (pi4b)" },
      { name: "migrate", value: "FILE", what: "write an older file anew in the present format instead" },
      json,
    ],
  },
  {
    name: "check",
    what: "prove the cluster without building it",
    arguments: [{ name: "FILE", what: "the cluster (cluster.yaml)" }],
    flags: [
      {
        name: "sweep",
        value: "KEY=A..B",
        what: "what if: a range A..B/STEP, or ONE,OTHER; up to two",
        repeats: true,
      },
      { name: "plot", value: "FILE.svg", what: "draw the sweep into a new file" },
      { name: "no-cache", what: "prove everything anew and store nothing" },
      json,
    ],
  },
  {
    name: "build",
    what: "prove the cluster and write its package",
    arguments: [{ name: "FILE", what: "the cluster (cluster.yaml)" }],
    flags: [
      { name: "out", value: "DIR", what: "folder of the package (out/<name of the cluster>)" },
      { name: "pilot", what: "one cell with the first node, to build and measure before the rest" },
      { name: "force", what: "write it although a proof fails, marked NOT PROVED" },
      { name: "no-cache", what: "make every stage anew and store none" },
      json,
    ],
  },
  {
    name: "view",
    what: "open the pages of a package",
    arguments: [{ name: "DIR", what: "the package (that of cluster.yaml in the working folder)" }],
    flags: [json],
  },
  {
    name: "card",
    what: "write a node's files to a mounted boot partition and read them back",
    arguments: [
      { name: "NODE", what: "host name or bay: bramble-home-a-1, or home/a/1/1", isRequired: true },
      { name: "MOUNT", what: "folder where the card's boot partition is mounted", isRequired: true },
    ],
    flags: [
      { name: "package", value: "DIR", what: "the package (that of cluster.yaml in the working folder)" },
      {
        name: "agent",
        value: "DIR",
        what: "put the agent on it too, from what `npm run agent -- DIR` wrote",
      },
      { name: "force", what: "write although the card is another node's" },
      json,
    ],
  },
  {
    name: "diff",
    what: "compare the boards of two packages: parts, nets, outlines",
    arguments: [
      { name: "OLD", what: "the earlier package", isRequired: true },
      { name: "NEW", what: "the later package", isRequired: true },
    ],
    flags: [{ name: "out", value: "DIR", what: "folder for a picture of each changed side (none)" }, json],
  },
  nodeCommandSpec,
];

/** Flags that stand with or without a command. */
export const commonFlags: readonly FlagSpec[] = [
  { name: "help", what: "print help" },
  { name: "version", what: "print the version" },
];
