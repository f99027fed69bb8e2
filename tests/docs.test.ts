import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { families } from "@rubus/catalogue";
import { diagnosticTable } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { diagnosticsPage } from "../scripts/diagnostics-page.mjs";
import { generatedDocs } from "../scripts/generated-docs.mjs";
import { repository } from "./support/rubus.js";

const docs = join(repository, "docs");
const generated = generatedDocs();

describe("the generated pages", () => {
  it.each([...generated])("%s is what `npm run docs` makes", (name, content) => {
    expect(readFileSync(join(docs, name), "utf8")).toBe(content);
  });

  it("are all that stands in the folder of the catalogue", () => {
    const made = [...generated.keys()].filter((name) => name.startsWith("catalogue/"));
    expect(readdirSync(join(docs, "catalogue")).sort()).toEqual(
      made.map((name) => name.slice("catalogue/".length)).sort(),
    );
  });
});

describe("the catalogue's index", () => {
  it("counts the figures known from memory, family by family and together", () => {
    const index = generated.get("catalogue/README.md") ?? "";
    const rows = [...index.matchAll(/^\| \[.+?\]\((.+)\.md\) \|.*?\| (\d+) \| (\d+) \| (\d+) \|$/gmu)];
    expect(rows.map(([, family]) => family)).toEqual(Object.keys(families));
    const sum = (column: number): number => rows.reduce((total, row) => total + Number(row[column]), 0);
    expect(index).toContain(`| **All** | | **${sum(2)}** | **${sum(3)}** | **${sum(4)}** |`);
    expect(sum(4)).toBeGreaterThan(0);
  });
});

describe("the page of diagnostics", () => {
  it("has a row for every code", () => {
    const page = diagnosticsPage(diagnosticTable);
    for (const code of Object.keys(diagnosticTable)) expect(page).toContain(`| \`${code}\` |`);
  });
});
