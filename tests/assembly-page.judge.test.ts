// The assembly pages at work in Chromium.
import { assemblyPage, backPlaneDesign } from "@rubus/boards";
import { fabs, rowOf } from "@rubus/catalogue";
import { type Board, bomLines, byReference, extractNetlist, fabFiles } from "@rubus/pcb";
import { byCodeUnit } from "@rubus/units";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openPage, pagesOnDisk, startChromium } from "./support/chromium.js";
import { compiledOnce } from "./support/compiled-once.js";
import { describeJudged } from "./support/judges.js";
import { powerBoard } from "./support/power-board.js";

/** References of the bodies that bear a class. */
const partsThat = (page: Page, name: string): Promise<readonly string[]> =>
  page.$$eval(`.part.${name}`, (parts) => parts.map((part) => part.getAttribute("data-ref") ?? ""));

const sortedOnce = (pins: readonly string[]): readonly string[] => [...new Set(pins)].sort(byCodeUnit);

/** Pins of the pads that are lit on both sides, each once, sorted. */
const litPins = async (page: Page): Promise<readonly string[]> =>
  sortedOnce(await page.$$eval(".pad.lit", (pads) => pads.map((pad) => pad.getAttribute("data-pin") ?? "")));

describeJudged("chromium", "the assembly page in Chromium", () => {
  let browser: Browser;
  let power: Board;
  let places: ReturnType<typeof pagesOnDisk>;
  const pages = new Map<string, string>();

  beforeAll(async () => {
    power = await powerBoard("pi3-pi4");
    const backPlane = await compiledOnce(backPlaneDesign(rowOf(fabs, "jlcpcb-2-layer")));
    pages.set("power.html", assemblyPage(power)).set("back-plane.html", assemblyPage(backPlane));
    places = pagesOnDisk(Object.fromEntries(pages));
    browser = await startChromium();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    places?.remove();
  });
  const open = (name = "power.html", options = {}) => openPage(browser, places.urlOf(name), options);

  it("lists every bought part once, those left off apart and without ticks", async () => {
    const { page, complaints } = await open();
    const lines = bomLines(power);
    expect(await page.locator("tr.line").count()).toBe(lines.length);
    const leftOff = lines.filter(({ fitted }) => !fitted);
    expect(leftOff.length).toBeGreaterThan(0);
    const apart = page.locator('tbody[data-set-by="left-off"]');
    expect(await apart.locator("tr.line").count()).toBe(leftOff.length);
    expect(await apart.locator("input").count()).toBe(0);
    await page.click("#by-ref");
    const refs = (await page.locator("td.refs").allInnerTexts()).map((ref) => ref.trim());
    const inOrder = lines.flatMap((line) => line.refs).sort(byReference);
    const isLeftOff = (ref: string): boolean => leftOff.some((line) => line.refs.includes(ref));
    expect(refs).toEqual([...inOrder.filter((ref) => !isLeftOff(ref)), ...inOrder.filter(isLeftOff)]);
    expect(complaints).toEqual([]);
  });

  it("lights the parts of a line that is clicked, and the line of a part that is clicked", async () => {
    const { page } = await open();
    const line = bomLines(power).find(({ refs, fitted }) => fitted && refs.length > 2);
    await page.locator("tr.line", { hasText: line?.refs.join(" ") ?? "none" }).click();
    expect([...(await partsThat(page, "picked"))].sort(byCodeUnit)).toEqual(line?.refs.toSorted(byCodeUnit));
    await page.locator('#pane-top .part[data-ref="U4"] .body').click();
    expect(await partsThat(page, "picked")).toEqual(["U4"]);
    expect(await page.locator("tr.picked td.refs").innerText()).toContain("U4");
  });

  it("lights exactly the pads that the Gerber and drill files alone join, for every net", async () => {
    const { page } = await open();
    const found = await extractNetlist(fabFiles(power, { softwareVersion: "0.0.0" }));
    if (!found.ok) throw new Error("the files can be read");
    const ofCopper = found.value.map((pins) => pins.join(" "));
    const lit = await page.$eval("#net", (select: HTMLSelectElement) =>
      [...select.options].slice(1).map(({ value, label }) => {
        select.value = value;
        select.dispatchEvent(new Event("change"));
        const pads = [...document.querySelectorAll(".pad.lit")];
        return { net: label, pins: pads.map((pad) => pad.getAttribute("data-pin") ?? "") };
      }),
    );
    expect(lit.map(({ net }) => net)).toEqual(power.nets.map(({ name }) => name).sort(byCodeUnit));
    for (const { net, pins } of lit) expect(ofCopper, net).toContain(sortedOnce(pins).join(" "));
    await page.selectOption("#net", { label: "GND" });
    expect(await page.locator("#said b").textContent()).toBe("GND");
    expect(await litPins(page)).toEqual(sortedOnce(lit.find(({ net }) => net === "GND")?.pins ?? []));
    expect((await litPins(page)).length).toBeGreaterThan(10);
    await page.keyboard.press("Escape");
    await page.selectOption("#net", "");
    expect(await litPins(page)).toEqual([]);
  });

  it("lights the net of a pad that is clicked, its tracks and pours on the other side too", async () => {
    const { page } = await open();
    await page.locator('#pane-top .pad[data-pin="U4-4"]').click();
    const net = power.nets.find(({ pins }) => pins.some(({ ref, pad }) => ref === "U4" && pad === "4"));
    expect(await page.locator("#said b").textContent()).toBe(net?.name);
    expect(await litPins(page)).toContain("U4-4");
    for (const side of ["top", "bottom"])
      expect(await page.locator(`#${side}-copper .zone.lit`).count(), side).toBe(
        power.zones.some((zone) => zone.net === net?.name && zone.side === side && zone.fill.length > 0)
          ? 1
          : 0,
      );
  });

  it("keeps ticks when it is loaded again, counts what is left, and shows only that when asked", async () => {
    const { page, complaints } = await open();
    const set = bomLines(power).filter(({ fitted }) => fitted);
    const count = set.flatMap(({ refs }) => refs).length;
    expect(await page.locator("#left b").innerText()).toBe(`${count} left`);
    const first = page.locator("tr.line").first();
    const refs = (await first.locator("td.refs").innerText()).trim().split(/\s+/u);
    await first.locator("input").nth(0).check();
    await first.locator("input").nth(1).check();
    await page.reload();
    expect(await page.locator("#left b").innerText()).toBe(`${count - refs.length} left`);
    const boxes = page.locator("tr.line").first().locator("input");
    expect([await boxes.nth(0).isChecked(), await boxes.nth(1).isChecked()]).toEqual([true, true]);
    expect(await partsThat(page, "placed")).toEqual(refs);
    await page.check("#only-left");
    expect(await page.locator("tr.line").count()).toBe(set.length - 1);
    expect(complaints).toEqual([]);
  });

  it("hands ticks out as text and takes them in again, and refuses those of another board", async () => {
    const { page } = await open();
    await page.locator("tr.line input").nth(1).check();
    await page.click("#ticks");
    const text = await page.inputValue("#transfer-text");
    expect(JSON.parse(text)).toMatchObject({ format: 1, board: power.name, id: power.id, sourced: [] });
    await page.click("#transfer-clear");
    expect(await partsThat(page, "placed")).toEqual([]);
    await page.fill("#transfer-text", text.replace(`"${power.name}"`, '"other"'));
    await page.click("#transfer-take");
    expect(await page.locator("#transfer-said.wrong").innerText()).toContain("other");
    for (const wrong of ["{", "[]", '{"format":2}', "null"]) {
      await page.fill("#transfer-text", wrong);
      await page.click("#transfer-take");
      expect(await page.locator("#transfer-said.wrong").count(), wrong).toBe(1);
    }
    expect(await partsThat(page, "placed")).toEqual([]);
    await page.fill("#transfer-text", text);
    await page.click("#transfer-take");
    expect(await partsThat(page, "placed")).toEqual(JSON.parse(text).placed);
  });

  it("does by keys what it does by mouse, and finds lines by words", async () => {
    const { page } = await open();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("p");
    expect(await partsThat(page, "placed")).toEqual(await partsThat(page, "picked"));
    const before = await page.getAttribute("#pane-top", "viewBox");
    await page.keyboard.press("+");
    expect(await page.getAttribute("#pane-top", "viewBox")).not.toBe(before);
    await page.keyboard.press("0");
    expect(await page.getAttribute("#pane-top", "viewBox")).toBe(before);
    await page.keyboard.press("f");
    expect([await page.isVisible("#pane-top"), await page.isVisible("#pane-bottom")]).toEqual([false, true]);
    await page.keyboard.press("/");
    await page.keyboard.type("yageo 470 nf");
    expect(await page.locator("tr.line").count()).toBe(1);
    await page.fill("#search", "no such part");
    expect(await page.isVisible("#none")).toBe(true);
  });

  it("shows the same place from below as from above, mirrored, however it is turned", async () => {
    const { page } = await open();
    await page.click("#view-both");
    const middles = (): Promise<readonly (readonly number[])[]> =>
      page.$$eval('.pad[data-pin^="E2-"], .pad[data-pin^="E1-"]', (pads) =>
        pads.map((pad) => {
          const at = pad.getBoundingClientRect();
          const pane = pad.closest("figure")?.getBoundingClientRect() ?? at;
          return [
            at.x + at.width / 2 - (pane.x + pane.width / 2),
            at.y + at.height / 2 - (pane.y + pane.height / 2),
          ].map(Math.round);
        }),
      );
    for (let turn = 0; turn < 4; turn += 1) {
      const all = await middles();
      const half = all.length / 2;
      expect(half).toBeGreaterThanOrEqual(2);
      for (const [index, above] of all.slice(0, half).entries()) {
        const below = all[half + index] ?? [];
        const [x = 0, y = 0] = above;
        // Mirrored about the axis that stands upright before the turn.
        const mirrored = turn % 2 === 0 ? [-x, y] : [x, -y];
        expect(
          Math.hypot((below[0] ?? 0) - (mirrored[0] ?? 0), (below[1] ?? 0) - (mirrored[1] ?? 0)),
        ).toBeLessThan(3);
      }
      await page.keyboard.press("r");
    }
  });

  it("fits a phone without sideways scrolling, and complains of nothing in the dark", async () => {
    const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
    const { page, complaints } = await open("back-plane.html", { ...phone, colorScheme: "dark" });
    await page.locator("tr.line").nth(3).tap();
    expect(await partsThat(page, "picked")).not.toEqual([]);
    const width = await page.evaluate("document.documentElement.scrollWidth");
    expect(width).toBe(390);
    expect(complaints).toEqual([]);
  });

  it("is the same text each time, and not too large to mail", () => {
    expect(assemblyPage(power)).toBe(pages.get("power.html"));
    for (const [name, text] of pages) expect(Buffer.byteLength(text), name).toBeLessThan(600_000);
  });
});
