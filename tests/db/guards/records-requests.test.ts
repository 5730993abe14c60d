import { describe, expect } from "vitest";
import { type Connection, connect } from "@/db/connect";
import { guardAgainst, noRight, type Sql } from "../../support/guards";
import { test as inNewsroom } from "../../support/newsroom";
import { aFile, anEvent, anItem, aRelease } from "../../support/requests";
import { aSource } from "../../support/statements";

const test = inNewsroom.extend(
  "owner",
  { scope: "file" },
  async ({ newsroom }, { onCleanup }): Promise<Connection> => {
    const owner = connect(newsroom.url, "owner", { max: 1 });
    onCleanup(owner.close);
    return owner;
  },
);

type EventRow = { requestId: string; userId: string; position?: number; replacesId?: string; kind?: string };

const insertEvent = (
  sql: Sql,
  { requestId, userId, position = 50, replacesId, kind = "filed" }: EventRow,
) => sql`
  insert into desk.request_events (id, request_id, position, kind, replaces_id, recorded_by_id)
  values (gen_random_uuid(), ${requestId}, ${position}, ${kind}, ${replacesId ?? null}, ${userId})`;

type ItemRow = {
  requestId: string;
  eventId: string;
  userId: string;
  captureId?: string;
  description?: string;
};

const insertItem = (
  sql: Sql,
  { requestId, eventId, userId, captureId, description = "Video" }: ItemRow,
) => sql`
  insert into desk.released_items (id, request_id, position, event_id, capture_id, description, recorded_by_id)
  values (gen_random_uuid(), ${requestId}, 50, ${eventId}, ${captureId ?? null}, ${description}, ${userId})`;

describe("the events and items of a records request, by SQL", () => {
  for (const table of ["request_events", "released_items"]) {
    test(`${table} are neither changed, deleted nor emptied`, async ({ newsroom, owner }) => {
      const at = await aRelease(newsroom.reporter);
      await anItem(newsroom.reporter, at);
      for (const [connection, answer] of [
        [newsroom.desk, noRight],
        [owner, "append_only"],
      ] as const) {
        const acts = [
          (sql: Sql) => sql`update desk.${sql(table)} set position = position + 100`,
          (sql: Sql) => sql`delete from desk.${sql(table)} where request_id = ${at.requestId}`,
          (sql: Sql) => sql`truncate desk.${sql(table)} cascade`,
        ];
        for (const act of acts) expect.soft(await guardAgainst(connection.sql, act)).toBe(answer);
      }
      const [row] = await owner.sql`select count(*)::int as rows from desk.${owner.sql(table)}`;
      expect(row?.rows).toBeGreaterThan(0);
    });
  }

  test("an event takes no place of another, and replaces one of its own request once", async ({
    newsroom,
  }) => {
    const { reporter, desk } = newsroom;
    const userId = reporter.actor.id;
    const { requestId, eventId } = await aRelease(reporter);
    const other = await aRelease(reporter);
    await anEvent(reporter, requestId, { kind: "released", replacesId: eventId });
    const attempts: [string, (sql: Sql) => Promise<unknown>][] = [
      ["request_events_position_once", (sql) => insertEvent(sql, { requestId, userId, position: 1 })],
      ["request_events_replaced_once", (sql) => insertEvent(sql, { requestId, userId, replacesId: eventId })],
      ["replaces_own_event", (sql) => insertEvent(sql, { requestId, userId, replacesId: other.eventId })],
    ];
    for (const [guard, work] of attempts) expect.soft(await guardAgainst(desk.sql, work)).toBe(guard);
  });

  test("an item comes with a release of its own request, and a file is released once", async ({
    newsroom,
  }) => {
    const { reporter, desk } = newsroom;
    const userId = reporter.actor.id;
    const { requestId, eventId } = await aRelease(reporter);
    const other = await aRelease(reporter);
    const filed = await anEvent(reporter, requestId);
    const { id: captureId } = await aFile(reporter, (await aSource(reporter)).id);
    await anItem(reporter, { requestId, eventId }, { captureId });
    const attempts: [string, ItemRow][] = [
      ["released_by_release", { requestId, eventId: filed.id, userId }],
      ["released_by_release", { requestId, eventId: other.eventId, userId }],
      ["released_items_capture_once", { ...other, userId, captureId }],
      ["released_items_description", { requestId, eventId, userId, description: "  " }],
    ];
    for (const [guard, row] of attempts) {
      expect.soft(await guardAgainst(desk.sql, (sql) => insertItem(sql, row))).toBe(guard);
    }
  });

  test("a request says who asked whom for what, and is not deleted", async ({ newsroom }) => {
    const { requestId } = await aRelease(newsroom.reporter);
    for (const column of ["subject", "agency_name", "requester_name"]) {
      const emptied = await guardAgainst(
        newsroom.desk.sql,
        (sql) => sql`update desk.records_requests set ${sql(column)} = ' ' where id = ${requestId}`,
      );
      expect.soft(emptied).toMatch(/^records_requests_/);
    }
    const deleted = (sql: Sql) => sql`delete from desk.records_requests where id = ${requestId}`;
    expect(await guardAgainst(newsroom.desk.sql, deleted)).toBe(noRight);
  });
});
