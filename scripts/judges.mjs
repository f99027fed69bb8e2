// npm run judges [-- NAME…|--big|--list]: gets the independent tools that the tests judge with.
import { requireNode } from "./node-version.mjs";

requireNode();
const { JUDGES, findJudge } = await import("./judges/find.mjs");
const { obtainJudge } = await import("./judges/obtain.mjs");

const USAGE = `npm run judges                 gets the small judges
npm run judges -- --big        gets all, KiCad 9, FreeCAD and PrusaSlicer too
npm run judges -- NAME…        gets these: ${JUDGES.map((judge) => judge.name).join(" ")}
npm run judges -- --list       says which are there
        --fetch                gets them even if they are on PATH`;

const args = process.argv.slice(2);
const names = args.filter((arg) => !arg.startsWith("--"));
const unknown = [
  ...args.filter((arg) => arg.startsWith("--") && !["--big", "--list", "--fetch", "--help"].includes(arg)),
  ...names.filter((name) => !JUDGES.some((judge) => judge.name === name)),
];
if (unknown.length > 0 || args.includes("--help")) {
  console.log(unknown.length > 0 ? `unknown: ${unknown.join(" ")}\n${USAGE}` : USAGE);
  process.exit(unknown.length > 0 ? 2 : 0);
}
const wanted = JUDGES.filter((judge) =>
  names.length > 0
    ? names.includes(judge.name)
    : args.includes("--list") || judge.size === "small" || (args.includes("--big") && judge.size !== "bench"),
);
const ignorePath = args.includes("--fetch");
let missing = 0;
for (const { name, judges } of wanted) {
  const judge = args.includes("--list")
    ? findJudge(name, { ignorePath })
    : await obtainJudge(name, { ignorePath, say: console.log });
  if (!judge.found) missing += 1;
  console.log(
    judge.found
      ? `judge ${name} ${judge.version} (${judges}): ${judge.via === "path" ? "on PATH" : judge.root}`
      : `judge ${name} (${judges}): missing, ${judge.reason}; get it with: ${judge.command}`,
  );
}
process.exitCode = missing > 0 && !args.includes("--list") ? 1 : 0;
