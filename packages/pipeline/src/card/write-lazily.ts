/** The writing of cards behind a door that other commands can open without loading what nodes boot with. */
import type { Result } from "@rubus/units";
import type { CardSummary, WriteCardOptions } from "./write-card.js";

/** Write a node's files to a mounted boot partition and read them back. */
export const writeCard = async (options: WriteCardOptions): Promise<Result<CardSummary>> =>
  (await import("./write-card.js")).writeCard(options);
