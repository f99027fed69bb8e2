import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withConfigBlock } from "../index.js";

const block = "# rubus begin: ours\n[all]\ndtoverlay=rubus-hat\n# rubus end\n";
const stock =
  "# For more options see the documentation\ndtparam=audio=on\n\n[cm5]\ndtoverlay=dwc2,dr_mode=host\n\n[all]\n";

describe("our lines in config.txt", () => {
  it("stand at the end of a file that has none, the rest as it was", () => {
    expect(withConfigBlock(stock, block)).toBe(stock + block);
    expect(withConfigBlock("gpu_mem=16", block)).toBe(`gpu_mem=16\n${block}`);
    expect(withConfigBlock("", block)).toBe(block);
  });

  it("take the place of the block that was there, in the middle of the user's own lines", () => {
    const old = "# rubus begin: older words\nenable_uart=1\n# rubus end\n";
    expect(withConfigBlock(`${stock}${old}[pi4]\narm_boost=1\n`, block)).toBe(
      `${stock}${block}[pi4]\narm_boost=1\n`,
    );
  });

  it("replace a block that was cut off, and drop a second one", () => {
    expect(withConfigBlock(`${stock}# rubus begin: ours\n[al`, block)).toBe(stock + block);
    expect(withConfigBlock(`${block}gpu_mem=16\n${block}`, block)).toBe(`${block}gpu_mem=16\n`);
  });

  it("leave every other line byte for byte, once or twice over", () => {
    const line = fc.constantFrom(
      "[pi4]\r\n",
      "gpu_mem=16\n",
      "# naïve\n",
      "\n",
      "dtoverlay=x\n",
      "  # rubus end\n",
    );
    fc.assert(
      fc.property(fc.array(line), fc.array(line), fc.boolean(), (before, after, had) => {
        const others = [before.join(""), after.join("")];
        const once = withConfigBlock(had ? others.join(block) : others.join(""), block);
        expect(once.split(block)).toHaveLength(2);
        expect(once.replace(block, "")).toBe(others.join(""));
        expect(withConfigBlock(once, block)).toBe(once);
      }),
    );
  });
});
