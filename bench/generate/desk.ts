// A desk with entries by the thousand in every state, put in by COPY, past the guards: what the queue is measured on.
// Lines, texts and likenesses are made by the database from its own views, as for entries logged one by one.
import postgres from "postgres";
import { type Cell, copy } from "./copy";
import { dayAfter, idOf, type Random, seeded, zipf } from "./random";
import { commonPhrase, properName, rarePhrase, sentence, sentences } from "./vocabulary";

const people = 2000;
const bills = 300;
const sources = 4000;
const reporters = 14;
const editors = 6;
const tags = 40;

/** One person speaks in every twentieth entry, one reporter logged every fifth. */
const hottestEvery = 20;
const commonEvery = 5;

export const deskIds = {
  editor: idOf("desk user", reporters),
  reporter: idOf("desk user", 0),
  hottestSpeaker: idOf("desk agent", 0),
  hottestBill: idOf("desk bill", 0),
  source: idOf("desk source", 17),
};
export const hottestTag = "tag 0";

const published = ["published", "published", "published", "published", "published", "published"] as const;
const states = [
  ...published,
  ...published,
  "corrected",
  "retracted",
  "draft",
  "draft",
  "submitted",
  "submitted",
  "changes_requested",
  "approved",
  "scheduled",
  "correction",
] as const;
const correctionStates = ["draft", "submitted", "changes_requested", "approved"] as const;

/** `url` signs in as the owner of a migrated database that holds nothing yet. */
export async function generateDesk(url: string, entries: number, onStep: (text: string) => void) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`set synchronous_commit = off`;
    await sql`set session_replication_role = replica`;
    onStep(`writing ${entries} entries of a desk`);
    await loadRegistry(sql);
    await loadEntries(sql, entries);
    onStep("writing their lines");
    await writeLines(sql);
    await sql`set session_replication_role = origin`;
    await sql`vacuum analyze`;
    await sql`checkpoint`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function loadRegistry(sql: postgres.Sql): Promise<void> {
  const random = seeded(505);
  const userIds = Array.from({ length: reporters + editors }, (_, at) => idOf("desk user", at));
  await copy(sql, "desk.users (id, email, name, role, password_hash)", () =>
    userIds.map((id, at) => [
      id,
      `user${at}@newsroom.example`,
      `${properName(random)} ${properName(random)}`,
      at < reporters ? "reporter" : "editor",
      "cannot sign in",
    ]),
  );
  await copy(sql, "desk.agents (id, kind, name, created_by_id)", () =>
    Array.from({ length: people }, (_, at) => [
      idOf("desk agent", at),
      "person",
      `${properName(random)} ${properName(random)}`,
      random.pick(userIds),
    ]),
  );
  await copy(sql, "desk.jurisdictions (id, slug, name, kind)", () => [
    [idOf("desk state", 0), "qo", "Quorrow", "state"],
  ]);
  await copy(sql, "desk.legislative_sessions (id, jurisdiction_id, slug, name)", () => [
    [idOf("desk session", 0), idOf("desk state", 0), "s1", "Session 1"],
  ]);
  await copy(sql, "desk.bills (id, legislative_session_id, identifier, identifier_slug, title)", () =>
    Array.from({ length: bills }, (_, at) => [
      idOf("desk bill", at),
      idOf("desk session", 0),
      `HB ${6000 + at}`,
      `hb-${6000 + at}`,
      sentence(random, 12),
    ]),
  );
  await copy(sql, "desk.sources (id, title, kind, captured_on, created_by_id)", () =>
    Array.from({ length: sources }, (_, at) => [
      idOf("desk source", at),
      sentence(random, 6),
      "press_release",
      dayAfter(at / 2),
      random.pick(userIds),
    ]),
  );
}

