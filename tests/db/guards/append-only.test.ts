import { describe, expect } from "vitest";
import { type Connection, connect } from "@/db/connect";
import { recordAuditEvent } from "@/lib/audit";
import { guardAgainst, noRight, type Sql } from "../../support/guards";
import { test as inNewsroom, type Newsroom } from "../../support/newsroom";
import { aPublication } from "../../support/statements";

/** The desk's connection and the owner's, who has every right and still finds the guards. */
const test = inNewsroom.extend(
  "owner",
  { scope: "file" },
  async ({ newsroom }, { onCleanup }): Promise<Connection> => {
    const owner = connect(newsroom.url, "owner", { max: 1 });
    onCleanup(owner.close);
    return owner;
  },
);

const kept = ["revisions", "reviews", "audit_events"] as const;

async function somethingKept(newsroom: Newsroom) {
  await aPublication(newsroom);
  await recordAuditEvent(newsroom.desk.db, { event: "signed_out", actorId: newsroom.reporter.actor.id });
}

describe("what is append-only", () => {
  for (const table of kept) {
    test(`${table} are neither changed, deleted nor emptied`, async ({ newsroom, owner }) => {
      await somethingKept(newsroom);
      for (const [connection, answer] of [
        [newsroom.desk, noRight],
        [owner, "append_only"],
      ] as const) {
        const acts = [
          (sql: Sql) => sql`update desk.${sql(table)} set id = id`,
          (sql: Sql) => sql`delete from desk.${sql(table)}`,
          (sql: Sql) => sql`truncate desk.${sql(table)} cascade`,
        ];
        for (const act of acts) {
          expect.soft(await guardAgainst(connection.sql, act)).toBe(answer);
        }
      }
      const [row] = await owner.sql`select count(*)::int as rows from desk.${owner.sql(table)}`;
      expect(row?.rows).toBeGreaterThan(0);
    });
  }
});

describe("what is published", () => {
  const rows = [
    "desk.statements",
    "desk.sources",
    "record.editions",
    "record.sources",
    "record.addresses",
    "record.bills",
  ];

  test("is not deleted by the application", async ({ newsroom }) => {
    await somethingKept(newsroom);
    for (const table of rows) {
      const guard = await guardAgainst(newsroom.desk.sql, (sql) => sql`delete from ${sql(table)}`);
      expect.soft(guard, table).toBe(noRight);
      const emptied = await guardAgainst(newsroom.desk.sql, (sql) => sql`truncate ${sql(table)} cascade`);
      expect.soft(emptied, table).toBe(noRight);
    }
  });

  test("is not deleted by the owner of the database either", async ({ newsroom, owner }) => {
    const { id } = await aPublication(newsroom);
    await owner.sql`delete from record.timeline where statement_id = ${id}`;
    const deletions = [
      (sql: Sql) => sql`delete from desk.statements where id = ${id}`,
      (sql: Sql) => sql`delete from record.editions where statement_id = ${id}`,
      (sql: Sql) => sql`delete from record.sources`,
      (sql: Sql) => sql`delete from desk.sources where number is not null`,
    ];
    for (const deletion of deletions) {
      expect.soft(await guardAgainst(owner.sql, deletion)).toBe("published_stays");
    }
  });

  test("keeps the number of its source", async ({ newsroom }) => {
    await aPublication(newsroom);

    const guard = await guardAgainst(
      newsroom.desk.sql,
      (sql) => sql`update desk.sources set number = number + 1 where number is not null`,
    );
    expect(guard).toBe("address_stays");
  });
});
