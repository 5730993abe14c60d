// Edits, approvals and publications of the same entries at the same time, on a real server with several connections.
// Whatever comes out, the database afterwards has to hold the two-person rule, said here in SQL of its own.
// STET_RACES sets how many entries are fought over.
import postgres from "postgres";
import { describe, expect } from "vitest";
import type { ActorContext } from "@/lib/context";
import { isPassingTrouble } from "@/lib/database-trouble";
import { DomainError } from "@/lib/errors";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";
import { requestChanges } from "@/lib/reviews/commands/request-changes";
import { editStatement } from "@/lib/statements/commands/edit-statement";
import { publishStatement } from "@/lib/statements/commands/publish-statement";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { type Newsroom, test } from "../support/newsroom";
import {
  aSource,
  aSubmission,
  entryNow,
  sourceFields,
  statementFields,
  wordsOfRecord,
} from "../support/statements";

const races = Number(process.env.STET_RACES ?? 60);
const atOnce = 4;

type Entry = { id: string; sourceId: string };
type Act = (ctx: ActorContext, entry: Entry, version: number) => Promise<unknown>;

let edits = 0;
const changedWords = () => `${wordsOfRecord} ${++edits}`;

const edit: Act = (ctx, { id, sourceId }, version) =>
  editStatement(ctx, { id, version, statement: statementFields({ words: changedWords(), sourceId }) });

const editSource: Act = (ctx, { id, sourceId }, version) => {
  const source = sourceFields({ text: changedWords() });
  return editStatement(ctx, { id, version, statement: { ...statementFields({ sourceId }), source } });
};

const approve: Act = (ctx, { id }, version) => approveStatement(ctx, { id, version, comment: "" });
const publish: Act = (ctx, { id }, version) => publishStatement(ctx, { id, version });
const submit: Act = (ctx, { id }, version) => submitStatement(ctx, { id, version });
const sendBack: Act = (ctx, { id }, version) =>
  requestChanges(ctx, { id, version, comment: "Name the day." });

const acts = { edit, editSource, approve, publish, submit, sendBack };
type ActName = keyof typeof acts;

/** Who tries what, in this order, each step as soon as the one before is over. */
function contestants({ reporter, editor, otherEditor, admin }: Newsroom): [ActorContext, ActName[]][] {
  return [
    [reporter, ["edit", "approve", "submit", "edit", "publish", "submit"]],
    [editor, ["approve", "edit", "approve", "publish", "approve", "publish"]],
    [otherEditor, ["edit", "approve", "publish", "editSource", "approve", "publish"]],
    [admin, shuffled<ActName>(["sendBack", "approve", "publish", "edit", "approve", "publish"])],
  ];
}

// Only ends what hangs.
const timeout = 60_000 + races * 1_000;

describe("edit, approve and publish at the same time", () => {
  test("let nothing stand that somebody else has not approved to the letter", { timeout }, async ({
    newsroom,
  }) => {
    const outcomes = new Map<string, number>();
    const count = (name: string) => outcomes.set(name, (outcomes.get(name) ?? 0) + 1);
    for (let begun = 0; begun < races; begun += atOnce) {
      // Entries of one batch rest on the same source, so that an edit of one reaches the others.
      const { id: sourceId } = await aSource(newsroom.reporter);
      const entries = await Promise.all(
        Array.from({ length: Math.min(atOnce, races - begun) }, () => aSubmission(newsroom, { sourceId })),
      );
      await Promise.all(
        entries.flatMap(({ id }) =>
          contestants(newsroom).map(([ctx, names]) => contend(ctx, { id, sourceId }, names, count)),
        ),
      );
    }
    const broken = await brokenRules(newsroom.url);
    expect(broken).toEqual({ selfApproved: [], stale: [], editions: [], numbering: [] });
    // The race was one: some acts came through, some were refused for each of the reasons there are.
    expect([...outcomes.keys()]).toEqual(
      expect.arrayContaining([
        "edit done",
        "approve done",
        "publish done",
        "approve not_allowed",
        "edit conflict",
      ]),
    );
    // Who changes a source while its other entries are at work may have to try again; nothing else may go wrong.
    expect([...outcomes.keys()].filter((name) => name.includes("fault"))).toEqual([]);
  });
});

async function contend(ctx: ActorContext, entry: Entry, names: ActName[], count: (name: string) => void) {
  let seen = (await entryNow(ctx, entry.id)).version;
  for (const name of names) {
    const outcome = await acts[name](ctx, entry, seen).then(
      () => "done",
      (error: unknown) => {
        if (error instanceof DomainError) return error.code;
        return isPassingTrouble(error) ? "busy" : `fault ${error}`;
      },
    );
    count(`${name} ${outcome}`);
    // Now and then somebody acts on what they saw before.
    if (Math.random() < 0.8) seen = (await entryNow(ctx, entry.id)).version;
  }
}

/** What breaks the rules, by rule; written apart from the functions and triggers it checks. */
async function brokenRules(url: string) {
  const sql = postgres(url, { max: 1 });
  const hashNow = sql`encode(sha256(convert_to((desk.statement_content(s.id) - 'note')::text, 'UTF8')), 'hex')`;
  try {
    return {
      selfApproved: await sql`
        with approvals as (
          select *, lag(revision_number, 1, 0) over (partition by statement_id order by revision_number) as previous
          from desk.reviews where decision = 'approve'
        )
        select a.statement_id, a.reviewer_id from approvals a join desk.statements s on s.id = a.statement_id
        where a.reviewer_id = s.created_by_id or exists (
          select from desk.revisions v where v.subject_id = s.id and v.changed and v.actor_id = a.reviewer_id
            and v.number > a.previous and v.number <= a.revision_number)`.then(plain),
      stale: await sql`
        select s.id, s.status from desk.statements s
        where s.status in ('approved', 'scheduled', 'published', 'corrected') and ${hashNow} is distinct from (
          select content_hash from desk.reviews where statement_id = s.id and decision = 'approve'
          order by revision_number desc limit 1)`.then(plain),
      editions: await sql`
        select s.id from desk.statements s full join record.editions e on e.statement_id = s.id
        where (s.status = 'published') is distinct from (e.statement_id is not null)
          or (e.statement_id is not null and (${hashNow} <> e.content_hash or s.words <> e.card ->> 'words'))`.then(
        plain,
      ),
      numbering: await sql`
        select s.id from desk.statements s join desk.revisions v on v.subject_id = s.id
        group by s.id, s.version having max(v.number) <> s.version or count(*) <> s.version`.then(plain),
    };
  } finally {
    await sql.end();
  }
}

const plain = (rows: Iterable<object>) => [...rows];

function shuffled<T>(list: T[]): T[] {
  return list
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
