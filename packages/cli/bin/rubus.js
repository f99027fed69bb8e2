#!/usr/bin/env node
// The rubus command. A plain committed file, since npm links a workspace's bin only when it exists already.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `error RUB-INT-004 Rubus needs Node 20.19 or newer, and this is ${process.versions.node}\n` +
      "    Install a newer Node, for instance from https://nodejs.org.\n",
  );
  process.exitCode = 3;
} else {
  import("node:fs").then(({ existsSync }) => {
    const main = new URL("../dist/main.js", import.meta.url);
    if (existsSync(main)) return import(main.href).then(({ runProcess }) => runProcess());
    process.stderr.write(
      "error RUB-INT-003 the compiled code of Rubus is missing\n" +
        "    Run `npm ci && npm run build` in the folder of Rubus.\n",
    );
    process.exitCode = 3;
  });
}
