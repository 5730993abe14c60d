// Attempts to get past the guards of the database by plain SQL, as somebody who holds the application's connection.
import type postgres from "postgres";
import { databaseFault } from "./refusal";

export type Sql = postgres.Sql | postgres.TransactionSql;

/** Runs the statements in one transaction and commits. */
export const attempt = (sql: postgres.Sql, work: (sql: postgres.TransactionSql) => Promise<unknown>) =>
  sql.begin(work);

/** The first word of what refused the attempt: the name of a guard, of a constraint, or the code of the error. */
export async function guardAgainst(
  sql: postgres.Sql,
  work: (sql: postgres.TransactionSql) => Promise<unknown>,
): Promise<string> {
  const { code, message, constraint } = await databaseFault(attempt(sql, work));
  const named = /^([a-z_]+): /.exec(message)?.[1];
  return named ?? constraint ?? code ?? message;
}

/** What PostgreSQL answers when the role has no right to do it: insufficient_privilege. */
export const noRight = "42501";

/** A revision as the application records one; the database fills in the rest. */
export const insertRevision = (
  sql: Sql,
  {
    subjectId,
    actorId,
    act = "edited",
    subject = "statement",
  }: Record<string, string> & { subjectId: string; actorId: string },
) => sql`
  insert into desk.revisions (id, subject, subject_id, act, actor_id, number, content, content_hash, changed)
  values (gen_random_uuid(), ${subject}, ${subjectId}, ${act}, ${actorId}, 0, '{}', '', true)`;

/** Moves an entry as a command would: status, version and revision, and an address where readers will see it. */
export async function move(sql: Sql, { id, to, actorId }: { id: string; to: string; actorId: string }) {
  await sql`
    update desk.statements set
      status = ${to},
      version = version + 1,
      number = case when ${to} in ('published', 'corrected', 'retracted') then coalesce(number, nextval('desk.statement_numbers')::int) end,
      slug = case when ${to} in ('published', 'corrected', 'retracted') then coalesce(slug, 'a-slug') end,
      published_at = case when ${to} in ('published', 'corrected', 'retracted') then coalesce(published_at, now()) end,
      release_at = case when ${to} = 'scheduled' then now() + interval '1 hour' end
    where id = ${id}`;
  await insertRevision(sql, { subjectId: id, actorId, act: "edited" });
}

/** An editor's decision on a revision of an entry. */
export const insertReview = (
  sql: Sql,
  {
    id,
    reviewerId,
    revision,
    decision = "approve",
  }: { id: string; reviewerId: string; revision: number; decision?: string },
) => sql`
  insert into desk.reviews (id, statement_id, revision_number, content_hash, reviewer_id, decision, comment)
  values (gen_random_uuid(), ${id}, ${revision}, 'whatever', ${reviewerId}, ${decision}, 'Fine')`;
