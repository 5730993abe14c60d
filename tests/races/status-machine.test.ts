// Random sequences of acts by four people whose roles change, on a real server, each step held against the model of
// tests/support/status. STET_SEQUENCES sets how many sequences; a failing one is made short before it is shown.
import fc from "fast-check";
import postgres from "postgres";
import { describe, expect } from "vitest";
import { correctionKinds, entryStates } from "@/db/vocabulary";
import { test } from "../support/newsroom";
import { type Attempt, after, anEntry, people, type Standing, steps } from "../support/status/model";
import { openStage } from "../support/status/stage";

const sequences = Number(process.env.STET_SEQUENCES ?? 40);
const longest = 40;
// Only ends what hangs.
const timeout = 120_000 + sequences * 2_000;

const by = fc.constantFrom(...people);
const standings: Standing[] = ["reporter", "editor", "admin", "disabled"];
const attempt: fc.Arbitrary<Attempt> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ act: fc.constantFrom(...steps), by }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant("edit" as const), by, words: fc.nat({ max: 4 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant("open" as const),
      by,
      kind: fc.constantFrom(...correctionKinds),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant("role" as const), of: by, role: fc.constantFrom(...standings) }),
  },
);
// Random acts alone seldom come far: most sequences begin with a published entry, or with a correction in review.
const published: Attempt[] = [
  { act: "submit", by: "author" },
  { act: "approve", by: "editor" },
  { act: "publish", by: "otherEditor" },
];
const beginning: fc.Arbitrary<Attempt[]> = fc.oneof(
  fc.constant<Attempt[]>([]),
  fc.constant(published.slice(0, 2)),
  fc.constant(published),
  fc
    .tuple(fc.constantFrom(...correctionKinds), fc.boolean())
    .map(([kind, approved]): Attempt[] => [
      ...published,
      { act: "open", by: "author", kind },
      { act: "submit", by: "author" },
      ...(approved ? [{ act: "approve", by: "editor" } as const] : []),
    ]),
);
const sequence = fc
  .tuple(beginning, fc.array(attempt, { maxLength: longest, size: "max" }))
  .map(([begun, attempts]) => [...begun, ...attempts]);

describe("the status machine", () => {
  test("goes as the model says, whoever tries what in whatever order", { timeout }, async ({ newsroom }) => {
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(sequence, async (attempts) => {
        const stage = await openStage(newsroom);
        let model = anEntry;
        for (const attempt of attempts) {
          const expected = after(model, attempt);
          const outcome = await stage.play(attempt);
          expect([attempt, outcome === "done"]).toEqual([attempt, expected !== null]);
          model = expected ?? model;
          reached.add(model.state);
          const { state, words, shown } = model;
          expect(await stage.now()).toEqual({ state, words, shown });
        }
      }),
      { numRuns: sequences, endOnFailure: false },
    );
    expect(await selfApproved(newsroom.url)).toEqual([]);
    // The sequences came everywhere.
    if (sequences >= 200) expect([...reached].sort()).toEqual([...entryStates].sort());
  });
});

/** Editions whose text nobody approved who had no part in it since the approval before; in SQL of its own. */
async function selfApproved(url: string) {
  const sql = postgres(url, { max: 1 });
  try {
    const rows = await sql`
      select e.number from record.editions e join desk.statements s on s.id = e.statement_id
      where not exists (
        select from desk.reviews r
        where r.statement_id = e.statement_id and r.decision = 'approve' and r.content_hash = e.content_hash
          and r.reviewer_id <> s.created_by_id and not exists (
            select from desk.revisions v
            where v.subject_id = s.id and v.changed and v.actor_id = r.reviewer_id and v.number <= r.revision_number
              and v.number > coalesce(greatest((
                select max(p.revision_number) from desk.reviews p
                where p.statement_id = s.id and p.decision = 'approve' and p.revision_number < r.revision_number), (
                select max(w.number) from desk.revisions w
                where w.subject_id = s.id and w.act = 'correction_withdrawn' and w.number < r.revision_number)), 0)))`;
    return [...rows];
  } finally {
    await sql.end();
  }
}
