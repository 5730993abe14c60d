import { describe, expect } from "vitest";
import { connect } from "@/db/connect";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import {
  aCorrected,
  anOpenCorrection,
  approved,
  aRetracted,
  changed,
  correctionOf,
  editionNow,
} from "../../support/corrections";
import { attempt, guardAgainst, insertReview, insertRevision, noRight, type Sql } from "../../support/guards";
import { type Newsroom, test } from "../../support/newsroom";
import { aPublication, aSubmission, entryNow } from "../../support/statements";

const open = (
  sql: Sql,
  { id, by, state = "draft", note = "A note." }: { id: string; by: string; state?: string; note?: string },
) => sql`
  insert into desk.corrections (id, statement_id, kind, note, state, opened_by_id)
  values (gen_random_uuid(), ${id}, 'correction', ${note}, ${state}, ${by})`;

/** One more version of an entry with its revision, as a command leaves it. */
async function revised(sql: Sql, id: string, actorId: string, act = "edited") {
  await sql`update desk.statements set version = version + 1 where id = ${id}`;
  await insertRevision(sql, { subjectId: id, actorId, act });
}

const setState = (sql: Sql, id: string, state: string, by: string) => sql`
  update desk.corrections set state = ${state}, issued_by_id = case when ${state} = 'issued' then ${by}::uuid end
  where statement_id = ${id} and state not in ('issued', 'withdrawn')`;

