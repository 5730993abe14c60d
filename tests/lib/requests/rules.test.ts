import { describe, expect, test } from "vitest";
import {
  daysContradict,
  daysWaited,
  type EventFacts,
  effectiveEvents,
  effectiveOf,
  missingSteps,
  shownDays,
} from "@/lib/requests/rules";

const event = (id: string, over: Partial<EventFacts> = {}): EventFacts => ({
  id,
  kind: "other",
  sent: null,
  postmarked: null,
  received: null,
  replacesId: null,
  ...over,
});

const days = (sent: string | null, postmarked: string | null, received: string | null) => ({
  sent,
  postmarked,
  received,
});

describe("shownDays", () => {
  test("shows three different days apart, in the order a letter travels", () => {
    expect(shownDays(days("2021-03-02", "2021-03-04", "2021-03-08"))).toEqual([
      { names: ["sent"], edtf: "2021-03-02" },
      { names: ["postmarked"], edtf: "2021-03-04" },
      { names: ["received"], edtf: "2021-03-08" },
    ]);
  });

  test("shows days that agree once, with each of their names", () => {
    expect(shownDays(days("2021-03-02", null, "2021-03-02"))).toEqual([
      { names: ["sent", "received"], edtf: "2021-03-02" },
    ]);
    expect(shownDays(days("2021-03-02", "2021-03-04", "2021-03-02"))).toEqual([
      { names: ["sent", "received"], edtf: "2021-03-02" },
      { names: ["postmarked"], edtf: "2021-03-04" },
    ]);
  });

  test("does not take a month for a day in it, and shows nothing where nothing is known", () => {
    expect(shownDays(days("2021-03", null, "2021-03-02"))).toHaveLength(2);
    expect(shownDays(days(null, null, null))).toEqual([]);
  });
});

describe("daysContradict", () => {
  test("notices a letter that came before it was sent", () => {
    expect(daysContradict(days("2021-03-05", null, "2021-03-02"))).toBe(true);
    expect(daysContradict(days(null, "2021-03-05", "2021-03-02"))).toBe(true);
  });

  test("is silent where the days may fit", () => {
    expect(daysContradict(days("2021-03", null, "2021-03-02"))).toBe(false);
    expect(daysContradict(days("2021-03-05", null, "2021-03-05"))).toBe(false);
    expect(daysContradict(days("2021-03-05", null, null))).toBe(false);
    expect(daysContradict(days("2021-03-05/..", null, "2021-03-02"))).toBe(true);
  });
});

describe("effectiveEvents", () => {
  test("puts what counts in the order it happened, whenever it was recorded", () => {
    const events = [
      event("released", { received: "2021-03-14" }),
      event("filed", { sent: "2021-03-02" }),
      event("acknowledged", { sent: "2021-03-04" }),
    ];

    expect(effectiveEvents(events).map(({ event }) => event.id)).toEqual([
      "filed",
      "acknowledged",
      "released",
    ]);
  });

  test("keeps a replaced event beside the one that stands in its place", () => {
    const events = [
      event("filed", { sent: "2021-03-02" }),
      event("wrong", { sent: "2021-04-04" }),
      event("released", { sent: "2021-03-14" }),
      event("less wrong", { sent: "2021-03-05", replacesId: "wrong" }),
      event("right", { sent: "2021-03-04", replacesId: "less wrong" }),
    ];

    expect(
      effectiveEvents(events).map(({ event, replaced }) => [event.id, ...replaced.map(({ id }) => id)]),
    ).toEqual([["filed"], ["right", "wrong", "less wrong"], ["released"]]);
    expect(effectiveOf(events, "wrong")?.id).toBe("right");
    expect(effectiveOf(events, "nobody")).toBeNull();
  });

  test("leaves an event of unknown day where it was recorded, and a replacement where it replaces", () => {
    const events = [
      event("filed", { sent: "2021-03-02" }),
      event("call"),
      event("released", { sent: "2021-03-14" }),
      event("call again", { replacesId: "call" }),
    ];

    expect(effectiveEvents(events).map(({ event }) => event.id)).toEqual(["filed", "call again", "released"]);
  });
});

describe("missingSteps", () => {
  test("names the step an event usually has before it", () => {
    const kinds = (...kinds: EventFacts["kind"][]) => kinds.map((kind, at) => event(String(at), { kind }));

    expect(missingSteps(kinds("filed", "acknowledged", "refused", "appealed", "appeal_decided"))).toEqual([]);
    expect(missingSteps(kinds("released"))).toHaveLength(1);
    expect(missingSteps(kinds("filed", "appealed"))).toHaveLength(1);
    expect(missingSteps(kinds("filed", "appeal_decided", "fee_paid"))).toHaveLength(2);
    expect(missingSteps([])).toEqual([]);
  });

  test("does not count a step that was replaced", () => {
    const events = [
      event("filed", { kind: "filed" }),
      event("refused", { kind: "refused" }),
      event("instead", { kind: "extended", replacesId: "refused" }),
      event("appealed", { kind: "appealed" }),
    ];

    expect(missingSteps(events)).toHaveLength(1);
  });
});

describe("daysWaited", () => {
  const filed = event("filed", { kind: "filed", sent: "2021-03-02" });

  test("counts from the filing to the first release, to the end, or to today", () => {
    const released = event("released", { kind: "released", received: "2021-03-14" });
    const closed = event("closed", { kind: "closed", sent: "2021-04-01" });

    expect(daysWaited([filed, released, closed], "2021-12-01")).toEqual({ days: 12, until: "released" });
    expect(daysWaited([filed, closed], "2021-12-01")).toEqual({ days: 30, until: "ended" });
    expect(daysWaited([filed], "2021-03-05")).toEqual({ days: 3, until: "today" });
  });

  test("counts nothing without exact days", () => {
    const sometime = event("released", { kind: "released", sent: "2021-03" });

    expect(daysWaited([filed, sometime], "2021-12-01")).toBeNull();
    expect(daysWaited([event("filed", { kind: "filed", sent: "2021-03-02~" })], "2021-12-01")).toBeNull();
    expect(daysWaited([event("released", { kind: "released", sent: "2021-03-14" })], null)).toBeNull();
    expect(daysWaited([filed], null)).toBeNull();
  });
});
