/**
 * The model's two unknowns, fitted to one bare Pi 4B as others measured it: how much surface a board offers to air,
 * and how well its processor is joined to it. Everything else comes from textbooks and drawings.
 *
 * The idle board gives ΔT_lid = ΔT_board + R · P_proc; the loaded one, whose memory and regulator stand for the
 * board, gives ΔT_lid − ΔT_board = R · (P_proc + P_load − P_idle), with P = A · (h_free + h_radiant) · ΔT_board for
 * both. Three readings, three unknowns: A, R and the load's power.
 */
import { freeFilm, radiantFilm } from "@rubus/physics";
import type { HeatFigures, Take } from "./heat-figures.js";

export type BareFit = {
  /** Surface that gives off as much heat as the whole board does. */
  readonly surfaceMm2: number;
  /** K/W from the processor to the board. */
  readonly wayToBoard: number;
  /** What the load of the readings drew. */
  readonly loadPowerW: number;
};

/** The board's short side, which warm air rises along. */
export const boardHeightMm = 56;
const halvings = 30;
/** Films change with the fourth root of a rise: this many rounds settle it. */
const rounds = 8;
const surfaceRangeMm2 = [1000, 100_000] as const;

/** W/(m²·K) of a surface in still air, between walls as warm as the air. */
export const stillFilm = (heightMm: number, surface: number, air: number, emissivity: number): number =>
  freeFilm(heightMm, surface, air) + radiantFilm(emissivity, surface, air);

/** Rise of a surface in still air that sets a power free. */
export const stillRise = (
  areaMm2: number,
  powerW: number,
  room: number,
  emissivity: number,
  heightMm: number = boardHeightMm,
): number => {
  let rise = 20;
  for (let step = 0; step < rounds; step++)
    rise = powerW / ((areaMm2 / 1e6) * stillFilm(heightMm, room + rise, room, emissivity));
  return rise;
};

/** @param take reads each figure of the readings */
export const fitBareBoard = ({ bareBoard, bayAir }: HeatFigures, take: Take): BareFit => {
  const of = (name: string, figure: Parameters<Take>[1]): number => take(`bare Pi 4B: ${name}`, figure);
  const room = of("room", bareBoard.room);
  const idleW = of("idle current", bareBoard.idleCurrent) * of("voltage", bareBoard.headerVoltage);
  const processorW = of("processor's share", bareBoard.processorShare) * idleW;
  const emissivity = take("emissivity", bayAir.emissivity);
  const boardRise =
    (of("rise of the memory", bareBoard.memoryRise) + of("rise of the regulator", bareBoard.regulatorRise)) /
    2;
  const idleRise = of("rise at idle", bareBoard.idleRise);
  const overBoard = of("rise under load", bareBoard.loadRise) - boardRise;
  const film = stillFilm(boardHeightMm, room + boardRise, room, emissivity);
  const fitAt = (surfaceMm2: number): BareFit => ({
    surfaceMm2,
    wayToBoard: (idleRise - stillRise(surfaceMm2, idleW, room, emissivity)) / processorW,
    loadPowerW: (surfaceMm2 / 1e6) * film * boardRise,
  });
  let [low, high]: readonly [number, number] = surfaceRangeMm2;
  for (let step = 0; step < halvings; step++) {
    const surfaceMm2 = (low + high) / 2;
    const { wayToBoard, loadPowerW } = fitAt(surfaceMm2);
    if (wayToBoard * (processorW + loadPowerW - idleW) > overBoard) high = surfaceMm2;
    else low = surfaceMm2;
  }
  return fitAt((low + high) / 2);
};
