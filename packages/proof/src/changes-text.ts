/** Changes of `cluster.yaml` as a remedy says them: text that can be put into the file as it stands. */
import type { Change } from "./result.js";

/** `power: { supply: x, feeds: [2, 4] }`: the keys of one mapping together. */
const asYaml = (changes: readonly Change[]): string => {
  const mappings = new Map<string, string[]>();
  const plain: string[] = [];
  for (const { key, value } of changes) {
    const [mapping = "", name] = key.split(".");
    if (name === undefined) plain.push(`${key}: ${value}`);
    else mappings.set(mapping, [...(mappings.get(mapping) ?? []), `${name}: ${value}`]);
  }
  const nested = [...mappings].map(([mapping, entries]) => `${mapping}: { ${entries.join(", ")} }`);
  return [...plain, ...nested].join(" and ");
};

/**
 * `Set power: { supply: x, feeds: [2, 4] }, or power: { setpoint: 5.17 V }.`
 * @param where the entry of `cluster.yaml` to set them in, where the file has several frames
 */
export const changesText = (alternatives: readonly (readonly Change[])[], where?: string): string => {
  const text = alternatives.map(asYaml).join(", or ");
  return where === undefined ? `Set ${text}.` : `In ${where}, set ${text}.`;
};
