import { describe, expect } from "vitest";
import { type StatementStatus, statementStatuses } from "@/db/vocabulary";
import { requestChanges } from "@/lib/reviews/commands/request-changes";
import { transitions } from "@/lib/statements/rules";
import { aCorrected, aRetracted } from "../../support/corrections";
import { attempt, guardAgainst, insertRevision, move, noRight } from "../../support/guards";
import { type Newsroom, test } from "../../support/newsroom";
import { revisionsOf } from "../../support/revisions";
import { aDraft, anApproval, aPublication, aSubmission, entryNow } from "../../support/statements";

/** An entry that has come as far as the status. */
async function entryThatIs(newsroom: Newsroom, status: StatementStatus): Promise<string> {
  const { sql } = newsroom.desk;
  const actorId = newsroom.editor.actor.id;
  const further = async (id: string, to: string) => {
    await attempt(sql, (sql) => move(sql, { id, to, actorId }));
    return id;
  };
  switch (status) {
    case "draft":
      return (await aDraft(newsroom)).id;
    case "submitted":
      return (await aSubmission(newsroom)).id;
    case "changes_requested": {
      const { id, version } = await aSubmission(newsroom);
      return (await requestChanges(newsroom.editor, { id, version, comment: "When?" })).id;
    }
    case "approved":
      return (await anApproval(newsroom)).id;
    case "scheduled":
      return further((await anApproval(newsroom)).id, "scheduled");
    case "published":
      return (await aPublication(newsroom)).id;
    case "corrected":
      return (await aCorrected(newsroom)).id;
    case "retracted":
      return (await aRetracted(newsroom)).id;
  }
}

