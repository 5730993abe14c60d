import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { editions } from "@/db/schema";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";
import { previewCard } from "@/lib/reviews/queries/preview-card";
import { one } from "@/lib/rows";
import type { Card } from "@/lib/statements/card";
import { logStatement } from "@/lib/statements/commands/log-statement";
import { publishStatement } from "@/lib/statements/commands/publish-statement";
import { deskEntry } from "@/lib/statements/queries/desk-entry";
import { statementInput } from "@/lib/statements/schema";
import { type Newsroom, test } from "../../../support/newsroom";
import { aBill, aPerson, aTerm } from "../../../support/registry";
import { aDraft, aPublication, aSubmission } from "../../../support/statements";

async function preview(newsroom: Newsroom, id: string) {
  const entry = await deskEntry(newsroom.editor, id);
  if (!entry) throw new Error("The entry is not there");
  return previewCard(newsroom.editor, entry);
}

describe("previewCard", () => {
  test("is the card readers will see, but for the addresses that are only taken at publication", async ({
    newsroom,
  }) => {
    const { reporter, editor } = newsroom;
    const person = await aPerson(reporter, "Petra Preview");
    await aTerm(reporter, person.id, { start: "2020" });
    const bill = await aBill(reporter, "HB 77");
    const { id, version } = await aSubmission(newsroom, {
      attributions: [
        { role: "speaker", agentId: person.id },
        { role: "quoted", printedName: "The board", quotedWords: "stay as they are" },
      ],
      bills: [{ billId: bill.id, stance: "mixed", wording: "stay" }],
    });

    const before = await preview(newsroom, id);
    const approved = await approveStatement(editor, { id, version, comment: "" });
    const published = await publishStatement(editor, { id, version: approved.version });

    expect(before).toMatchObject({ number: 0, slug: "", source: { number: 0 }, bills: [{ path: "" }] });
    expect(before?.voices[0]?.agent).toMatchObject({ name: "Petra Preview", slug: "" });
    const edition = one(await editor.db.select().from(editions).where(eq(editions.statementId, id)));
    const card = edition.card as Card;
    const addressed: Card = {
      ...(before as Card),
      number: published.number,
      slug: published.slug,
      source: { ...(before as Card).source, number: card.source.number },
      voices: (before as Card).voices.map((voice) =>
        voice.agent ? { ...voice, agent: { ...voice.agent, slug: "petra-preview" } } : voice,
      ),
      bills: (before as Card).bills.map((shown, index) => ({
        ...shown,
        path: card.bills[index]?.path ?? "",
      })),
    };
    expect(addressed).toEqual(card);
    expect(await preview(newsroom, id)).toEqual(card);
  });

  test("links to people and bills that are public already", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const [person, bill] = [await aPerson(reporter, "Pia Public"), await aBill(reporter, "HB 78")];
    const named = {
      attributions: [{ role: "speaker", agentId: person.id }],
      bills: [{ billId: bill.id }],
    };
    await aPublication(newsroom, named);
    const { id } = await aDraft(newsroom, named);

    const card = await preview(newsroom, id);

    expect(card?.voices[0]?.agent?.slug).toBe("pia-public");
    expect(card?.bills[0]?.path).toMatch(/^\/bills\/state-.*\/2021\/hb-78$/);
  });

  test("writes nothing to the published edition", async ({ newsroom }) => {
    const { id } = await aDraft(newsroom);
    await preview(newsroom, id);

    expect(await newsroom.desk.db.$count(editions, eq(editions.statementId, id))).toBe(0);
  });

  test("is not there while the entry has no source", async ({ newsroom }) => {
    const { id } = await logStatement(newsroom.reporter, statementInput.parse({ words: "Words" }));

    expect(await preview(newsroom, id)).toBeNull();
  });
});