describe("a correction, by SQL in the application's role", () => {
  test("is opened of a published statement alone, once, as a draft, with a revision", async ({
    newsroom,
  }) => {
    const { sql } = newsroom.desk;
    const by = newsroom.editor.actor.id;
    const { id } = await aPublication(newsroom);
    const opening = (over: Partial<Parameters<typeof open>[1]> = {}) =>
      guardAgainst(sql, (sql) => open(sql, { id, by, ...over }));

    expect(await opening({ id: (await aSubmission(newsroom)).id })).toBe("correction_of_published");
    expect(await opening({ id: (await aRetracted(newsroom)).id })).toBe("correction_of_published");
    expect(await opening({ state: "approved" })).toBe("status_move");
    expect(await opening()).toBe("revision_missing");
    expect(await opening({ id: (await anOpenCorrection(newsroom)).id })).toBe("corrections_one_open");
  });

  test("moves only by the table, keeps whose it is, and is never deleted", async ({ newsroom }) => {
    const { sql } = newsroom.desk;
    const by = newsroom.editor.actor.id;
    const { id } = await anOpenCorrection(newsroom);
    const guardOf = (work: (sql: Sql) => Promise<unknown>) => guardAgainst(sql, work);

    for (const state of ["approved", "changes_requested", "issued"]) {
      expect.soft(await guardOf((sql) => setState(sql, id, state, by)), state).toBe("status_move");
    }
    expect(
      await guardOf(
        (sql) => sql`update desk.corrections set opened_by_id = ${by} where statement_id = ${id}`,
      ),
    ).toBe("correction_stays");
    expect(await guardOf((sql) => sql`delete from desk.corrections where statement_id = ${id}`)).toBe(
      noRight,
    );
    const owner = connect(newsroom.url, "owner", { max: 1 });
    const deleted = await guardAgainst(
      owner.sql,
      (sql) => sql`delete from desk.corrections where statement_id = ${id}`,
    );
    await owner.close();
    expect(deleted).toBe("correction_stays");
  });

  test("once issued or withdrawn never changes", async ({ newsroom }) => {
    const { id } = await aCorrected(newsroom);
    const guard = await guardAgainst(
      newsroom.desk.sql,
      (sql) => sql`update desk.corrections set note = 'Nothing was wrong.' where statement_id = ${id}`,
    );
    expect(guard).toBe("correction_stays");
  });

  test("needs its note from review on", async ({ newsroom }) => {
    const { id, version } = await anOpenCorrection(newsroom);
    await submitStatement(newsroom.reporter, { id, version });
    const guard = await guardAgainst(
      newsroom.desk.sql,
      (sql) => sql`update desk.corrections set note = ' ' where statement_id = ${id}`,
    );
    expect(guard).toBe("corrections_note_present");
  });

  test("is approved by nobody who opened or changed it", async ({ newsroom }) => {
    const { otherReporter, editor, desk } = newsroom;
    const { id, version } = await aPublication(newsroom);
    await attempt(desk.sql, async (sql) => {
      await open(sql, { id, by: editor.actor.id });
      await revised(sql, id, editor.actor.id, "correction_opened");
      await setState(sql, id, "submitted", editor.actor.id);
    });
    const review = (reviewerId: string) =>
      guardAgainst(desk.sql, (sql) => insertReview(sql, { id, reviewerId, revision: version + 1 }));

    expect(await review(editor.actor.id)).toBe("two_person_rule");
    expect(await review(newsroom.reporter.actor.id)).toBe("review_by_editor");
    expect(await review(otherReporter.actor.id)).toBe("review_by_editor");
  });

  test("is neither approved nor issued without an approval of exactly this text", async ({ newsroom }) => {
    const { editor, reporter, desk } = newsroom;
    const by = editor.actor.id;
    const { id, version } = await anOpenCorrection(newsroom);
    await submitStatement(reporter, { id, version });
    const unapproved = await guardAgainst(desk.sql, async (sql) => {
      await setState(sql, id, "approved", by);
      await revised(sql, id, by);
    });
    expect(unapproved).toBe("approval_missing");
    const straight = await guardAgainst(desk.sql, async (sql) => {
      await setState(sql, id, "approved", by);
      await setState(sql, id, "issued", by);
    });
    expect(straight).toBe("approval_missing");
  });

  test("voids its approval with every change, of words, notice or voice", async ({ newsroom }) => {
    const { editor, reporter, desk } = newsroom;
    const by = reporter.actor.id;
    const { id } = await anOpenCorrection(newsroom);
    await approved(newsroom, id);
    const changes: ((sql: Sql) => Promise<unknown>)[] = [
      (sql) => sql`update desk.statements set words = 'Slipped in.' where id = ${id}`,
      (sql) => sql`update desk.attributions set printed_name = 'Somebody Else' where statement_id = ${id}`,
    ];

    for (const change of changes) {
      const kept = await guardAgainst(desk.sql, async (sql) => {
        await change(sql);
        await revised(sql, id, by);
      });
      expect.soft(kept).toBe("approval_missing");
      const issuedWithIt = await guardAgainst(desk.sql, async (sql) => {
        await change(sql);
        await revised(sql, id, by);
        await setState(sql, id, "issued", editor.actor.id);
      });
      expect.soft(issuedWithIt).toBe("approval_missing");
    }
    const renamed = await guardAgainst(
      desk.sql,
      (sql) => sql`update desk.corrections set note = 'Slipped in.' where statement_id = ${id}`,
    );
    expect(renamed).toBe("approval_missing");
  });

  test("as a retraction leaves the words as readers saw them", async ({ newsroom }) => {
    const { editor, desk } = newsroom;
    const { id, version } = await anOpenCorrection(newsroom, { kind: "retraction" });
    await submitStatement(newsroom.reporter, { id, version });
    const guard = await guardAgainst(desk.sql, async (sql) => {
      await sql`update desk.statements set place = 'Elsewhere' where id = ${id}`;
      await revised(sql, id, newsroom.reporter.actor.id);
      await insertReview(sql, { id, reviewerId: editor.actor.id, revision: version + 2 });
      await setState(sql, id, "approved", editor.actor.id);
      await revised(sql, id, editor.actor.id, "approved");
      await setState(sql, id, "issued", editor.actor.id);
    });
    expect(guard).toBe("retraction_alone");
  });

  test("is withdrawn only with the entry as readers see it", async ({ newsroom }) => {
    const { sql } = newsroom.desk;
    const by = newsroom.reporter.actor.id;
    const { id } = await anOpenCorrection(newsroom);
    await changed(newsroom.reporter, id, { place: "Elsewhere" });

    const asEdit = await guardAgainst(sql, async (sql) => {
      await setState(sql, id, "withdrawn", by);
      await revised(sql, id, by);
    });
    expect(asEdit).toBe("approval_missing");
    for (const state of ["withdrawn", "draft"]) {
      const asWithdrawal = await guardAgainst(sql, async (sql) => {
        await setState(sql, id, state, by);
        await revised(sql, id, by, "correction_withdrawn");
      });
      expect.soft(asWithdrawal, state).toBe("withdrawal_whole");
    }
  });
});

