import { readFileSync } from "node:fs";
import { join } from "node:path";
import { diagnosticTable } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { diagnosticsPage } from "../scripts/diagnostics-page.mjs";
import { repository } from "./support/rubus.js";

describe("the page of diagnostics", () => {
  it("is what `npm run docs` makes of the table", () => {
    expect(readFileSync(join(repository, "docs", "diagnostics.md"), "utf8")).toBe(
      diagnosticsPage(diagnosticTable),
    );
  });

  it("has a row for every code", () => {
    const page = diagnosticsPage(diagnosticTable);
    for (const code of Object.keys(diagnosticTable)) expect(page).toContain(`| \`${code}\` |`);
  });
});
