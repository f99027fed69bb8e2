// A resistor network as ngspice reads it.
import type { Network } from "@rubus/physics";

/**
 * Element lines. Nodes become n0, n1 … in their order, so that no name needs escaping; figures keep all
 * their digits; a source with a resistance gets a node of its own behind it.
 */
export function spiceNetlist(network: Network): string {
  const names = new Map(network.nodes.map((node, index) => [node, `n${index}`]));
  const name = (node: string): string => names.get(node) ?? node;
  return [
    ...network.resistors.map((each, i) => `R${i} ${name(each.from)} ${name(each.to)} ${each.resistance}`),
    ...network.sources.flatMap(({ node, voltage, resistance }, i) =>
      resistance === undefined
        ? [`V${i} ${name(node)} 0 ${voltage}`]
        : [`V${i} s${i} 0 ${voltage}`, `RS${i} s${i} ${name(node)} ${resistance}`],
    ),
    ...network.currentLoads.map((each, i) => `I${i} ${name(each.node)} 0 ${each.current}`),
  ].join("\n");
}
