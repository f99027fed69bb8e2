import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { credentialFiles, readCredentials } from "./credentials.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "rubus-credentials-"));
  for (const [what, name] of Object.entries(credentialFiles))
    writeFileSync(path.join(folder, name), `the ${what}`, { mode: 0o600 });
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("a node's credentials", () => {
  it("are read where the key is its owner's alone", async () => {
    expect(await readCredentials(folder)).toEqual({
      ok: true,
      credentials: { key: "the key", certificate: "the certificate", authority: "the authority" },
    });
  });

  it.each([0o640, 0o604, 0o660])(
    "are refused where the key's mode is %i, without a word of it",
    async (mode) => {
      chmodSync(path.join(folder, credentialFiles.key), mode);
      const read = await readCredentials(folder);
      expect(read).toMatchObject({ ok: false, why: expect.stringContaining("chmod 600") });
      expect(JSON.stringify(read)).not.toContain("the key");
    },
  );

  it("that are missing are named", async () => {
    rmSync(path.join(folder, credentialFiles.authority));
    expect(await readCredentials(folder)).toMatchObject({
      ok: false,
      why: expect.stringMatching(/authority\.pem: ENOENT/),
    });
  });
});
