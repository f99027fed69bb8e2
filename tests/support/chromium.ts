// Chromium as a judge of pages: opened from disk, with whatever it complains of kept.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { needJudge } from "./judges.js";

export type OpenedPage = {
  readonly page: Page;
  /** Errors and warnings of the console, errors of scripts, and requests for anything but the page itself. */
  readonly complaints: string[];
};

export type PageOptions = Parameters<Browser["newContext"]>[0];

/** Start the Chromium on PATH; a sandbox would need rights that a container doesn't give. */
export function startChromium(): Promise<Browser> {
  needJudge("chromium");
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const executablePath = folders
    .map((folder) => path.join(folder, "chromium"))
    .find((file) => existsSync(file));
  if (executablePath === undefined) throw new Error("chromium is not on PATH");
  return chromium.launch({ executablePath, chromiumSandbox: false });
}

/** Write pages to a folder of their own; gives the place of each as a URL, and what removes the folder. */
export function pagesOnDisk(pages: Readonly<Record<string, string>>): {
  readonly urlOf: (name: string) => string;
  readonly remove: () => void;
} {
  const folder = mkdtempSync(path.join(tmpdir(), "rubus-page-"));
  for (const [name, text] of Object.entries(pages)) writeFileSync(path.join(folder, name), text);
  return {
    urlOf: (name) => pathToFileURL(path.join(folder, name)).href,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Open a page from disk in a browser profile of its own. */
export async function openPage(
  browser: Browser,
  url: string,
  options: PageOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (request.url() !== url) complaints.push(`asks for ${request.url()}`);
  });
  await page.goto(url);
  return { page, complaints };
}