async function loadEntries(sql: postgres.Sql, count: number): Promise<void> {
  const random = seeded(606);
  const rows = { statements: [], voices: [], bills: [], corrections: [], tags: [], revisions: [] } as Record<
    "statements" | "voices" | "bills" | "corrections" | "tags" | "revisions",
    Cell[][]
  >;
  const anySpeaker = zipf(people - 1, { exponent: 0.8, shift: 20 });
  let wordsBefore = "";
  for (let at = 0; at < count; at++) {
    const id = idOf("desk entry", at);
    const words = random.chance(0.01) && wordsBefore ? wordsBefore : wordsOf(random, at, count);
    wordsBefore = words;
    writeEntry(rows, { random, at, count, id, words });
    const speakers = random.pick([1, 1, 2]);
    for (let place = 0; place < speakers; place++) {
      const agent = at % hottestEvery === 11 && place === 0 ? 0 : 1 + anySpeaker(random);
      rows.voices.push([
        idOf(`voice ${place}`, at),
        id,
        place,
        "speaker",
        properName(random),
        idOf("desk agent", agent),
      ]);
    }
    if (random.chance(0.5)) {
      const bill = idOf("desk bill", random.chance(0.1) ? 0 : random.below(bills));
      rows.bills.push([idOf("entry bill", at), id, 0, bill]);
    }
    if (random.chance(0.3))
      rows.tags.push([id, `tag ${random.below(random.below(tags) + 1)}`, deskIds.editor]);
  }
  await copy(
    sql,
    `desk.statements (id, number, slug, status, words, summary, said_edtf, said_from, said_to, source_id, created_by_id,
      created_at, status_since, published_at, embargo_until, release_at, assignee_id)`,
    () => rows.statements,
  );
  await copy(
    sql,
    "desk.attributions (id, statement_id, position, role, printed_name, agent_id)",
    () => rows.voices,
  );
  await copy(sql, "desk.statement_bills (id, statement_id, position, bill_id)", () => rows.bills);
  await copy(
    sql,
    "desk.corrections (id, statement_id, kind, note, state, opened_by_id)",
    () => rows.corrections,
  );
  await copy(sql, "desk.entry_tags (statement_id, tag, added_by_id)", () => rows.tags);
  await copy(
    sql,
    "desk.revisions (id, subject, subject_id, number, act, actor_id, content, content_hash, changed)",
    () => rows.revisions,
  );
}

type Making = { random: Random; at: number; count: number; id: string; words: string };

function wordsOf(random: Random, at: number, count: number): string {
  const planted = [
    ...(at % commonEvery === 2 ? [commonPhrase] : []),
    ...(at % Math.floor(count / 7) === 3 ? [rarePhrase] : []),
  ];
  return [sentences(random, random.between(20, 50)), ...planted].join(" ");
}

function writeEntry(
  rows: Record<"statements" | "corrections" | "revisions", Cell[][]>,
  making: Making,
): void {
  const { random, at, count, id, words } = making;
  const state = random.pick(states);
  const status = state === "correction" ? "published" : state;
  const open = ["published", "corrected", "retracted"].includes(status);
  const user = () => idOf("desk user", random.below(reporters + editors));
  const said = random.chance(0.85) ? dayAfter((at / count) * 2000) : null;
  const since = `${dayAfter((at / count) * 2000 + 1)} 12:00:${String(at % 60).padStart(2, "0")}+00`;
  const author = at % 5 === 0 ? deskIds.reporter : user();
  rows.statements.push([
    id,
    open ? 1001 + at : null,
    open ? "slug" : null,
    status,
    words,
    sentence(random, 10),
    said,
    said,
    said,
    idOf("desk source", random.below(sources)),
    author,
    since,
    since,
    open ? since : null,
    !open && random.chance(0.05) ? "2030-01-01 12:00:00+00" : null,
    status === "scheduled" ? "2030-01-02 12:00:00+00" : null,
    !open && random.chance(0.4) ? user() : null,
  ]);
  if (state === "correction") {
    const how = [random.pick(correctionStates), user()];
    rows.corrections.push([idOf("desk correction", at), id, "correction", "It was another day.", ...how]);
  }
  rows.revisions.push([idOf("desk revision", at), "statement", id, 1, "logged", author, {}, "", "t"]);
  if (status === "submitted" && random.chance(0.2))
    rows.revisions.push([idOf("desk edit", at), "statement", id, 2, "edited", user(), {}, "", "t"]);
}

async function writeLines(sql: postgres.Sql): Promise<void> {
  // No evidence is made here; three lines in a hundred lack it.
  const columns = await sql<{ name: string }[]>`
    select column_name as name from information_schema.columns
    where table_schema = 'desk' and table_name = 'entry_lines' order by ordinal_position`;
  const values = columns.map(({ name }) =>
    name === "lack" ? "case when entry % 33 = 0 then 'other words' end" : name,
  );
  await sql.unsafe(`insert into desk.entry_lines select ${values.join(", ")} from desk.lines_now`);
  await sql`insert into desk.entry_texts select * from desk.texts_now`;
  await sql`
    insert into desk.entry_likenesses (statement_id, other_id, same)
    select l.statement_id, alike.statement_id, true from desk.entry_lines l, lateral (
      select o.statement_id from desk.entry_lines o
      where o.words_hash = l.words_hash and o.statement_id <> l.statement_id order by o.entry desc limit 5) alike`;
}