describe("what readers see of corrections, by SQL in the application's role", () => {
  const editionId = async (newsroom: Newsroom) => (await aCorrected(newsroom)).id;

  test("an edition changes only by a notice, as its next version, the one before kept", async ({
    newsroom,
  }) => {
    const { sql } = newsroom.desk;
    const { id } = await aPublication(newsroom);
    const { contentHash } = await editionNow(newsroom.editor, (await aPublication(newsroom)).id);
    const change = (set: (sql: Sql) => Promise<unknown>) => guardAgainst(sql, set);

    expect(
      await change((sql) => sql`update record.editions set version = 2 where statement_id = ${id}`),
    ).toBe("notice_missing");
    expect(
      await change(
        (sql) => sql`update record.editions set content_hash = ${contentHash} where statement_id = ${id}`,
      ),
    ).toBe("edition_approved");
    const reissued = await anOpenCorrection(newsroom);
    await approved(newsroom, reissued.id);
    const unkept = (withNotice: boolean) =>
      change(async (sql) => {
        const editor = newsroom.editor.actor.id;
        await setState(sql, reissued.id, "issued", editor);
        await sql`update desk.statements set status = 'corrected', version = version + 1 where id = ${reissued.id}`;
        await insertRevision(sql, { subjectId: reissued.id, actorId: editor, act: "corrected" });
        if (withNotice) {
          await sql`
          insert into record.corrections (id, statement_id, number, version, kind, note, signed_by, issued_at, wrong_since)
          select c.id, e.statement_id, e.number, 2, c.kind, c.note, 'An editor', c.issued_at, e.published_at
          from desk.corrections c join record.editions e on e.statement_id = c.statement_id where c.statement_id = ${reissued.id}`;
        }
        await sql`update record.editions set status = 'corrected', version = 2, content_hash = (
        select content_hash from desk.corrections where statement_id = ${reissued.id}) where statement_id = ${reissued.id}`;
      });
    // What readers would not be told of changes nothing; and what they saw before has to be kept.
    expect(await unkept(false)).toBe("notice_missing");
    expect(await unkept(true)).toBe("version_kept");
  });

  test("a version is what readers saw, and stays", async ({ newsroom }) => {
    const { sql } = newsroom.desk;
    const id = await editionId(newsroom);
    const guardOf = (work: (sql: Sql) => Promise<unknown>) => guardAgainst(sql, work);

    expect(
      await guardOf(
        (sql) => sql`
          insert into record.versions (statement_id, version, content_hash, card, detail, basis, shown_from, shown_to)
          select statement_id, 7, content_hash, card, detail, basis, shown_from, shown_to from record.versions
          where statement_id = ${id}`,
      ),
    ).toBe("version_kept");
    for (const change of [
      (sql: Sql) => sql`update record.versions set content_hash = 'x' where statement_id = ${id}`,
      (sql: Sql) => sql`update record.versions set shown_to = now() where statement_id = ${id}`,
      (sql: Sql) => sql`delete from record.versions where statement_id = ${id}`,
    ]) {
      expect.soft(await guardOf(change)).toBe(noRight);
    }
    const owner = connect(newsroom.url, "owner", { max: 1 });
    expect(
      await guardAgainst(
        owner.sql,
        (sql) => sql`update record.versions set basis = '{}' where statement_id = ${id}`,
      ),
    ).toBe("version_kept");
    expect(
      await guardAgainst(owner.sql, (sql) => sql`delete from record.versions where statement_id = ${id}`),
    ).toBe("published_stays");
    await owner.close();
  });

  test("a notice reads as it was issued, and stays", async ({ newsroom }) => {
    const { sql } = newsroom.desk;
    const id = await editionId(newsroom);
    await correctionOf(newsroom.reporter, id);
    const { number } = await entryNow(newsroom.editor, id);
    const forged = await guardAgainst(
      sql,
      (sql) => sql`
        insert into record.corrections (id, statement_id, number, version, kind, note, signed_by, issued_at, wrong_since)
        select c.id, c.statement_id, ${number}, 3, c.kind, c.note, 'Somebody', now(), now() from desk.corrections c
        where c.statement_id = ${id} and c.state = 'draft'`,
    );
    expect(forged).toBe("notice_issued");
    for (const change of [
      (sql: Sql) => sql`update record.corrections set note = 'Nothing was wrong.'`,
      (sql: Sql) => sql`delete from record.corrections`,
      (sql: Sql) => sql`truncate record.corrections`,
    ]) {
      expect.soft(await guardAgainst(sql, change)).toBe(noRight);
    }
    const owner = connect(newsroom.url, "owner", { max: 1 });
    for (const change of [
      (sql: Sql) => sql`update record.corrections set note = 'Nothing was wrong.'`,
      (sql: Sql) => sql`delete from record.corrections`,
    ]) {
      expect.soft(await guardAgainst(owner.sql, change)).toBe("append_only");
    }
    await owner.close();
  });
});
