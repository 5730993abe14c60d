// Publication by hand: the number, the edition with its card and detail, and its rows in the timelines.
import type postgres from "postgres";
import type { BillContent } from "@/lib/bills/content";
import type { AgentContent } from "@/lib/people/content";
import type { SourceContent } from "@/lib/sources/content";
import type { StatementContent } from "@/lib/statements/content";
import { type Call, type Entry, hold, revise } from "./writing-steps";

type Named = {
  statement_agents: { id: string; revision: string; slug: string; content: AgentContent }[];
  statement_bills: { id: string; revision: string; content: BillContent }[];
  source: { id: string; revision: string; number: number; content: SourceContent };
  acts: { act: string; by: string; on: string }[];
};

/** For statements whose people, bills and source are public already. */
export async function publishByHand(
  sql: postgres.TransactionSql,
  { id, userId, version }: Call,
): Promise<Entry> {
  await hold(sql, id, version);
  const [taken] = await sql<{ number: number; words: string }[]>`
    select nextval('desk.statement_numbers')::int as number, left(words, 300) as words
    from desk.statements where id = ${id}`;
  if (!taken) throw new Error("There is no such entry");
  const { number } = taken;
  const slug = taken.words
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, "-")
    .slice(0, 60);
  await sql`
    update desk.statements set status = 'published', version = ${version + 1}, number = ${number}, slug = ${slug},
      published_at = now()
    where id = ${id}`;
  const revision = await revise(sql, id, "published", userId);
  const content = revision.content as StatementContent;
  const named = await gather(sql, id, content);
  const card = cardOf({ id, number, slug }, content, named);
  const basis = [revision.id, ...named.statement_agents.map((agent) => agent.revision)];
  basis.push(...named.statement_bills.map((bill) => bill.revision), named.source.revision);
  await sql`insert into record.editions ${sql({
    statement_id: id,
    number,
    slug,
    status: "published",
    source_id: named.source.id,
    content_hash: revision.content_hash,
    filed_on: card.filedOn,
    card: sql.json(card as never),
    detail: sql.json(detailOf(card, content, named) as never),
    basis,
    published_at: sql`now()` as never,
  })}`;
  await sql`insert into record.timeline ${sql(
    timelineOf(content).map(({ subjectId, roles }) => ({
      subject_id: subjectId,
      filed_on: card.filedOn,
      number,
      statement_id: id,
      roles,
    })),
  )}`;
  await publishExcerpts(sql, id, content);
  return { id, version: version + 1, number };
}

async function publishExcerpts(
  sql: postgres.TransactionSql,
  id: string,
  { excerpts = [] }: StatementContent,
) {
  for (const [index, excerpt] of excerpts.entries()) {
    await sql`insert into record.excerpts ${sql({
      statement_id: id,
      position: index + 1,
      source_id: excerpt.sourceId,
      capture_id: excerpt.captureId,
      text_id: excerpt.textId,
      start: excerpt.start,
      end: excerpt.end,
      state: "exact",
      excerpt: sql.json(excerpt as never),
    })}`;
  }
}

async function gather(sql: postgres.TransactionSql, id: string, content: StatementContent): Promise<Named> {
  const agentIds = content.attributions.flatMap(({ agentId }) => agentId ?? []);
  const billIds = content.bills.map(({ billId }) => billId);
  const latest = (of: postgres.PendingQuery<postgres.Row[]>) => sql`
    (select r from desk.revisions r where r.subject_id = ${of} order by r.number desc limit 1)`;
  const [named] = await sql<[Named]>`select
    (select jsonb_agg(jsonb_build_object('id', g.id, 'slug', g.slug, 'revision', (l.r).id, 'content', (l.r).content))
      from record.agents g, lateral ${latest(sql`g.id`)} l where g.id in ${sql(agentIds)}) as statement_agents,
    (select jsonb_agg(jsonb_build_object('id', b.id, 'revision', (l.r).id, 'content', (l.r).content))
      from record.bills b, lateral ${latest(sql`b.id`)} l where b.id in ${sql(billIds)}) as statement_bills,
    (select jsonb_build_object('id', s.id, 'number', s.number, 'revision', (l.r).id, 'content', (l.r).content)
      from record.sources s, lateral ${latest(sql`s.id`)} l where s.id = ${content.sourceId}) as source,
    (select jsonb_agg(jsonb_build_object('act', v.act, 'by', u.name, 'on', v.at::date) order by v.number)
      from desk.revisions v join desk.users u on u.id = v.actor_id where v.subject_id = ${id}) as acts`;
  return named;
}

