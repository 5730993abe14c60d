import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { connect } from "@/db/connect";
import { editions } from "@/db/schema";
import { one } from "@/lib/rows";
import { attempt, guardAgainst, noRight, type Sql } from "../../support/guards";
import { test } from "../../support/newsroom";
import { aDraft, anApproval, aPublication } from "../../support/statements";

const readOnly = "25006";

describe("an edition, by SQL in the application's role", () => {
  const copyOf = (sql: Sql, from: string, over: { id?: string; hash?: string; number?: number }) => sql`
    insert into record.editions (statement_id, number, slug, status, source_id, content_hash, filed_on, card, detail, basis, published_at)
    select ${over.id ?? null}::uuid, ${over.number ?? 7}, slug, status, source_id, coalesce(${over.hash ?? null}, content_hash),
      filed_on, card, detail, basis, published_at
    from record.editions where statement_id = ${from}`;

  test("is refused for a draft and for an entry that is only approved", async ({ newsroom }) => {
    const { id: published } = await aPublication(newsroom);
    for (const { id } of [await aDraft(newsroom), await anApproval(newsroom)]) {
      expect(await guardAgainst(newsroom.desk.sql, (sql) => copyOf(sql, published, { id }))).toBe(
        "edition_approved",
      );
    }
  });

  test("is refused under another number, slug, status or text than was approved", async ({ newsroom }) => {
    const { id } = await aPublication(newsroom);
    const changes: ((sql: Sql) => Promise<unknown>)[] = [
      (sql) => sql`update record.editions set number = number + 1000 where statement_id = ${id}`,
      (sql) => sql`update record.editions set slug = 'other' where statement_id = ${id}`,
      (sql) => sql`update record.editions set status = 'retracted' where statement_id = ${id}`,
      (sql) => sql`update record.editions set content_hash = 'other' where statement_id = ${id}`,
    ];

    for (const change of changes) {
      expect.soft(await guardAgainst(newsroom.desk.sql, change)).toBe("edition_approved");
    }
    const row = one(await newsroom.desk.db.select().from(editions).where(eq(editions.statementId, id)));
    expect(row.status).toBe("published");
  });

  test("is refused for an entry that is not there", async ({ newsroom }) => {
    const { id } = await aPublication(newsroom);

    const guard = await guardAgainst(newsroom.desk.sql, (sql) =>
      copyOf(sql, id, { id: crypto.randomUUID() }),
    );
    expect(guard).toBe("edition_approved");
  });
});

describe("the reader's role", () => {
  test("can select the published edition and nothing else", async ({ newsroom }) => {
    const reader = connect(newsroom.url, "reader", { max: 1 });
    const owner = connect(newsroom.url, "owner", { max: 1 });
    try {
      const relations = await owner.sql<{ schema: string; name: string }[]>`
        select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'v', 'm', 'p', 'f', 'S') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`;
      expect(relations.length).toBeGreaterThan(25);
      for (const { schema, name } of relations) {
        const select = (sql: Sql) => sql`select * from ${sql(schema)}.${sql(name)} limit 1`;
        if (schema === "record") await expect.soft(attempt(reader.sql, select), name).resolves.toBeDefined();
        else expect.soft(await guardAgainst(reader.sql, select), `${schema}.${name}`).toBe(noRight);
      }
    } finally {
      await reader.close();
      await owner.close();
    }
  });

  test("writes nothing, calls no function of the desk, and makes no table", async ({ newsroom }) => {
    await aPublication(newsroom);
    const reader = connect(newsroom.url, "reader", { max: 1 });
    try {
      const acts = [
        (sql: Sql) => sql`select desk.statement_content(gen_random_uuid())`,
        (sql: Sql) => sql`select nextval('desk.statement_numbers')`,
        (sql: Sql) => sql`update record.editions set slug = 'x'`,
        (sql: Sql) => sql`create table public.mine (id int)`,
      ];
      for (const act of acts) {
        expect.soft([noRight, readOnly]).toContain(await guardAgainst(reader.sql, act));
      }
      // Asking to write does not help: the role has no right to.
      const writing = await guardAgainst(reader.sql, async (sql) => {
        await sql`set transaction read write`;
        await sql`update record.editions set slug = 'x'`;
      });
      expect(writing).toBe(noRight);
    } finally {
      await reader.close();
    }
  });
});

describe("the desk's role", () => {
  test("publishes nothing by hand into a timeline of an entry without an edition", async ({ newsroom }) => {
    const { id } = await aDraft(newsroom);

    const guard = await guardAgainst(
      newsroom.desk.sql,
      (sql) => sql`insert into record.timeline (subject_id, filed_on, number, statement_id, roles)
        values (gen_random_uuid(), now(), 1, ${id}, '{}')`,
    );
    expect(guard).toMatch(/^timeline_statement_id/);
    await expect(attempt(newsroom.desk.sql, (sql) => sql`select 1`)).resolves.toBeDefined();
  });
});
