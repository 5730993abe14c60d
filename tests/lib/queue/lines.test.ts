// The lines of the queue, kept by the database itself.
import { eq } from "drizzle-orm";
import postgres from "postgres";
import { describe, expect } from "vitest";
import { bills, entryLines, statements, users } from "@/db/schema";
import { editBill } from "@/lib/bills/commands/edit-bill";
import { billInput } from "@/lib/bills/schema";
import { editAgent } from "@/lib/people/commands/edit-agent";
import { agentInput } from "@/lib/people/schema";
import { queuePage } from "@/lib/queue/queries/queue-page";
import { queueRows } from "@/lib/queue/queries/queue-rows";
import { readQueueQuery, settleView } from "@/lib/queue/view";
import { one } from "@/lib/rows";
import { editSource } from "@/lib/statements/commands/edit-source";
import { type Newsroom, test } from "../../support/newsroom";
import { fillDesk } from "../../support/random-desk";
import { aBill, aPerson } from "../../support/registry";
import { aDraft, entryNow, sourceFields } from "../../support/statements";

/** Lines that are not as the entries are: the view says how they have to be. As the owner: nobody else may ask it. */
async function untrueLines({ url }: Newsroom) {
  const owner = postgres(url, { max: 1 });
  try {
    // Since when a correction is in its state stands only in its line.
    return [
      ...(await owner`
        with kept as (select to_jsonb(l) - case when opened_by_id is null then '' else 'since' end as line from desk.entry_lines l),
          now as (select to_jsonb(l) - case when opened_by_id is null then '' else 'since' end as line from desk.lines_now l),
          texts as (select to_jsonb(t) as line from desk.entry_texts t),
          texts_now as (select to_jsonb(t) as line from desk.texts_now t)
        (table kept except table now) union all (table now except table kept)
        union all (table texts except table texts_now) union all (table texts_now except table texts)`),
    ];
  } finally {
    await owner.end();
  }
}

describe("entry lines", () => {
  test("are as the entries are after any work on the desk", async ({ newsroom }) => {
    await fillDesk(newsroom, 60, 11);

    expect(await newsroom.desk.db.$count(entryLines)).toBe(await newsroom.desk.db.$count(statements));
    expect(await untrueLines(newsroom)).toEqual([]);
  });

  test("cannot be written by the application", async ({ newsroom }) => {
    const { id } = await aDraft(newsroom);
    const write = newsroom.desk.db
      .update(entryLines)
      .set({ state: "published" })
      .where(eq(entryLines.statementId, id));
    await expect(write).rejects.toMatchObject({ cause: { code: "42501" } });
  });

  test("follow a person who changes their name", async ({ newsroom }) => {
    const author = await newsroom.hire("reporter", "Nora Before");
    const { id } = await aDraft({ ...newsroom, reporter: author });
    await newsroom.desk.db.update(users).set({ name: "Zoé After" }).where(eq(users.id, author.actor.id));
    const [line] = await newsroom.desk.db.select().from(entryLines).where(eq(entryLines.statementId, id));
    expect(line?.authorKey).toBe("zoe after");
  });

  test("follow a person, a source and a bill that are renamed", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const person = await aPerson(reporter, "Dana Before");
    const bill = await aBill(reporter, "SB 71");
    const { id } = await aDraft(newsroom, {
      attributions: [{ role: "speaker", agentId: person.id, printedName: "D. Field" }],
      bills: [{ billId: bill.id }],
    });
    const { sourceId } = await entryNow(reporter, id);
    const found = async (q: string) => {
      const view = settleView(readQueueQuery(`tab=all&q=${q}`), new Map([["all", 1]]));
      return (await queuePage(editor, view)).rows.map((row) => row.id);
    };
    expect(await found("before+71")).toEqual([id]);

    const agent = agentInput.parse({ kind: "person", name: "Dana After" });
    await editAgent(editor, { id: person.id, version: 1, agent });
    const source = sourceFields({ title: "Notes of the évening" });
    await editSource(editor, { id: sourceId ?? "", version: 1, source });
    const { legislativeSessionId } = one(await editor.db.select().from(bills).where(eq(bills.id, bill.id)));
    const renamed = billInput.parse({ legislativeSessionId, identifier: "SB 72", title: "An act" });
    await editBill(editor, { id: bill.id, version: 1, bill: renamed });

    const line = one(await editor.db.select().from(entryLines).where(eq(entryLines.statementId, id)));
    expect(line).toMatchObject({
      speakerKey: "dana after",
      sourceKey: "notes of the evening",
      billKey: "sb 72",
    });
    expect(await found("after+72+evening")).toEqual([id]);
    expect(await found("before+71")).toEqual([]);
    expect(await untrueLines(newsroom)).toEqual([]);
  });

  test("do not make whoever works on an entry wait for whoever works on its twin", async ({ newsroom }) => {
    const words = "The same was said by two people at the same time.";
    const { id: twin } = await aDraft(newsroom, { words });
    const other = postgres(newsroom.url, { max: 1 });
    try {
      await other.begin(async (sql) => {
        await sql`select from desk.statements where id = ${twin} for update`;
        const { id } = await aDraft(newsroom, { words });
        const [row] = await queueRows(newsroom.editor, [id]);
        expect(row?.flags).toMatchObject([{ flag: "possible_duplicate", of: { id: twin } }]);
      });
    } finally {
      await other.end();
    }
  });
});
