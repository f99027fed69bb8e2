import { describe, expect, it } from "vitest";
import { parseSubject, subjectPattern, subjectText, topics } from "./subjects.js";
import { chooseVersion, spokenVersions } from "./versions.js";

describe("subjects", () => {
  it("come back from their text", () => {
    for (const topic of topics) {
      const subject = { cluster: "bramble", host: "bramble-home-a-1", topic };
      expect(parseSubject(subjectText(subject))).toEqual(subject);
    }
  });

  it("can't be made to match others' by a name", () => {
    for (const host of ["*", ">", "a.b", "", "A", "-a", "a".repeat(64)])
      expect(() => subjectText({ cluster: "c", host, topic: "sample" })).toThrow(RangeError);
    expect(subjectPattern("all", "event")).toBe("rubus.all.*.event");
    expect(subjectPattern("c", "event", "h")).toBe("rubus.c.h.event");
    for (const text of [
      "rubus.c.*.sample",
      "rubus.c.h.sample.x",
      "rubus.c.h.hologram",
      "other.c.h.sample",
      "",
    ])
      expect(parseSubject(text)).toBeUndefined();
  });
});

describe("the version that two choose", () => {
  it.each([
    [
      { oldest: 1, newest: 2 },
      { ok: true, version: 2 },
    ],
    [
      { oldest: 1, newest: 1 },
      { ok: true, version: 1 },
    ],
    [
      { oldest: 2, newest: 9 },
      { ok: true, version: 2 },
    ],
    [
      { oldest: 0, newest: 0 },
      { ok: false, reason: "version-too-old" },
    ],
    [
      { oldest: 3, newest: 4 },
      { ok: false, reason: "version-too-new" },
    ],
  ])("of an agent of %j is %j", (agent, choice) => {
    expect(chooseVersion(agent, spokenVersions)).toEqual(choice);
  });
});
