// Preloaded by npm run bench: leaves the greatest memory of a process, its workers included, in a file.
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const file = process.env.RUBUS_PEAK_FILE;
  if (file) writeFileSync(file, String(process.resourceUsage().maxRSS * 1024));
});
