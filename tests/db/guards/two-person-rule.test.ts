import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { reviews, users } from "@/db/schema";
import { one } from "@/lib/rows";
import { logStatement } from "@/lib/statements/commands/log-statement";
import { publishStatement } from "@/lib/statements/commands/publish-statement";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import {
  attempt,
  guardAgainst,
  insertReview,
  insertRevision,
  move,
  noRight,
  type Sql,
} from "../../support/guards";
import { test } from "../../support/newsroom";
import { refusal } from "../../support/refusal";
import { anApproval, aPublication, aSubmission, entryNow, statementFields } from "../../support/statements";

describe("the two-person rule, by SQL in the application's role", () => {
  test("refuses the approval of whoever logged the entry", async ({ newsroom }) => {
    const { id } = await logStatement(newsroom.editor, statementFields());
    const { version } = await submitStatement(newsroom.editor, { id, version: 1 });

    const guard = await guardAgainst(newsroom.desk.sql, (sql) =>
      insertReview(sql, { id, reviewerId: newsroom.editor.actor.id, revision: version }),
    );
    expect(guard).toBe("two_person_rule");
  });

  test("refuses the approval of whoever changed the entry since the last one", async ({ newsroom }) => {
    const { sql } = newsroom.desk;
    const editorId = newsroom.editor.actor.id;
    const { id, version } = await aSubmission(newsroom);
    await attempt(sql, async (sql) => {
      await sql`update desk.statements set place = 'Elsewhere', version = ${version + 1} where id = ${id}`;
      await insertRevision(sql, { subjectId: id, actorId: editorId });
    });

    const review = (reviewerId: string) => (sql: Sql) =>
      insertReview(sql, { id, reviewerId, revision: version + 1 });
    expect(await guardAgainst(sql, review(editorId))).toBe("two_person_rule");
    await expect(attempt(sql, review(newsroom.otherEditor.actor.id))).resolves.toBeDefined();
  });

  test("refuses reporters and editors whose account is closed", async ({ newsroom }) => {
    const { sql } = newsroom.desk;
    const gone = await newsroom.hire("editor");
    await newsroom.desk.db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, gone.actor.id));
    const { id, version } = await aSubmission(newsroom);

    for (const { actor } of [newsroom.otherReporter, gone]) {
      const guard = await guardAgainst(sql, (sql) =>
        insertReview(sql, { id, reviewerId: actor.id, revision: version }),
      );
      expect.soft(guard, actor.role).toBe("review_by_editor");
    }
  });

  test("refuses the approval of an old revision, and of one that is not there", async ({ newsroom }) => {
    const { id, version } = await aSubmission(newsroom);

    for (const revision of [version - 1, version + 1, 0]) {
      const guard = await guardAgainst(newsroom.desk.sql, (sql) =>
        insertReview(sql, { id, reviewerId: newsroom.editor.actor.id, revision }),
      );
      expect.soft(guard).toBe("review_of_latest");
    }
  });

  test("refuses the approval of an entry whose source has changed unrecorded", async ({ newsroom }) => {
    const { id, version } = await aSubmission(newsroom);
    const { sourceId } = await entryNow(newsroom.editor, id);
    await newsroom.desk.sql`update desk.sources set text = 'Another text' where id = ${sourceId}`;

    const guard = await guardAgainst(newsroom.desk.sql, (sql) =>
      insertReview(sql, { id, reviewerId: newsroom.editor.actor.id, revision: version }),
    );
    expect(guard).toBe("review_of_latest");
  });

  test("refuses the approval of what nobody has submitted", async ({ newsroom }) => {
    const { id, version } = await anApproval(newsroom);

    const guard = await guardAgainst(newsroom.desk.sql, (sql) =>
      insertReview(sql, { id, reviewerId: newsroom.otherEditor.actor.id, revision: version }),
    );
    expect(guard).toBe("review_of_submitted");
  });

  test("binds an approval to the hash of what is there, whatever it claims", async ({ newsroom }) => {
    const { id, version } = await aSubmission(newsroom);

    await insertReview(newsroom.desk.sql, { id, reviewerId: newsroom.editor.actor.id, revision: version });

    const review = one(await newsroom.desk.db.select().from(reviews).where(eq(reviews.statementId, id)));
    expect(review.contentHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test("refuses a status of approved, scheduled or published that nobody has approved", async ({
    newsroom,
  }) => {
    const actorId = newsroom.reporter.actor.id;
    const { id } = await aSubmission(newsroom);

    for (const path of [["approved"], ["approved", "scheduled"], ["approved", "published"]]) {
      const guard = await guardAgainst(newsroom.desk.sql, async (sql) => {
        for (const to of path) await move(sql, { id, to, actorId });
      });
      expect.soft(guard, path.join()).toBe("approval_missing");
    }
  });

  test("an approval given before a change does not carry what comes after it", async ({ newsroom }) => {
    const { id, version } = await aSubmission(newsroom);
    const actorId = newsroom.reporter.actor.id;

    const guard = await guardAgainst(newsroom.desk.sql, async (sql) => {
      await insertReview(sql, { id, reviewerId: newsroom.editor.actor.id, revision: version });
      await sql`update desk.statements set words = 'Slipped in after the approval' where id = ${id}`;
      await move(sql, { id, to: "approved", actorId });
    });
    expect(guard).toBe("approval_missing");
  });

  test("refuses a change of voices, bills or links after approval, with or without a revision", async ({
    newsroom,
  }) => {
    const { sql } = newsroom.desk;
    const { id, version } = await anApproval(newsroom);
    const changes: ((sql: Sql) => Promise<unknown>)[] = [
      (sql) => sql`update desk.attributions set printed_name = 'Somebody Else' where statement_id = ${id}`,
      (sql) => sql`insert into desk.attributions (id, statement_id, position, role, printed_name)
        values (gen_random_uuid(), ${id}, 9, 'signatory', 'One More')`,
      (sql) => sql`insert into desk.statement_links (id, statement_id, position, kind, placeholder)
        values (gen_random_uuid(), ${id}, 0, 'denies', 'A remark')`,
      (sql) => sql`update desk.statements set words = 'Other words' where id = ${id}`,
    ];

    for (const change of changes) {
      expect.soft(await guardAgainst(sql, change)).toBe("revision_missing");
      const recorded = await guardAgainst(sql, async (sql) => {
        await change(sql);
        await sql`update desk.statements set version = ${version + 1} where id = ${id}`;
        await insertRevision(sql, { subjectId: id, actorId: newsroom.editor.actor.id });
      });
      expect.soft(recorded).toBe("approval_missing");
    }
  });

  test("checks every touch, also after the check was made to run early", async ({ newsroom }) => {
    const { sql } = newsroom.desk;
    const { id } = await aPublication(newsroom);
    const late: ((sql: Sql) => Promise<unknown>)[] = [
      (sql) => sql`update desk.statements set words = 'Other words' where id = ${id}`,
      (sql) => sql`update desk.attributions set printed_name = 'Somebody Else' where statement_id = ${id}`,
      (sql) => sql`delete from desk.attributions where statement_id = ${id}`,
    ];

    for (const change of late) {
      const guard = await guardAgainst(sql, async (sql) => {
        await sql`update desk.statements set place = place where id = ${id}`;
        await sql`set constraints all immediate`;
        await sql`set constraints all deferred`;
        await change(sql);
      });
      expect.soft(guard).toBe("revision_missing");
    }
  });

  test("sees a voice that is moved from one entry to another in both", async ({ newsroom }) => {
    const { sql } = newsroom.desk;
    const [approved, published] = [await anApproval(newsroom), await aPublication(newsroom)];

    for (const [from, to] of [
      [approved.id, published.id],
      [published.id, approved.id],
    ] as const) {
      const guard = await guardAgainst(
        sql,
        (sql) =>
          sql`update desk.attributions set statement_id = ${to}, position = 8 where statement_id = ${from}`,
      );
      expect.soft(guard).toBe("revision_missing");
    }
  });

  test("does not publish an entry whose source has changed since it was approved", async ({ newsroom }) => {
    const { id, version } = await anApproval(newsroom);
    const { sourceId } = await entryNow(newsroom.editor, id);
    await newsroom.desk.sql`update desk.sources set text = 'Another text' where id = ${sourceId}`;

    const error = await refusal(publishStatement(newsroom.editor, { id, version }));
    expect(error.code).toBe("conflict");
    expect(await entryNow(newsroom.editor, id)).toMatchObject({ status: "approved", number: null });
  });

  test("cannot be switched off in the application's role", async ({ newsroom }) => {
    const { sql } = newsroom.desk;

    expect(await guardAgainst(sql, (sql) => sql`alter table desk.reviews disable trigger all`)).toBe(noRight);
    expect(await guardAgainst(sql, (sql) => sql`set session_replication_role = replica`)).toBe(noRight);
    expect(await guardAgainst(sql, (sql) => sql`drop trigger reviews_check on desk.reviews`)).toBe(noRight);
    expect(
      await guardAgainst(
        sql,
        (sql) => sql`create or replace function desk.contributors(wanted uuid) returns setof uuid
          language sql as 'select null::uuid where false'`,
      ),
    ).toBe(noRight);
  });
});
