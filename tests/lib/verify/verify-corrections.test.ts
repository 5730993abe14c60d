import postgres from "postgres";
import { afterAll, describe, expect } from "vitest";
import { mendRecord } from "@/lib/verify/mend-record";
import { verifyRecord } from "@/lib/verify/verify-record";
import {
  aCorrected,
  anOpenCorrection,
  aRetracted,
  changed,
  correctionOf,
  editionNow,
  issued,
} from "../../support/corrections";
import { test } from "../../support/newsroom";
import { aPerson } from "../../support/registry";

describe("verifyRecord, of corrections", () => {
  let owner: postgres.Sql;
  let corrected: string;
  let retracted: string;

  afterAll(() => owner?.end());

  // As the owner of the database, past every guard: what a thief with its password could do.
  const tamper = (change: (sql: postgres.TransactionSql) => Promise<unknown>) =>
    owner.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      await change(sql);
    });

  test("finds nothing in corrected, retracted and open ones", async ({ newsroom }) => {
    owner = postgres(newsroom.url, { max: 1 });
    const speaker = await aPerson(newsroom.reporter, "Sam Speaker");
    const attributions = [{ role: "speaker", agentId: speaker.id }];
    corrected = (await aCorrected(newsroom, { attributions })).id;
    retracted = (await aRetracted(newsroom, { attributions })).id;
    await correctionOf(newsroom.reporter, corrected, { kind: "update", note: "More was said." });
    await issued(newsroom, corrected);
    const { id } = await anOpenCorrection(newsroom, {}, { attributions });
    await changed(newsroom.reporter, id, { words: "Other words." });

    const { checked, discrepancies } = await verifyRecord(newsroom.visitor);
    expect(discrepancies).toEqual([]);
    expect(checked).toMatchObject({ edition: 3, version: 3, notice: 3 });
  });

  const tampered: [
    what: string,
    change: (sql: postgres.TransactionSql) => Promise<unknown>,
    found: object,
  ][] = [
    [
      "a note rewritten",
      (sql) => sql`update record.corrections set note = 'Nothing was wrong.' where kind = 'update'`,
      { what: "notice" },
    ],
    [
      "a notice taken out",
      (sql) => sql`delete from record.corrections where kind = 'retraction'`,
      { what: "notice" },
    ],
    [
      "a word changed in a version",
      (sql) =>
        sql`update record.versions set card = jsonb_set(card, '{words}', '"Fares rise."') where version = 1`,
      { what: "version" },
    ],
    [
      "a version taken out",
      (sql) => sql`delete from record.versions where version = 1`,
      { what: "version", problem: "a version before its corrections is missing" },
    ],
    [
      "a retracted place taken out",
      (sql) => sql`delete from record.retracted_places`,
      { what: "edition", problem: "its places in the timelines differ" },
    ],
    [
      "a retracted statement put back into a timeline",
      (sql) => sql`
        insert into record.timeline (subject_id, filed_on, number, statement_id, roles)
        select subject_id, '2021-03-04', number, statement_id, '{speaker}' from record.retracted_places`,
      { what: "edition", problem: "its places in the timelines differ" },
    ],
    [
      "an entry that says something else than its edition",
      (sql) => sql`update desk.statements set words = 'Fares rise.' where status = 'corrected'`,
      { what: "entry", problem: "readers see another text of it" },
    ],
  ];
  const tables = [
    "record.corrections",
    "record.versions",
    "record.retracted_places",
    "record.timeline",
    "record.editions",
  ];

  test.for(tampered)("finds %s", async ([, change, found], { newsroom }) => {
    let words: postgres.Row[] = [];
    const before: postgres.Row[][] = [];
    await tamper(async (sql) => {
      for (const table of tables) before.push(await sql`select * from ${sql(table)}`);
      words = await sql`select id, words from desk.statements`;
      await change(sql);
    });
    const { discrepancies } = await verifyRecord(newsroom.visitor);
    expect(discrepancies).toContainEqual({
      id: expect.any(String),
      problem: expect.any(String),
      ...found,
    });
    await tamper(async (sql) => {
      for (const [index, table] of tables.entries()) {
        if (table === "record.editions") continue;
        await sql`delete from ${sql(table)}`;
        for (const row of before[index] ?? []) await sql`insert into ${sql(table)} ${sql(row)}`;
      }
      for (const row of words)
        await sql`update desk.statements set words = ${row.words} where id = ${row.id}`;
    });
    expect((await verifyRecord(newsroom.visitor)).discrepancies).toEqual([]);
  });

  test("writes versions, notices on cards and places again, of what their revisions make", async ({
    newsroom,
  }) => {
    const before = await editionNow(newsroom.editor, corrected);
    await tamper(async (sql) => {
      await sql`update record.versions set card = '{}', detail = '{}'`;
      await sql`update record.editions set card = card - 'notices'`;
      await sql`delete from record.retracted_places where statement_id = ${retracted}`;
    });

    const { discrepancies } = await verifyRecord(newsroom.visitor);
    expect(await mendRecord(newsroom.visitor, discrepancies)).toBeGreaterThan(0);
    expect((await verifyRecord(newsroom.visitor)).discrepancies).toEqual([]);
    expect(await editionNow(newsroom.editor, corrected)).toEqual(before);
  });
});
