// What each step of a statement writes, by hand.
import type postgres from "postgres";
import { v7 } from "uuid";

export type Call = { id: string; userId: string; version: number; body: Record<string, unknown> };

export type Entry = { id: string; version: number; number?: number };

export type Step = (sql: postgres.TransactionSql, call: Call) => Promise<Entry>;

type DraftBody = {
  kind: string;
  words: string;
  summary: string;
  said: { edtf: string };
  place: string;
  sourceId: string;
  attributions: { role: string; printedName: string; printedTitle?: string; agentId: string }[];
  bills: { billId: string; stance: string; wording: string }[];
};

export async function log(sql: postgres.TransactionSql, { userId, body }: Call): Promise<Entry> {
  const draft = body as DraftBody;
  const id = v7();
  await sql`insert into desk.statements ${sql({
    id,
    kind: draft.kind,
    words: draft.words,
    summary: draft.summary,
    said_edtf: draft.said.edtf,
    said_from: draft.said.edtf,
    said_to: draft.said.edtf,
    place: draft.place,
    source_id: draft.sourceId,
    created_by_id: userId,
  })}`;
  const terms = await sql<{ id: string; agent_id: string }[]>`
    select id, agent_id from desk.terms
    where agent_id in ${sql(draft.attributions.map(({ agentId }) => agentId))}
      and (start_from is null or start_from <= ${draft.said.edtf}) and (end_to is null or end_to >= ${draft.said.edtf})`;
  await sql`insert into desk.attributions ${sql(
    draft.attributions.map(({ role, printedName, printedTitle = "", agentId }, position) => ({
      id: v7(),
      statement_id: id,
      position,
      role,
      printed_name: printedName,
      printed_title: printedTitle,
      agent_id: agentId,
      term_id: terms.find((term) => term.agent_id === agentId)?.id ?? null,
    })),
  )}`;
  await sql`insert into desk.statement_bills ${sql(
    draft.bills.map(({ billId, stance, wording }, position) => ({
      id: v7(),
      statement_id: id,
      position,
      bill_id: billId,
      stance,
      wording,
    })),
  )}`;
  await revise(sql, id, "logged", userId);
  return { id, version: 1 };
}

export async function submit(sql: postgres.TransactionSql, { id, userId, version }: Call): Promise<Entry> {
  await hold(sql, id, version);
  await citeWords(sql, id);
  await sql`update desk.statements set status = 'submitted', version = ${version + 1} where id = ${id}`;
  await revise(sql, id, "submitted", userId);
  return { id, version: version + 1 };
}

/** The excerpt of the words in the pasted text of the source, whose file and text are there from an earlier statement. */
async function citeWords(sql: postgres.TransactionSql, id: string): Promise<void> {
  await sql`
    insert into desk.excerpts (id, statement_id, position, purpose, origin, capture_id, text_id, start, "end", exact, prefix, suffix)
    select ${v7()}, s.id, 0, 'words', 'found', t.capture_id, t.id, place.start, place.start + char_length(s.words), s.words,
      substr(t.text, greatest(1, place.start - 31), least(32, place.start)), substr(t.text, place.start + char_length(s.words) + 1, 32)
    from desk.statements s
    join desk.captures c on c.source_id = s.source_id and c.state = 'ready'
    join desk.capture_texts t on t.capture_id = c.id
    cross join lateral (select strpos(t.text, s.words) - 1 as start) place
    where s.id = ${id} and place.start >= 0
    order by t.sequence desc limit 1`;
}

export async function approve(sql: postgres.TransactionSql, { id, userId, version }: Call): Promise<Entry> {
  await hold(sql, id, version);
  await sql`
    insert into desk.reviews (id, statement_id, revision_number, content_hash, reviewer_id, decision)
    values (${v7()}, ${id}, ${version}, '', ${userId}, 'approve')`;
  await sql`update desk.statements set status = 'approved', version = ${version + 1} where id = ${id}`;
  await revise(sql, id, "approved", userId);
  return { id, version: version + 1 };
}

/** Locks the entry in the version the caller has read. */
export async function hold(sql: postgres.TransactionSql, id: string, version: number): Promise<void> {
  const [entry] = await sql`select from desk.statements where id = ${id} and version = ${version} for update`;
  if (!entry) throw new Error("This is not its present version");
}

export async function revise(sql: postgres.TransactionSql, subjectId: string, act: string, actorId: string) {
  const [revision] = await sql<{ id: string; content: unknown; content_hash: string }[]>`
    insert into desk.revisions (id, subject, subject_id, number, act, actor_id, content, content_hash, changed)
    values (${v7()}, 'statement', ${subjectId}, 0, ${act}, ${actorId}, '{}', '', true)
    returning id, content, content_hash`;
  if (!revision) throw new Error("No revision was written");
  return revision;
}
