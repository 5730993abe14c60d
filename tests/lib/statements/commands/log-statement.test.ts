import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { attributions, sources, statementBills, statementLinks, statements } from "@/db/schema";
import { one } from "@/lib/rows";
import { logStatement } from "@/lib/statements/commands/log-statement";
import { statementInput } from "@/lib/statements/schema";
import { test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";
import { aBill, aPerson, aTerm } from "../../../support/registry";
import { revisionsOf } from "../../../support/revisions";
import { aDraft, entryNow, sourceFields, statementFields, wordsOfRecord } from "../../../support/statements";

describe("logStatement", () => {
  test("keeps a draft with its source, voices, bills and links in their order", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const person = await aPerson(reporter, "Dana Field");
    const bill = await aBill(reporter, "HB 12");
    const earlier = await aDraft(newsroom);
    const { id, entry, status, version } = await logStatement(
      reporter,
      statementFields({
        attributions: [
          { role: "relayed_by", printedName: "Harbor City Transit" },
          { role: "speaker", agentId: person.id, printedTitle: "Director" },
        ],
        bills: [{ billId: bill.id, stance: "opposes", wording: "stay as they are", basis: "inferred" }],
        links: [
          { kind: "answers", targetId: earlier.id },
          { kind: "denies", placeholder: "A remark on the radio, not captured" },
        ],
      }),
    );

    expect({ status, version }).toEqual({ status: "draft", version: 1 });
    expect(entry).toBeGreaterThan(earlier.entry);
    const row = await entryNow(reporter, id);
    expect(row).toMatchObject({
      words: wordsOfRecord,
      saidEdtf: "2021-03-04",
      saidFrom: "2021-03-04",
      saidTo: "2021-03-04",
      createdById: reporter.actor.id,
      number: null,
      publishedAt: null,
    });
    const source = one(
      await reporter.db
        .select()
        .from(sources)
        .where(eq(sources.id, row.sourceId ?? "")),
    );
    expect(source).toMatchObject({ title: "Remarks at the depot", number: null, capturedOn: "2021-03-05" });
    const voices = await reporter.db
      .select({ position: attributions.position, role: attributions.role, agentId: attributions.agentId })
      .from(attributions)
      .where(eq(attributions.statementId, id))
      .orderBy(attributions.position);
    expect(voices).toEqual([
      { position: 0, role: "relayed_by", agentId: null },
      { position: 1, role: "speaker", agentId: person.id },
    ]);
    expect(
      await reporter.db.select().from(statementBills).where(eq(statementBills.statementId, id)),
    ).toMatchObject([{ billId: bill.id, stance: "opposes", wording: "stay as they are", basis: "inferred" }]);
    expect(
      await reporter.db
        .select()
        .from(statementLinks)
        .where(eq(statementLinks.statementId, id))
        .orderBy(statementLinks.position),
    ).toMatchObject([
      { kind: "answers", targetId: earlier.id, placeholder: "" },
      { kind: "denies", targetId: null, placeholder: "A remark on the radio, not captured" },
    ]);
  });

  test("leaves one revision by the reporter, with all of the entry in it", async ({ newsroom }) => {
    const { id } = await aDraft(newsroom, { note: "Call the agency first." });

    const history = await revisionsOf(newsroom.reporter, id);
    expect(history).toMatchObject([
      { number: 1, act: "logged", actorId: newsroom.reporter.actor.id, changed: true },
    ]);
    expect(one(history).content).toMatchObject({
      words: wordsOfRecord,
      note: "Call the agency first.",
      said: { edtf: "2021-03-04", basis: "stated" },
      attributions: [{ role: "speaker", printedName: "Dana Field" }],
    });
  });

  test("keeps a draft that is still empty", async ({ newsroom }) => {
    const { id } = await logStatement(newsroom.reporter, statementInput.parse({}));

    expect(await entryNow(newsroom.reporter, id)).toMatchObject({
      status: "draft",
      words: "",
      sourceId: null,
    });
  });

  test("keeps the office held that day, when just one term fits it", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const person = await aPerson(reporter, "Ina Senator");
    const before = await aTerm(reporter, person.id, { role: "Mayor", start: "2015", end: "2020-12-31" });
    const then = await aTerm(reporter, person.id, { start: "2021-01-05" });
    const voice = [{ role: "speaker", agentId: person.id }];

    const during = await logStatement(reporter, statementFields({ attributions: voice }));
    const earlier = await logStatement(
      reporter,
      statementFields({ attributions: voice, said: { edtf: "2019-05" } }),
    );
    const unsure = await logStatement(
      reporter,
      statementFields({ attributions: voice, said: { edtf: "2020/2021" } }),
    );
    const unknown = await logStatement(reporter, statementFields({ attributions: voice, said: {} }));

    expect(await termsOf(reporter, during.id)).toEqual([then.id]);
    expect(await termsOf(reporter, earlier.id)).toEqual([before.id]);
    expect(await termsOf(reporter, unsure.id)).toEqual([null]);
    expect(await termsOf(reporter, unknown.id)).toEqual([null]);
  });

  test("refuses the term of another person, and keeps nothing", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const person = await aPerson(reporter, "One Person");
    const other = await aPerson(reporter, "Another Person");
    const term = await aTerm(reporter, other.id);
    const title = "Only in this test";

    const error = await refusal(
      logStatement(
        reporter,
        statementFields({
          source: sourceFields({ title }),
          attributions: [{ role: "speaker", agentId: person.id, termId: term.id }],
        }),
      ),
    );

    expect(error.code).toBe("invalid");
    expect(await reporter.db.select().from(sources).where(eq(sources.title, title))).toEqual([]);
  });

  test("refuses a link to somebody else's draft in the words for an entry that is not there", async ({
    newsroom,
  }) => {
    const theirs = await logStatement(newsroom.otherReporter, statementFields());
    const linkTo = (targetId: string) =>
      refusal(logStatement(newsroom.reporter, statementFields({ links: [{ kind: "answers", targetId }] })));

    const [secret, missing] = [await linkTo(theirs.id), await linkTo(crypto.randomUUID())];

    expect(secret.fields).toEqual({ "links.0.targetId": ["There is no such entry."] });
    expect({ ...missing, message: missing.message }).toEqual({ ...secret, message: secret.message });
    await expect(
      logStatement(newsroom.editor, statementFields({ links: [{ kind: "answers", targetId: theirs.id }] })),
    ).resolves.toMatchObject({ status: "draft" });
  });

  test("refuses a person or bill that is not in the registry", async ({ newsroom }) => {
    const nobody = crypto.randomUUID();
    for (const over of [
      { attributions: [{ role: "speaker", agentId: nobody }] },
      { bills: [{ billId: nobody }] },
    ]) {
      const error = await refusal(logStatement(newsroom.reporter, statementFields(over)));
      expect(error).toMatchObject({
        code: "invalid",
        message: "The entry names a record that does not exist.",
      });
    }
  });

  test("refuses the source of somebody else's draft, as one that is not there", async ({ newsroom }) => {
    const { sourceId } = await logStatement(newsroom.otherReporter, statementFields());
    for (const id of [sourceId, crypto.randomUUID()]) {
      const error = await refusal(
        logStatement(newsroom.reporter, statementFields({ sourceId: id, source: null })),
      );
      expect(error).toMatchObject({ code: "invalid", fields: { sourceId: ["There is no such source."] } });
    }
  });

  test("refuses a visitor before anything is read or written", async ({ newsroom }) => {
    const before = await newsroom.desk.db.$count(statements);

    expect((await refusal(logStatement(newsroom.visitor, statementFields()))).code).toBe("not_signed_in");
    expect(await newsroom.desk.db.$count(statements)).toBe(before);
  });
});

