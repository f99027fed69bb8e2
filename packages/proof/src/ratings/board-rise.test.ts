import { freeFilm, radiantFilm } from "@rubus/physics";
import { ohm } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { provePower } from "../power.js";
import { catalogueFigures, type ProofFigures } from "../proof-figures.js";
import { clusterOf, frameOf } from "../test-support/frames.js";
import { boardRise } from "./board-rise.js";

const size = { widthMm: 50, heightMm: 56 };
const tenPi5 = clusterOf(
  frameOf({ model: "pi5", nodes: 10, cells: 5, feeds: [1, 2, 4, 5], supply: "mean-well-rsp-320-5" }),
);

const powerBoardOf = (figures: ProofFigures) => {
  const found = provePower(tenPi5, figures, 0).find(({ id }) => id.startsWith("power.power-board-rise:"));
  if (!found) throw new Error("a frame with nodes has power boards");
  return found;
};

/** eFuses of so many milliohms at worst. */
const withEfuse = (milliohm: number): ProofFigures => ({
  ...catalogueFigures,
  efuses: catalogueFigures.efuses.map((row) => ({
    ...row,
    resistance: { ...row.resistance, max: ohm(milliohm / 1000) },
  })),
});

describe("the warmth of a board", () => {
  it("gives off what it takes up, from both sides, by film and by half of its radiation", () => {
    const rise = boardRise(0.4, size, "value");
    const film = freeFilm(56, 40 + rise, 40) + 0.5 * radiantFilm(0.9, 40 + rise, 40);
    expect(film * 2 * 0.05 * 0.056 * rise).toBeCloseTo(0.4, 9);
    expect(boardRise(0, size, "value")).toBeCloseTo(0, 9);
    expect(boardRise(0.4, size, "min")).toBeGreaterThan(1.2 * rise);
  });

  it("passes by a hair with a Pi 5's eFuse and fails with one that loses more", () => {
    const near = powerBoardOf(catalogueFigures);
    expect(near.verdict).toBe("pass");
    expect(near.margin).toBeLessThan(0.05);
    const lossy = powerBoardOf(withEfuse(26));
    expect(lossy.verdict).toBe("fail");
    expect(lossy.worst).toBeGreaterThan(lossy.limit);
    expect(lossy.code).toBe("RUB-PWR-008");
  });

  it("takes a figure from memory at the bad end of its tolerance", () => {
    const [board, exact] = [powerBoardOf(withEfuse(18)), powerBoardOf(withEfuse(12.2))];
    expect(board.worst - exact.worst).toBeGreaterThan(2);
    expect(board.typical).toBe(exact.typical);
  });
});
