// Every page under docs/ that is made from the code, by its path there; nothing is done when it is imported.
import { readFileSync } from "node:fs";
import path from "node:path";
import { backPlaneCalculations, hatCalculations, powerBoardPage } from "@rubus/boards";
import { families } from "@rubus/catalogue";
import { clusterJsonSchema, ownFamilies } from "@rubus/cluster";
import { bayRecordLayout } from "@rubus/firmware";
import { alertRules, alerts, dashboardJson, metricTable } from "@rubus/protocol";
import { diagnosticTable } from "@rubus/units";
import { bayPage } from "./bay-page.mjs";
import { boardPage } from "./board-page.mjs";
import { cataloguePages } from "./catalogue/pages.mjs";
import { cataloguePictures } from "./catalogue/pictures.mjs";
import { diagnosticsPage } from "./diagnostics-page.mjs";
import { faultsPage, frameFaultsPage } from "./faults-page.mjs";
import { hatDrawingPage } from "./hat-drawing-page.mjs";
import { metricsPage } from "./metrics-page.mjs";
import { ROOT } from "./setup.mjs";

/** @param {string} board */
const faultRecord = (board) =>
  JSON.parse(readFileSync(path.join(ROOT, "tests", "fixtures", "faults", `${board}.json`), "utf8"));

/** What a test measured in the HATs' files. */
const hatDrawings = () =>
  JSON.parse(readFileSync(path.join(ROOT, "tests", "fixtures", "hat-drawing.json"), "utf8"));

/** @returns {ReadonlyMap<string, string>} */
export function generatedDocs() {
  const catalogue = cataloguePages(families, ownFamilies, cataloguePictures());
  return new Map([
    ["diagnostics.md", diagnosticsPage(diagnosticTable)],
    ["monitoring/README.md", metricsPage(metricTable, alerts)],
    ["monitoring/rubus-alerts.yml", alertRules()],
    ["monitoring/rubus-dashboard.json", dashboardJson()],
    ["bay-eeprom.md", bayPage(bayRecordLayout)],
    ["boards/power.md", powerBoardPage()],
    ["schema/cluster.schema.json", `${JSON.stringify(clusterJsonSchema(), null, 2)}\n`],
    ["boards/back-plane.md", boardPage(backPlaneCalculations())],
    ["boards/hat-drawing.md", hatDrawingPage(hatDrawings())],
    ["boards/hat.md", boardPage(hatCalculations())],
    ["boards/faults.md", faultsPage(["power", "back-plane", "hat-fan30", "led"].map(faultRecord))],
    ["frame/faults.md", frameFaultsPage(faultRecord("frame"))],
    ...[...catalogue].map(([name, content]) => /** @type {const} */ ([`catalogue/${name}`, content])),
  ]);
}
