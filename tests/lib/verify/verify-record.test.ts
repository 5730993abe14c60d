import postgres from "postgres";
import { afterAll, describe, expect } from "vitest";
import { addAgent } from "@/lib/people/commands/add-agent";
import { agentInput } from "@/lib/people/schema";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";
import { logStatement } from "@/lib/statements/commands/log-statement";
import { publishStatement } from "@/lib/statements/commands/publish-statement";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { statementInput } from "@/lib/statements/schema";
import { mendRecord } from "@/lib/verify/mend-record";
import { verifyRecord } from "@/lib/verify/verify-record";
import { type Newsroom, test } from "../../support/newsroom";

async function publishOne({ reporter, editor }: Newsroom, words: string, link?: string) {
  const speaker = await addAgent(reporter, agentInput.parse({ kind: "person", name: `Speaker of ${words}` }));
  const { id, version } = await logStatement(
    reporter,
    statementInput.parse({
      words,
      source: { title: "A page", text: `Before. ${words} After.` },
      attributions: [{ role: "speaker", printedName: "Speaker", agentId: speaker.id }],
      links: link ? [{ kind: "answers", targetId: link }] : [],
    }),
  );
  const submitted = await submitStatement(reporter, { id, version });
  const approved = await approveStatement(editor, { id, version: submitted.version, comment: "" });
  await publishStatement(editor, { id, version: approved.version });
  return { id, speaker: speaker.id };
}

describe("verifyRecord", () => {
  let owner: postgres.Sql;
  let published: { id: string; speaker: string };

  afterAll(() => owner?.end());

  test("finds nothing in an honest record, links included", async ({ newsroom }) => {
    owner = postgres(newsroom.url, { max: 1 });
    published = await publishOne(newsroom, "Fares stay flat.");
    await publishOne(newsroom, "They do not.", published.id);
    const { checked, discrepancies } = await verifyRecord(newsroom.visitor);
    expect(discrepancies).toEqual([]);
    expect(checked).toMatchObject({ edition: 2, agent: 2, source: 2, entry: 2 });
  });

  // As the owner of the database, past every guard: what a thief with its password could do.
  const tamper = (change: (sql: postgres.TransactionSql) => Promise<unknown>) =>
    owner.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      await change(sql);
    });

  test("finds a word changed in an edition", async ({ newsroom }) => {
    await tamper(
      (sql) =>
        sql`update record.editions set card = jsonb_set(card, '{words}', '"Fares rise."') where statement_id = ${published.id}`,
    );
    const { discrepancies } = await verifyRecord(newsroom.visitor);
    expect(discrepancies).toContainEqual({ what: "edition", id: published.id, problem: "its card differs" });
  });

  test("finds a revision rewritten, and one taken out", async ({ newsroom }) => {
    await tamper(
      (sql) =>
        sql`update desk.revisions set content = jsonb_set(content, '{words}', '"x"') where subject_id = ${published.id} and number = 2`,
    );
    await tamper((sql) => sql`delete from desk.revisions where subject_id = ${published.id} and number = 3`);
    const problems = (await verifyRecord(newsroom.visitor)).discrepancies.map(
      ({ what, problem }) => `${what}: ${problem}`,
    );
    expect(problems).toContain("revision: its content does not have its hash");
    expect(problems).toContain("revision: a revision of this record is missing");
  });

  test("finds a name changed on one side of the wall", async ({ newsroom }) => {
    await tamper(
      (sql) =>
        sql`update record.agents set profile = jsonb_set(profile, '{name}', '"Somebody else"') where id = ${published.speaker}`,
    );
    const { discrepancies } = await verifyRecord(newsroom.visitor);
    expect(discrepancies).toContainEqual(expect.objectContaining({ what: "agent", id: published.speaker }));
  });

  test("finds a place taken out of a timeline", async ({ newsroom }) => {
    await tamper((sql) => sql`delete from record.timeline where subject_id = ${published.speaker}`);
    const { discrepancies } = await verifyRecord(newsroom.visitor);
    expect(discrepancies).toContainEqual({
      what: "edition",
      id: published.id,
      problem: "its places in the timelines differ",
    });
  });

  test("writes again what readers see, and leaves revisions that were tampered with to be looked into", async ({
    newsroom,
  }) => {
    const before = (await verifyRecord(newsroom.visitor)).discrepancies;
    expect(new Set(before.map(({ what }) => what))).toEqual(new Set(["revision", "edition", "agent"]));
    expect(await mendRecord(newsroom.visitor, before)).toBeGreaterThanOrEqual(2);
    const after = (await verifyRecord(newsroom.visitor)).discrepancies;
    expect(new Set(after.map(({ what }) => what))).toEqual(new Set(["revision"]));
  });
});
