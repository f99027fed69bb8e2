import { describe, expect, it } from "vitest";
import { type Lan, nodeAddress, overlaps, readLan } from "./lan.js";

const lan = (text: string): Lan => {
  const result = readLan(text);
  if ("code" in result) throw new Error(result.says);
  return result;
};

describe("a network", () => {
  it.each(["10.0.0.0/8", "172.31.0.0/16", "192.168.255.0/24", "192.168.1.128/25"])("%s is read", (text) => {
    expect(lan(text).text).toBe(text);
  });

  it.each([
    "10.0.0.0",
    "10.0.0.0/33",
    "10.0.0.0/7",
    "192.168.1.0/31",
    "192.168.01.0/24",
    "192.168.256.0/24",
    "192.168.1.1/24",
    "172.32.0.0/16",
    "172.0.0.0/8",
    "192.169.0.0/16",
    "fd00::/8",
  ])("%s is refused", (text) => {
    expect(readLan(text)).toMatchObject({ code: "RUB-CFG-012" });
  });

  it("overlaps one that lies within it and not its neighbour", () => {
    expect(overlaps(lan("10.0.0.0/8"), lan("10.255.255.0/24"))).toBe(true);
    expect(overlaps(lan("192.168.0.0/24"), lan("192.168.1.0/24"))).toBe(false);
  });

  it("gives each frame a block of ten and never its broadcast address", () => {
    expect(nodeAddress(lan("192.168.10.0/24"), 0, 1)).toBe("192.168.10.11");
    expect(nodeAddress(lan("192.168.10.0/24"), 23, 10)).toBe("192.168.10.250");
    expect(nodeAddress(lan("192.168.10.0/24"), 24, 4)).toBe("192.168.10.254");
    expect(nodeAddress(lan("192.168.10.0/24"), 24, 5)).toBeUndefined();
    expect(nodeAddress(lan("10.0.0.0/8"), 24, 6)).toBe("10.0.1.0");
  });
});
