/** `rubus card`: a node's files onto a mounted boot partition. */
import { resolve } from "node:path";
import { countText } from "@rubus/guide";
import { type CardSummary, packageFolderOf, writeCard } from "@rubus/pipeline";
import { printable, success } from "@rubus/units";
import type { Command } from "../command.js";
import { printReport } from "../report.js";

const cardText = ({ host, mount, written, files, firstBoot }: CardSummary): string => {
  const done = written.length > 0 ? `${countText(written.length, "file")} written` : "nothing to write";
  return `${host}  ${printable(mount, 300)}: ${done}, ${files} read back; first boot by ${firstBoot}\n`;
};

export const card: Command = async ({ words, values, switches }, terminal) => {
  const json = switches.has("json");
  // The parser lets nothing pass without both.
  const [node = "", mount = ""] = words;
  const found =
    values.package === undefined ? await packageFolderOf("cluster.yaml") : success(resolve(values.package));
  const result = found.ok
    ? await writeCard({
        node,
        mount,
        folder: found.value,
        force: switches.has("force"),
        ...(values.agent === undefined ? {} : { agent: values.agent }),
      })
    : found;
  const { diagnostics } = result;
  if (!result.ok) return printReport("card", { text: "", json: {}, diagnostics }, json, terminal);
  const report = { text: cardText(result.value), json: { ...result.value }, diagnostics };
  return printReport("card", report, json, terminal);
};
