// wg-quick and wireguard-go bring up what the package says: two homes in network namespaces, one behind its router.
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { describeJudged } from "./support/judges.js";
import { machinesObstacle } from "./support/machines.js";
import { type JoinedHomes, joinHomes } from "./support/wireguard-judge.js";

const text = readFileSync(new URL("../examples/two-homes/cluster.yaml", import.meta.url), "utf8");

const obstacle = machinesObstacle();
const describeOnMachines = obstacle === undefined ? describe : describe.skip;

describeJudged("wireguard", "two homes", () => {
  describeOnMachines(`from the package's files alone${obstacle ? ` [needs ${obstacle}]` : ""}`, () => {
    let joined: JoinedHomes;
    beforeAll(async () => {
      joined = await joinHomes(text);
    }, 170_000);

    it("are apart before each gateway's public key is in the other's files", () => {
      expect(joined.tooSoon).toEqual([]);
    });

    it("let each node of one reach each of the other, both ways", () => {
      expect(joined.pairs).toBe(200);
      expect(joined.apart).toEqual([]);
    });

    it("let packets of the tunnel's size through whole, refuse larger ones, and carry a stream", () => {
      expect(joined.packets).toEqual({ fits: true, larger: false, stream: true });
    });

    it("reach each other again within 30 s of a restart of either gateway, and of a new address", () => {
      expect(joined.againSeconds.dialled).toBeLessThan(30);
      expect(joined.againSeconds.dialling).toBeLessThan(30);
      expect(joined.againSeconds.moved).toBeLessThan(30);
    });

    it("keep their private keys out of package, card, log and command lines", () => {
      expect(joined.leaks).toEqual([]);
      for (const [what, count] of Object.entries(joined.searched)) expect(count, what).toBeGreaterThan(3);
    });
  });
});
