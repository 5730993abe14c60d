import { describe, expect } from "vitest";
import { guardAgainst, insertReview, insertRevision, move, type Sql } from "../../support/guards";
import { type Newsroom, test } from "../../support/newsroom";
import { aSubmission, type Fields, sourceFields, textWith } from "../../support/statements";

const printed = "“The oﬃce of legis-\nlation will stay – as it is,” 😀 they said.";
const typed = '"The office of legislation will stay - as it is," 😀 they said.';

/** Publishes by plain SQL in the application's role: everything a command would do, without its checks. */
const publish = async (sql: Sql, { editor, otherEditor }: Newsroom, id: string, change?: string) => {
  if (change !== undefined) {
    await sql`update desk.statements set words = ${change}, version = version + 1 where id = ${id}`;
    await insertRevision(sql, { subjectId: id, actorId: otherEditor.actor.id });
  }
  const [entry] = await sql`select version from desk.statements where id = ${id}`;
  await insertReview(sql, { id, reviewerId: editor.actor.id, revision: entry?.version });
  await move(sql, { id, to: "approved", actorId: editor.actor.id });
  await move(sql, { id, to: "published", actorId: editor.actor.id });
  await sql`
    update desk.sources set number = coalesce(number, nextval('desk.source_numbers')::int)
    where id = (select source_id from desk.statements where id = ${id})`;
  await sql`
    insert into record.sources (id, number, title, profile, published_at)
    select id, number, title, '{}', now() from desk.sources where id = (select source_id from desk.statements where id = ${id})
    on conflict do nothing`;
  await sql`
    insert into record.editions (statement_id, number, slug, status, source_id, content_hash, filed_on, card, detail, basis, published_at)
    select s.id, s.number, s.slug, 'published', s.source_id, r.content_hash, '2021-03-04', '{}', '{}', '{}', now()
    from desk.statements s join desk.revisions r on r.subject_id = s.id where s.id = ${id} order by r.number desc limit 1`;
};

const submit = (newsroom: Newsroom, over: Fields = {}) =>
  aSubmission(newsroom, { source: sourceFields({ text: textWith(printed) }), words: typed, ...over });

describe("an edition of words, by SQL in the application's role", () => {
  const refused = async (newsroom: Newsroom, id: string, change?: string) =>
    guardAgainst(newsroom.desk.sql, (sql) => publish(sql, newsroom, id, change));

  test("is made of words that stand in the source but for what print changes", async ({ newsroom }) => {
    const { id } = await submit(newsroom);
    await newsroom.desk.sql.begin((sql) => publish(sql, newsroom, id));
    const [edition] = await newsroom.desk.sql`select status from record.editions where statement_id = ${id}`;
    expect(edition?.status).toBe("published");
  });

  test("is refused once one letter differs", async ({ newsroom }) => {
    const { id } = await submit(newsroom);
    expect(await refused(newsroom, id, typed.replace("stay", "stag"))).toBe("words_unproved");
  });

  test("is refused where the words are not cited, or not all of them", async ({ newsroom }) => {
    const { id } = await submit(newsroom, { words: "They never said this in so many words." });
    expect(await refused(newsroom, id)).toBe("words_unproved");
    const { id: other } = await submit(newsroom);
    expect(await refused(newsroom, other, `${typed} […] they said`)).toBe("words_unproved");
  });

  test("is refused for a paraphrase that cites nothing", async ({ newsroom }) => {
    const { id } = await submit(newsroom, { words: "Nothing changes.", wordsKind: "paraphrase" });
    expect(await refused(newsroom, id)).toBe("words_unproved");
  });

  test("cannot be given other words afterwards by moving the excerpt", async ({ newsroom }) => {
    const { id } = await submit(newsroom);
    const moved = await guardAgainst(
      newsroom.desk.sql,
      (sql) => sql`update desk.excerpts set start = start + 1, "end" = "end" + 1 where statement_id = ${id}`,
    );
    expect(moved).toBe("excerpt_holds");
  });
});