describe("the life of a statement", () => {
  test("has the same moves in the database as in the program", async ({ newsroom }) => {
    const rows = await newsroom.desk.sql`select "from", "to" from desk.statement_transitions`;
    const listed = Object.entries(transitions).flatMap(([from, tos]) => tos.map((to) => `${from} to ${to}`));

    expect(rows.map(({ from, to }) => `${from} to ${to}`).sort()).toEqual(listed.sort());
  });

  test("goes only by those moves", async ({ newsroom }) => {
    const { sql } = newsroom.desk;
    const actorId = newsroom.editor.actor.id;
    for (const from of statementStatuses) {
      const id = await entryThatIs(newsroom, from);
      expect((await entryNow(newsroom.editor, id)).status).toBe(from);
      for (const to of statementStatuses) {
        if (to === from || transitions[from].includes(to)) continue;
        const guard = await guardAgainst(sql, (sql) => move(sql, { id, to, actorId }));
        expect.soft(guard, `${from} to ${to}`).toBe("status_move");
      }
    }
  });

  test("is corrected and retracted only by a notice", async ({ newsroom }) => {
    const { sql } = newsroom.desk;
    const actorId = newsroom.editor.actor.id;
    const { id } = await aPublication(newsroom);

    for (const to of ["corrected", "retracted"]) {
      expect
        .soft(await guardAgainst(sql, (sql) => move(sql, { id, to, actorId })), to)
        .toBe("notice_missing");
    }
    const corrected = await aCorrected(newsroom);
    const guard = await guardAgainst(sql, (sql) => move(sql, { id: corrected.id, to: "retracted", actorId }));
    expect(guard).toBe("notice_missing");
  });

  test("begins as a draft, with a revision", async ({ newsroom }) => {
    const { sql } = newsroom.desk;
    const author = newsroom.reporter.actor.id;
    const insert = (sql: Parameters<Parameters<typeof attempt>[1]>[0], status: string) => sql`
      insert into desk.statements (id, status, words, created_by_id)
      values (gen_random_uuid(), ${status}, 'Words', ${author})`;

    for (const status of ["submitted", "approved", "published"]) {
      expect.soft(await guardAgainst(sql, (sql) => insert(sql, status)), status).toBe("status_move");
    }
    expect(await guardAgainst(sql, (sql) => insert(sql, "draft"))).toBe("revision_missing");
  });

  test("cannot be given other moves by the application", async ({ newsroom }) => {
    const { sql } = newsroom.desk;

    expect(
      await guardAgainst(
        sql,
        (sql) => sql`insert into desk.statement_transitions values ('draft', 'published')`,
      ),
    ).toBe(noRight);
    expect(
      await guardAgainst(sql, (sql) => sql`update desk.statement_transitions set "to" = 'published'`),
    ).toBe(noRight);
  });

  test("leaves a revision at every move", async ({ newsroom }) => {
    const { id } = await aDraft(newsroom);

    const guard = await guardAgainst(
      newsroom.desk.sql,
      (sql) => sql`update desk.statements set status = 'submitted', version = version + 1 where id = ${id}`,
    );
    expect(guard).toBe("revision_missing");
  });

  test("comes to review only with words, a source and somebody who speaks", async ({ newsroom }) => {
    const { sql } = newsroom.desk;
    const actorId = newsroom.reporter.actor.id;
    const { id } = await aDraft(newsroom);
    const submitAfter = (change: (sql: Parameters<Parameters<typeof attempt>[1]>[0]) => Promise<unknown>) =>
      guardAgainst(sql, async (sql) => {
        await change(sql);
        await move(sql, { id, to: "submitted", actorId });
      });

    expect(await submitAfter((sql) => sql`update desk.statements set words = ' ' where id = ${id}`)).toBe(
      "statements_complete_before_review",
    );
    expect(
      await submitAfter((sql) => sql`update desk.statements set source_id = null where id = ${id}`),
    ).toBe("statements_complete_before_review");
    expect(
      await submitAfter(
        (sql) => sql`update desk.attributions set role = 'relayed_by' where statement_id = ${id}`,
      ),
    ).toBe("speaker_missing");
  });

  test("keeps number, slug, author and id for ever", async ({ newsroom }) => {
    const { sql } = newsroom.desk;
    const { id } = await aPublication(newsroom);
    const other = newsroom.otherReporter.actor.id;

    expect(
      await guardAgainst(sql, (sql) => sql`update desk.statements set number = 9 where id = ${id}`),
    ).toBe("address_stays");
    expect(
      await guardAgainst(sql, (sql) => sql`update desk.statements set slug = 'x' where id = ${id}`),
    ).toBe("address_stays");
    expect(
      await guardAgainst(
        sql,
        (sql) => sql`update desk.statements set created_by_id = ${other} where id = ${id}`,
      ),
    ).toBe("address_stays");
    expect(
      await guardAgainst(
        sql,
        (sql) => sql`update desk.statements set id = gen_random_uuid() where id = ${id}`,
      ),
    ).toBe("address_stays");
  });

  test("takes no number before it is published", async ({ newsroom }) => {
    const { id } = await aDraft(newsroom);

    const guard = await guardAgainst(
      newsroom.desk.sql,
      (sql) => sql`update desk.statements set number = 5, slug = 'x', published_at = now() where id = ${id}`,
    );
    expect(guard).toBe("statements_public_has_address");
  });

  test("keeps the words of a quoted voice inside the words of the statement", async ({ newsroom }) => {
    const { id } = await aDraft(newsroom);

    const guard = await guardAgainst(newsroom.desk.sql, async (sql) => {
      await sql`insert into desk.attributions (id, statement_id, position, role, printed_name, quoted_words)
        values (gen_random_uuid(), ${id}, 7, 'quoted', 'The president', 'Never said')`;
      await sql`update desk.statements set version = version + 1 where id = ${id}`;
      await insertRevision(sql, { subjectId: id, actorId: newsroom.reporter.actor.id });
    });
    expect(guard).toBe("quoted_words");
  });

  test("is told by revisions the database itself writes, whatever the application says", async ({
    newsroom,
  }) => {
    const { id } = await aDraft(newsroom);

    await attempt(newsroom.desk.sql, async (sql) => {
      await sql`update desk.statements set summary = 'Told otherwise', version = 2 where id = ${id}`;
      await sql`
        insert into desk.revisions (id, subject, subject_id, act, actor_id, number, content, content_hash, changed, at)
        values (gen_random_uuid(), 'statement', ${id}, 'edited', ${newsroom.reporter.actor.id}, 40,
          '{"summary": "A lie"}', 'abc', false, '2001-01-01')`;
    });

    const [, told] = await revisionsOf(newsroom.reporter, id);
    expect(told).toMatchObject({ number: 2, changed: true, content: { summary: "Told otherwise" } });
  });

  test("has no revision of what is not there", async ({ newsroom }) => {
    const guard = await guardAgainst(newsroom.desk.sql, (sql) =>
      insertRevision(sql, { subjectId: crypto.randomUUID(), actorId: newsroom.reporter.actor.id }),
    );
    expect(guard).toBe("revision_subject");
  });
});
