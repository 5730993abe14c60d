import { eq, inArray } from "drizzle-orm";
import { describe, expect } from "vitest";
import { addresses, editions, publicAgents, publicBills, publicSources, timeline } from "@/db/schema";
import type { ActorContext } from "@/lib/context";
import { editAgent } from "@/lib/people/commands/edit-agent";
import { agentInput } from "@/lib/people/schema";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";
import { one } from "@/lib/rows";
import type { Card, Detail } from "@/lib/statements/card";
import { editStatement } from "@/lib/statements/commands/edit-statement";
import { logStatement } from "@/lib/statements/commands/log-statement";
import { publishStatement } from "@/lib/statements/commands/publish-statement";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";
import { aBill, anOrganization, aPerson, aTerm } from "../../../support/registry";
import { revisionsOf } from "../../../support/revisions";
import {
  aDraft,
  anApproval,
  aPublication,
  aSource,
  aSubmission,
  entryNow,
  statementFields,
} from "../../../support/statements";

async function editionOf(ctx: ActorContext, id: string) {
  const row = one(await ctx.db.select().from(editions).where(eq(editions.statementId, id)));
  return { ...row, card: row.card as Card, detail: row.detail as Detail };
}

describe("publishStatement", () => {
  test("puts the approved revision before readers under a number and an address", async ({ newsroom }) => {
    const { id, version } = await anApproval(newsroom);

    const published = await publishStatement(newsroom.otherEditor, { id, version });

    expect(published).toMatchObject({ id, status: "published", version: version + 1 });
    expect(published.slug).toBe("the-fares-will-stay-as-they-are-until-the-end-of-the-year");
    expect(await entryNow(newsroom.reporter, id)).toMatchObject({
      status: "published",
      number: published.number,
      slug: published.slug,
      publishedAt: expect.any(Date),
    });
    const edition = await editionOf(newsroom.reporter, id);
    expect(edition).toMatchObject({ number: published.number, status: "published", filedOn: "2021-03-04" });
    expect(edition.card).toMatchObject({
      number: published.number,
      summary: "On fares",
      filedBy: "said",
      voices: [{ role: "speaker", printedName: "Dana Field", agent: null }],
    });
    expect(edition.detail.passage).toMatchObject({ match: "exact" });
    expect(edition.detail.provenance).toMatchObject({
      loggedBy: "Rosa Reporter",
      reviewedBy: "Edda Editor",
      publishedBy: "Emil Editor",
    });
    expect((await revisionsOf(newsroom.reporter, id)).at(-1)).toMatchObject({
      act: "published",
      actorId: newsroom.otherEditor.actor.id,
      changed: false,
    });
  });

  test("never shows the note to the editor", async ({ newsroom }) => {
    const { id } = await aPublication(newsroom, { note: "Secret of the newsroom" });

    const { card, detail } = await editionOf(newsroom.reporter, id);
    expect(JSON.stringify({ card, detail })).not.toContain("Secret of the newsroom");
  });

  test("makes public whoever and whatever it names, and nothing else", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const person = await aPerson(reporter, "Nora Named");
    await aTerm(reporter, person.id, { start: "2021-01-05", role: "State senator", party: "I-3" });
    const union = await anOrganization(reporter, "Drivers' Union");
    const unnamed = await aPerson(reporter, "Nobody Named");
    const bill = await aBill(reporter, "HB 7001");
    const { id: sourceId } = await aSource(reporter);

    const { id } = await aPublication(newsroom, {
      sourceId,
      attributions: [
        { role: "speaker", agentId: person.id },
        { role: "signatory", agentId: person.id },
        { role: "on_behalf_of", agentId: union.id },
      ],
      bills: [{ billId: bill.id }],
    });

    const people = await reporter.db
      .select({ id: publicAgents.id, slug: publicAgents.slug })
      .from(publicAgents)
      .where(inArray(publicAgents.id, [person.id, union.id, unnamed.id]));
    expect(people.sort((a, b) => a.slug.localeCompare(b.slug))).toEqual([
      { id: union.id, slug: "drivers-union" },
      { id: person.id, slug: "nora-named" },
    ]);
    const paths = await reporter.db
      .select({ path: addresses.path })
      .from(addresses)
      .where(inArray(addresses.subjectId, [person.id, union.id]));
    expect(paths.map(({ path }) => path).sort()).toEqual([
      "/organizations/drivers-union",
      "/people/nora-named",
    ]);
    expect(await reporter.db.$count(publicBills, eq(publicBills.id, bill.id))).toBe(1);
    expect(
      one(await reporter.db.select().from(publicSources).where(eq(publicSources.id, sourceId))),
    ).toMatchObject({
      number: expect.any(Number),
      title: "Remarks at the depot",
    });
    const rows = await reporter.db
      .select({ subjectId: timeline.subjectId, roles: timeline.roles })
      .from(timeline)
      .where(eq(timeline.statementId, id));
    expect(new Map(rows.map(({ subjectId, roles }) => [subjectId, roles]))).toEqual(
      new Map([
        [person.id, ["speaker", "signatory"]],
        [union.id, ["on_behalf_of"]],
        [bill.id, []],
      ]),
    );
    expect((await editionOf(reporter, id)).card.voices[0]?.office).toEqual({
      role: "State senator",
      party: "I-3",
      organization: null,
    });
  });

  test("a second publication uses the addresses and the source number of the first", async ({ newsroom }) => {
    const { reporter, editor } = newsroom;
    const person = await aPerson(reporter, "Sam Twice");
    const { id: sourceId } = await aSource(reporter);
    const fields = { sourceId, attributions: [{ role: "speaker", agentId: person.id }] };
    const first = await aPublication(newsroom, fields);
    await editAgent(editor, {
      id: person.id,
      version: 1,
      agent: agentInput.parse({ kind: "person", name: "Sam Otherwise" }),
    });

    const second = await aPublication(newsroom, fields);

    expect(second.number).toBeGreaterThan(first.number);
    const [before, after] = [await editionOf(reporter, first.id), await editionOf(reporter, second.id)];
    expect(after.card.voices[0]?.agent).toMatchObject({ name: "Sam Otherwise", slug: "sam-twice" });
    expect(after.card.source.number).toBe(before.card.source.number);
    expect(await reporter.db.$count(addresses, eq(addresses.subjectId, person.id))).toBe(1);
  });

  test("people of one name take different addresses", async ({ newsroom }) => {
    const people = [
      await aPerson(newsroom.reporter, "Lee Same"),
      await aPerson(newsroom.reporter, "Lee Same"),
    ];
    await aPublication(newsroom, {
      attributions: people.map(({ id }) => ({ role: "signatory", agentId: id })),
    });

    const rows = await newsroom.desk.db
      .select({ slug: publicAgents.slug })
      .from(publicAgents)
      .where(
        inArray(
          publicAgents.id,
          people.map(({ id }) => id),
        ),
      );
    expect(rows.map(({ slug }) => slug).sort()).toEqual(["lee-same", "lee-same-2"]);
  });

  test("shows a link to an entry that is not public only once that is", async ({ newsroom }) => {
    const target = await aDraft(newsroom, { words: "What was said first." });
    const { id } = await aPublication(newsroom, {
      links: [
        { kind: "answers", targetId: target.id },
        { kind: "denies", placeholder: "A remark on the radio" },
      ],
    });
    const before = await editionOf(newsroom.reporter, id);
    expect(before.detail.links).toEqual([
      { kind: "denies", target: null, placeholder: "A remark on the radio" },
    ]);
    expect(JSON.stringify(before)).not.toContain("What was said first");

    const submitted = await submitStatement(newsroom.reporter, { id: target.id, version: 1 });
    const approved = await approveStatement(newsroom.editor, { ...stepOf(submitted), comment: "" });
    const published = await publishStatement(newsroom.editor, stepOf(approved));

    const { detail, basis } = await editionOf(newsroom.reporter, id);
    expect(detail.links).toEqual([
      {
        kind: "answers",
        target: {
          number: published.number,
          slug: published.slug,
          words: "What was said first.",
          speaker: "Dana Field",
        },
        placeholder: "",
      },
      { kind: "denies", target: null, placeholder: "A remark on the radio" },
    ]);
    expect(basis).toEqual(before.basis);
  });

  test("is filed under the day said, else issued, else published, else the day of publication", async ({
    newsroom,
  }) => {
    const filed = async (said: string, source: Record<string, unknown>) => {
      const { id: sourceId } = await aSource(newsroom.reporter, { issued: {}, published: {}, ...source });
      const { id } = await aPublication(newsroom, { sourceId, said: { edtf: said } });
      const { filedOn, card } = await editionOf(newsroom.reporter, id);
      return [card.filedBy, filedOn];
    };
    const [issued, published] = [{ edtf: "2021-03-05" }, { edtf: "2021-03-06" }];

    expect(await filed("2021-02", { issued, published })).toEqual(["said", "2021-02-01"]);
    expect(await filed("", { issued, published })).toEqual(["issued", "2021-03-05"]);
    expect(await filed("", { published })).toEqual(["published", "2021-03-06"]);
    expect(await filed("", {})).toEqual(["logged", new Date().toISOString().slice(0, 10)]);
  });

  test("refuses every state but approved", async ({ newsroom }) => {
    for (const entry of [
      { ...(await aDraft(newsroom)) },
      await aSubmission(newsroom),
      await aPublication(newsroom),
    ]) {
      const error = await refusal(publishStatement(newsroom.editor, stepOf(entry)));
      expect.soft(error.code, entry.status).toBe("conflict");
    }
  });

  test("refuses an entry changed since its approval, and takes no number for it", async ({ newsroom }) => {
    const { id, version } = await anApproval(newsroom);
    await editStatement(newsroom.reporter, {
      id,
      version,
      statement: statementFields({
        sourceId: (await entryNow(newsroom.reporter, id)).sourceId,
        words: "Other words.",
      }),
    });

    expect((await refusal(publishStatement(newsroom.editor, { id, version }))).code).toBe("conflict");
    const again = await refusal(publishStatement(newsroom.editor, { id, version: version + 1 }));
    expect(again.code).toBe("conflict");
    expect(await entryNow(newsroom.reporter, id)).toMatchObject({ number: null, status: "submitted" });
    expect(await newsroom.desk.db.$count(editions, eq(editions.statementId, id))).toBe(0);
  });

  test("publishes once, however many editors press at the same time", async ({ newsroom }) => {
    const { id, version } = await anApproval(newsroom);

    const presses = await Promise.allSettled(
      [newsroom.editor, newsroom.otherEditor, newsroom.admin].map((ctx) =>
        publishStatement(ctx, { id, version }),
      ),
    );

    expect(presses.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await newsroom.desk.db.$count(editions, eq(editions.statementId, id))).toBe(1);
  });

  test("publishes entries that name the same people for the first time at the same time", async ({
    newsroom,
  }) => {
    const { reporter, editor, otherEditor } = newsroom;
    const people = [await aPerson(reporter, "First Both"), await aPerson(reporter, "Second Both")];
    const voices = people.map(({ id }) => ({ role: "signatory", agentId: id }));
    const [one, other] = [
      await anApproval(newsroom, { attributions: voices }),
      await anApproval(newsroom, { attributions: voices.toReversed() }),
    ];

    const published = await Promise.all([
      publishStatement(editor, stepOf(one)),
      publishStatement(otherEditor, stepOf(other)),
    ]);

    expect(new Set(published.map(({ number }) => number)).size).toBe(2);
    const rows = await reporter.db
      .select({ slug: publicAgents.slug })
      .from(publicAgents)
      .where(
        inArray(
          publicAgents.id,
          people.map(({ id }) => id),
        ),
      );
    expect(rows.map(({ slug }) => slug).sort()).toEqual(["first-both", "second-both"]);
  });

  test("is for editors: the reporter, another reporter and a visitor are refused", async ({ newsroom }) => {
    const step = stepOf(await anApproval(newsroom));

    expect((await refusal(publishStatement(newsroom.visitor, step))).code).toBe("not_signed_in");
    expect((await refusal(publishStatement(newsroom.reporter, step))).code).toBe("not_allowed");
    expect((await refusal(publishStatement(newsroom.otherReporter, step))).code).toBe("not_allowed");
    await expect(publishStatement(newsroom.admin, step)).resolves.toMatchObject({ status: "published" });
  });

  test("lets the editor who logged the entry publish it once another has approved it", async ({
    newsroom,
  }) => {
    const { id } = await logStatement(newsroom.editor, statementFields());
    const submitted = await submitStatement(newsroom.editor, { id, version: 1 });
    const approved = await approveStatement(newsroom.otherEditor, { ...stepOf(submitted), comment: "" });

    await expect(publishStatement(newsroom.editor, stepOf(approved))).resolves.toMatchObject({
      status: "published",
    });
  });
});

const stepOf = ({ id, version }: { id: string; version: number }) => ({ id, version });
