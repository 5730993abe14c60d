import { asc, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { captureTexts, excerptAnchors, excerpts } from "@/db/schema";
import { anchorAgain } from "@/lib/excerpts/anchor-again";
import { one } from "@/lib/rows";
import { type Newsroom, test } from "../../support/newsroom";
import { aPublication, wordsOfRecord } from "../../support/statements";

async function cited({ desk: { db } }: Newsroom, statementId: string) {
  return one(
    await db
      .select()
      .from(excerpts)
      .where(eq(excerpts.statementId, statementId))
      .orderBy(asc(excerpts.position)),
  );
}

/** What a newer version of an extractor makes of the same file. */
async function aNewerText({ desk: { db } }: Newsroom, captureId: string, text: string, version: string) {
  const sequence =
    1 + (await db.select().from(captureTexts).where(eq(captureTexts.captureId, captureId))).length;
  const values = {
    captureId,
    sequence,
    extractor: "plain",
    extractorVersion: version,
    outcome: "text" as const,
    text,
  };
  return one(await db.insert(captureTexts).values(values).returning({ id: captureTexts.id })).id;
}

const publicState = async ({ desk: { sql } }: Newsroom, id: string) =>
  one(
    await sql<
      { state: string; start: number }[]
    >`select state, start from record.excerpts where statement_id = ${id}`,
  );

describe("anchorAgain", () => {
  test("finds the passage where a newer text has it, and says when it is lost", async ({ newsroom }) => {
    const { id } = await aPublication(newsroom);
    const { id: excerptId, captureId } = await cited(newsroom, id);
    expect(await publicState(newsroom, id)).toEqual({ state: "exact", start: 22 });

    const moved = await aNewerText(
      newsroom,
      captureId,
      `😀 A new head line. ${wordsOfRecord} And more.`,
      "2",
    );
    expect(await anchorAgain(newsroom.visitor, moved)).toEqual({ exact: 0, moved: 1, lost: 0 });
    expect(await publicState(newsroom, id)).toEqual({ state: "moved", start: 19 });

    const lost = await aNewerText(newsroom, captureId, "Nothing of it is left.", "3");
    expect(await anchorAgain(newsroom.visitor, lost)).toEqual({ exact: 0, moved: 0, lost: 1 });
    expect(await publicState(newsroom, id)).toEqual({ state: "lost", start: 22 });
    expect(await cited(newsroom, id)).toMatchObject({ id: excerptId, start: 22, exact: wordsOfRecord });
    expect(
      await newsroom.desk.db.select().from(excerptAnchors).where(eq(excerptAnchors.excerptId, excerptId)),
    ).toHaveLength(2);
  });

  test("changes nothing when it is done again", async ({ newsroom }) => {
    const { id } = await aPublication(newsroom);
    const { captureId } = await cited(newsroom, id);
    const textId = await aNewerText(newsroom, captureId, `Before. ${wordsOfRecord}`, "2");
    const first = await anchorAgain(newsroom.visitor, textId);
    const kept = await publicState(newsroom, id);
    expect(await anchorAgain(newsroom.visitor, textId)).toEqual(first);
    expect(await publicState(newsroom, id)).toEqual(kept);
  });

  test("does nothing for a text that is not there", async ({ newsroom }) => {
    expect(await anchorAgain(newsroom.visitor, crypto.randomUUID())).toEqual({ exact: 0, moved: 0, lost: 0 });
  });
});
