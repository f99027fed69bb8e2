/** placeholder */
import type { Command } from "../command.js";
export const card: Command = async () => 0;
