/** The first cluster.yaml of a newcomer. */
import { findRow, piModels, rowOf, supplies } from "@rubus/catalogue";
import { nodeCurrent } from "./layout.js";
import { defaults } from "./shape.js";

export type InitOptions = {
  /** A DNS label. */
  readonly name: string;
  /** 1 to 10: the nodes of one frame. */
  readonly nodes: number;
  /** Catalogue key of the Raspberry Pi; an unknown one is written as given, for the reader to refuse. */
  readonly model: string;
};

/** Share of a supply's power that is left unused, so that it runs cool and a fan more does no harm. */
const reserve = 0.1;

const totalCurrent = (nodes: number, model: string): number =>
  nodes * nodeCurrent({ model: findRow(piModels, model)?.key ?? defaults.model, fan: defaults.fan });

/** The smallest supply of the catalogue that carries the nodes, fans included; the largest if none does. */
const supplyFor = (nodes: number, model: string): string => {
  const watts = totalCurrent(nodes, model) * defaults.setpoint * (1 + reserve);
  const byPower = [...supplies].sort((a, b) => a.ratedPower.value - b.ratedPower.value);
  return (byPower.find((row) => row.ratedPower.value >= watts) ?? rowOf(supplies, "mean-well-rsp-320-5")).key;
};

/** YAML reads some labels as numbers or truth values. */
const quoted = (label: string): string =>
  /^[0-9]/.test(label) || ["null", "true", "false"].includes(label) ? `"${label}"` : label;

/** A commented cluster.yaml of one site and one frame, with the smallest supply that carries it. */
export const initText = ({ name, nodes, model }: InitOptions): string => {
  const line = (text: string, comment: string): string => `${text.padEnd(36)} # ${comment}`;
  return `\
# A Raspberry Pi cluster. \`rubus check\` proves it, \`rubus build\` makes everything needed to build it.
# What is left out has a default; the lines that begin with # show the defaults of what most leave out.

${line(`name: ${quoted(name)}`, `host names begin with it: ${name}-home-a-1`)}

node:
${line(`  model: ${model}`, "pi3b, pi3b-plus, pi4b or pi5")}

power:
${line(`  supply: ${supplyFor(nodes, model)}`, "5 V, one for each frame")}
${line("  # setpoint: 5.15 V", "what to set the supply's trimmer to")}
${line("  # feeds: auto", "cells that a cable pair from the supply goes to; or a list, as [1, 3, 5]")}

# frame: { rack: eia-310-19, height: 2U }
# printer: { bed: [180 mm, 180 mm, 180 mm], filament: petg, clearance: 0.2 mm }
# fab: jlcpcb-2-layer

# Who may log in to the nodes; there are no passwords, so without a key nobody can.
# access: { user: ${defaults.user}, ssh-keys: [~/.ssh/id_ed25519.pub] }

sites:
  home:
${line(`    lan: ${defaults.lan}`, "a private network of your own")}
    frames:
      a:
${line(`        nodes: ${nodes}`, "or bay by bay: [{}, null, { model: pi5 }]")}
`;
};