function cardOf(
  address: { id: string; number: number; slug: string },
  content: StatementContent,
  named: Named,
) {
  const { title, kind, publisherName, url, issued, published, capturedOn, obtained } = named.source.content;
  const day = ({ edtf, basis }: { edtf: string | null; basis: string }) => ({ edtf, basis });
  return {
    ...address,
    status: "published",
    kind: content.kind,
    words: content.words,
    wordsKind: content.wordsKind,
    summary: content.summary,
    language: content.language,
    said: day(content.said),
    about: day(content.about),
    place: content.place,
    filedOn: content.said.from ?? "",
    filedBy: "said",
    voices: content.attributions.map(({ agentId, termId, ...printed }) => {
      const agent = named.statement_agents.find(({ id }) => id === agentId);
      const term = agent?.content.terms.find(({ id }) => id === termId);
      return {
        ...printed,
        agent: agent && {
          id: agent.id,
          kind: agent.content.kind,
          name: agent.content.name,
          slug: agent.slug,
        },
        office: term ? { role: term.role, party: term.party, organization: term.organization } : null,
      };
    }),
    source: {
      id: named.source.id,
      number: named.source.number,
      title,
      kind,
      publisher: publisherName,
      url,
      issued: day(issued),
      published: day(published),
      capturedOn,
      obtained,
    },
    bills: content.bills.map(({ billId, ...position }) => {
      const bill = named.statement_bills.find(({ id }) => id === billId)?.content;
      return {
        id: billId,
        path: `/bills/${bill?.jurisdiction.slug}/${bill?.session.slug}/${bill?.identifierSlug}`,
        identifier: bill?.identifier,
        label: bill?.title,
        ...position,
      };
    }),
  };
}

function detailOf(card: ReturnType<typeof cardOf>, { words }: StatementContent, { source, acts }: Named) {
  const { text } = source.content;
  const start = text.indexOf(words);
  const end = start + words.length;
  const lineEnd = text.indexOf("\n", end);
  const act = (name: string) => acts.findLast((each) => each.act === name);
  return {
    links: [],
    passage: {
      match: "exact",
      parts: [
        { text: text.slice(text.lastIndexOf("\n", start) + 1, start), marked: false },
        { text: words, marked: true },
        { text: text.slice(end, lineEnd === -1 ? undefined : lineEnd), marked: false },
      ],
    },
    provenance: {
      loggedBy: act("logged")?.by,
      loggedOn: act("logged")?.on,
      reviewedBy: act("approved")?.by,
      reviewedOn: act("approved")?.on,
      publishedBy: act("published")?.by,
    },
    names: [
      ...card.voices.flatMap(({ printedName, agent, printedTitle, office }) => [
        printedName,
        agent?.name,
        printedTitle,
        office?.role,
      ]),
      ...card.bills.flatMap(({ identifier, label }) => [identifier, label]),
      card.source.title,
      card.source.publisher,
    ]
      .filter(Boolean)
      .join(" · "),
  };
}

function timelineOf({ attributions, bills }: StatementContent) {
  const roles = new Map<string, string[]>();
  for (const { agentId, role } of attributions)
    if (agentId) roles.set(agentId, [...new Set([...(roles.get(agentId) ?? []), role])]);
  return [
    ...[...roles].map(([subjectId, held]) => ({ subjectId, roles: held })),
    ...bills.map(({ billId }) => ({ subjectId: billId, roles: [] as string[] })),
  ];
}
