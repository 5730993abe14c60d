import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { connect } from "@/db/connect";
import { editions, mergedAgents, publicAgents, publicBallots, retractedPlaces, timeline } from "@/db/schema";
import { mergeAgents } from "@/lib/merges/commands/merge-agents";
import { undoMerge } from "@/lib/merges/commands/undo-merge";
import { agentAtAddress } from "@/lib/people/queries/agent-at-address";
import type { Card } from "@/lib/statements/card";
import { agentRecord } from "@/lib/statements/queries/agent-record";
import { mendRecord } from "@/lib/verify/mend-record";
import { verifyRecord } from "@/lib/verify/verify-record";
import { dump } from "../../../support/dump";
import { test } from "../../../support/newsroom";
import { mergeOf, type TwoRecords, twoRecords } from "../../../support/two-records";

// More by MERGED_STATEMENTS, to see how long it takes.
const size = Number(process.env.MERGED_STATEMENTS ?? 30);
const told = (what: string, began: number) =>
  process.env.MERGED_STATEMENTS &&
  process.stderr.write(`${what}: ${Math.round(performance.now() - began)} ms\n`);
const firstPage = {
  order: "newest",
  period: null,
  kind: null,
  bill: null,
  after: null,
  before: null,
} as const;

describe("a merge and its undoing", () => {
  let records: TwoRecords;
  let before: Record<string, string[]>;
  let mergeIds: string[];

  test("two records with public statements become one before readers", async ({ newsroom }) => {
    records = await twoRecords(newsroom, size);
    before = await dump(newsroom.url);
    const input = await mergeOf(newsroom.editor, records.keeper, [records.other], {
      take: { name: records.other, description: records.keeper },
    });
    const began = performance.now();
    ({ mergeIds } = await mergeAgents(newsroom.editor, input));
    told("merged", began);
    const { db } = newsroom.desk;

    expect(await db.select().from(timeline).where(eq(timeline.subjectId, records.other))).toEqual([]);
    expect(await db.select().from(timeline).where(eq(timeline.subjectId, records.keeper))).toHaveLength(
      size - 1,
    );
    const retracted = await db.select().from(retractedPlaces);
    expect(retracted.map(({ subjectId }) => subjectId)).toContain(records.keeper);
    expect(retracted.map(({ subjectId }) => subjectId)).not.toContain(records.other);
    const cards = (await db.select().from(editions)).map(({ card }) => card as unknown as Card);
    expect(new Set(cards.flatMap(({ voices }) => voices.map(({ agent }) => agent?.slug)))).toEqual(
      new Set(["dana-field"]),
    );
    expect(
      cards.every(({ voices }) => voices.every(({ office }) => office?.role === "Transit director")),
    ).toBe(true);
    expect(
      await db.select().from(publicBallots).where(eq(publicBallots.agentId, records.keeper)),
    ).toHaveLength(2);
    expect(await db.select().from(publicAgents).where(eq(publicAgents.id, records.other))).toEqual([]);
    const [kept] = await db.select().from(publicAgents).where(eq(publicAgents.id, records.keeper));
    expect(kept).toMatchObject({
      name: "Dana R. Field",
      profile: {
        names: [{ name: "Dana Field" }, { name: "Dana Fields" }, { name: "D. Field" }],
        identifiers: [{ scheme: "state" }, { scheme: "wikidata" }],
        terms: [{ id: records.terms.keeper }],
      },
    });
  });

  test("the old address leads to the record that was kept, by slug and by id", async ({ newsroom }) => {
    const reader = connect(newsroom.url, "reader", { max: 1 });
    try {
      const found = await agentAtAddress(reader.db, { kind: "person", slug: "dana-r-field" });
      expect(found).toMatchObject({ path: "/people/dana-field", profile: { id: records.keeper } });
      const page = await agentRecord(reader.db, { kind: "person", slug: "dana-r-field" }, firstPage, 5);
      expect(page?.page.cards).toHaveLength(5);
    } finally {
      await reader.close();
    }
  });

  test("what readers see can be made again from the revisions, and is the same", async ({ newsroom }) => {
    expect((await verifyRecord(newsroom.visitor)).discrepancies).toEqual([]);
    const merged = await dump(newsroom.url);
    const again = [
      ...records.statements.map((id) => ({ what: "edition" as const, id, problem: "" })),
      { what: "agent" as const, id: records.keeper, problem: "" },
      { what: "bill" as const, id: records.bill, problem: "" },
    ];
    await mendRecord(newsroom.visitor, again);
    const rebuilt = await dump(newsroom.url);
    for (const [table, rows] of Object.entries(merged))
      expect([table, rebuilt[table]]).toEqual([table, rows]);
  });

  test("undone, everything is as it was", async ({ newsroom }) => {
    const began = performance.now();
    for (const id of mergeIds) await undoMerge(newsroom.otherEditor, { id });
    told("undone", began);
    const after = await dump(newsroom.url);
    for (const [table, rows] of Object.entries(before)) expect([table, after[table]]).toEqual([table, rows]);
    expect(await newsroom.desk.db.select().from(mergedAgents)).toEqual([]);
    expect((await verifyRecord(newsroom.visitor)).discrepancies).toEqual([]);
    expect(await agentAtAddress(newsroom.desk.db, { kind: "person", slug: "dana-r-field" })).toMatchObject({
      path: "/people/dana-r-field",
    });
  });
});
