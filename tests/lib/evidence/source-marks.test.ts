import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { publicExcerpts } from "@/db/schema";
import { citedPassages, marksInText, marksInTime } from "@/lib/evidence/queries/source-marks";
import type { SourceProfile } from "@/lib/sources/profile";
import { aPublicExcerpt } from "../../support/evidence";
import { type Published, withPublished } from "../../support/published";

type Place = Partial<typeof publicExcerpts.$inferInsert>;

/** A statement that cites one place of a source. */
async function citing(published: Published, source: SourceProfile, place: Place, status?: "retracted") {
  const card = await published.statement({ source, ...(status ? { status } : {}) });
  const captureId = place.captureId ?? v7();
  await published.owner.insert(publicExcerpts).values({
    statementId: card.id,
    position: 1,
    sourceId: source.id,
    state: "exact",
    ...place,
    captureId,
    excerpt: aPublicExcerpt({
      capture: { id: captureId, sha256: "00", mediaType: "application/pdf", name: "" },
      source: { id: source.id, number: source.number, title: source.title, kind: source.kind },
      exact: "Words.",
    }),
  });
  return card.number;
}

describe("marksInText", () => {
  test("gives the cited places of one text in its order, without those of retracted statements", async () => {
    await withPublished(async (published) => {
      const [source, other] = [
        await published.source({ number: 1 }),
        await published.source({ number: 2 }),
      ] as const;
      const textId = v7();
      const late = await citing(published, source, { textId, start: 90, end: 99 });
      const early = await citing(published, source, { textId, start: 3, end: 9 });
      await citing(published, source, { textId, start: 5, end: 9 }, "retracted");
      await citing(published, source, { textId: v7(), start: 1, end: 2 });
      await citing(published, other, { textId, start: 1, end: 2 });
      const marks = await published.read((db) => marksInText(db, source.id, textId));
      expect(marks.map(({ number, start, opening }) => [number, start, opening])).toEqual([
        [early, 3, "Words."],
        [late, 90, "Words."],
      ]);
    });
  });

  test("reads the range of its index and sorts nothing", async () => {
    await withPublished(async (published) => {
      const textId = v7();
      const source = await published.source({ number: 1 });
      for (let number = 2; number < 40; number++) {
        const other = await published.source({ number });
        for (let place = 0; place < 10; place++) {
          await citing(published, other, { textId: v7(), start: place, end: place + 1 });
        }
      }
      for (let place = 0; place < 20; place++) {
        await citing(published, source, { textId, start: place, end: place + 1 });
      }
      await published.owner.execute("analyze record.excerpts");
      await published.owner.execute("analyze record.editions");
      const [asked] = await published.statementsOf((db) => marksInText(db, source.id, textId));
      const plan = await published.planOf(asked);
      const steps = plan.map(({ step }) => step);
      expect(steps).toContain("Index Scan public_excerpts_source_idx");
      expect(steps.some((step) => /^Seq Scan|Sort/.test(step))).toBe(false);
      expect(plan.find(({ step }) => step.includes("public_excerpts"))?.rows).toBe(20);
    });
  });
});

describe("marksInTime", () => {
  test("gives the cited ranges of recordings in the order of their file time", async () => {
    await withPublished(async (published) => {
      const source = await published.source({ number: 1 });
      const second = await citing(published, source, { fromMs: 9000, toMs: 12_000 });
      const first = await citing(published, source, { fromMs: 10, toMs: 20 });
      await citing(published, source, { textId: v7(), start: 1, end: 2 });
      const marks = await published.read((db) => marksInTime(db, [source.id]));
      expect(marks.map(({ number }) => number)).toEqual([first, second]);
    });
  });
});

describe("citedPassages", () => {
  test("gives every cited place with its words", async () => {
    await withPublished(async (published) => {
      const source = await published.source({ number: 1 });
      const textId = v7();
      await citing(published, source, { textId, start: 9, end: 12 });
      await citing(published, source, { textId, start: 1, end: 4 });
      const passages = await published.read((db) => citedPassages(db, source.id));
      expect(passages.map(({ excerpt }) => excerpt.exact)).toEqual(["Words.", "Words."]);
    });
  });
});