describe("statementInput", () => {
  const problemsOf = (fields: Record<string, unknown>) =>
    (statementInput.safeParse(fields).error?.issues ?? []).map(({ path }) => path.join("."));

  test("names the field of each thing that cannot be kept", () => {
    expect(problemsOf({ words: "half \uD800 a character" })).toEqual(["words"]);
    expect(problemsOf({ words: "a \0 b" })).toEqual(["words"]);
    expect(problemsOf({ said: { edtf: "yesterday" } })).toEqual(["said.edtf"]);
    expect(problemsOf({ language: "English" })).toEqual(["language"]);
    expect(problemsOf({ attributions: [{ role: "speaker" }] })).toEqual(["attributions.0.printedName"]);
    expect(problemsOf({ bills: [{ billId: crypto.randomUUID(), stance: "supports" }] })).toEqual([
      "bills.0.wording",
    ]);
    expect(problemsOf({ links: [{ kind: "answers" }] })).toEqual(["links.0.placeholder"]);
    expect(problemsOf({ source: { title: "A title", url: "javascript:alert(1)" } })).toEqual(["source.url"]);
  });

  test("refuses a quoted voice whose words do not stand in the statement", () => {
    const voice = { role: "quoted", printedName: "The president", quotedWords: "Not there." };

    expect(problemsOf({ words: "He said nothing.", attributions: [voice] })).toEqual([
      "attributions.0.quotedWords",
    ]);
    expect(problemsOf({ words: "He said: Not there.", attributions: [voice] })).toEqual([]);
  });

  test("refuses fields nobody asked for", () => {
    expect(statementInput.safeParse({ status: "published", createdById: "x" }).success).toBe(false);
  });
});

const termsOf = async (ctx: Parameters<typeof entryNow>[0], id: string) =>
  (
    await ctx.db
      .select({ termId: attributions.termId })
      .from(attributions)
      .where(eq(attributions.statementId, id))
      .orderBy(attributions.position)
  ).map(({ termId }) => termId);
