/** The harness as a table: a line a conductor. */

import { csvText } from "@rubus/units";
import type { Joint, JointEnd } from "./joint.js";

const columns = [
  "joint",
  "what",
  "kind",
  "from",
  "contact",
  "net",
  "to",
  "contact there",
  "net there",
  "conductor mm2",
  "length mm",
  "article",
  "terminals",
  "note",
] as const;

const named = (end: JointEnd): string => ("board" in end ? `${end.board} ${end.ref}` : end.bought);

/** `boards/harness.csv`: UTF-8, one line a conductor, in the order of the harness. */
export const harnessCsv = (harness: readonly Joint[]): string =>
  csvText(
    columns,
    harness.flatMap(
      ({ key, title, kind, from, to, leads, conductorMm2, lengthMm, article, terminals, note }) =>
        leads.map((lead) => [
          key,
          title,
          kind,
          named(from),
          lead.from.pad,
          lead.from.net,
          named(to),
          lead.to.pad,
          lead.to.net,
          conductorMm2 === null ? "" : String(conductorMm2),
          lengthMm === null ? "" : String(lengthMm),
          article,
          terminals,
          note,
        ]),
    ),
  );
