import { describe, expect } from "vitest";
import type { RecordFormState } from "@/components/registry/form-state";
import type { ActorContext } from "@/lib/context";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { openCorrectionOf } from "@/lib/statements/open-correction";
import { anOpenCorrection, approved, changed, editionNow, theNote } from "../../../../support/corrections";
import { type Fields, formOf, outcomeOf, shown, signedIn } from "../../../../support/desk-forms";
import { type Newsroom, test } from "../../../../support/newsroom";
import { aPublication, entryNow } from "../../../../support/statements";

/** Posts a form of the page of a correction. */
async function post(
  newsroom: Newsroom,
  as: ActorContext | null,
  fields: Fields,
  headers?: Record<string, string>,
) {
  await signedIn(newsroom, as, headers as never);
  const { correctionAction } = await import("@/app/desk/statements/[id]/correction/actions");
  return outcomeOf<RecordFormState>(correctionAction(null, formOf(fields)));
}

describe("correctionAction", () => {
  test("takes a correction from its opening to readers, each step by whoever may take it", async ({
    newsroom,
  }) => {
    const { reporter, editor } = newsroom;
    const { id } = await aPublication(newsroom);
    const step = async (as: ActorContext, act: string, fields: Fields = {}) =>
      post(newsroom, as, { id, act, version: (await entryNow(as, id)).version, ...fields });
    const led = (act: string) => ({ to: `/desk/statements/${id}/correction?done=${act}` });

    expect(await step(reporter, "open", { kind: "clarification", note: "" })).toEqual(led("open"));
    expect(await step(reporter, "notice", { kind: "correction", note: "One.\r\nTwo." })).toEqual(
      led("notice"),
    );
    await changed(reporter, id, { place: "The depot" });
    expect(await step(reporter, "submit")).toEqual(led("submit"));
    expect(await openCorrectionOf(editor, id)).toMatchObject({ state: "submitted", note: "One.\nTwo." });
    const { approveStatement } = await import("@/lib/reviews/commands/approve-statement");
    const { version } = await entryNow(editor, id);
    await approveStatement(editor, { id, version, comment: "" });
    expect(await step(editor, "issue")).toEqual(led("issue"));
    expect((await editionNow(editor, id)).card).toMatchObject({ status: "corrected", place: "The depot" });
  });

  test("withdraws", async ({ newsroom }) => {
    const { id, version } = await anOpenCorrection(newsroom);

    expect(await post(newsroom, newsroom.reporter, { id, version, act: "withdraw" })).toHaveProperty("to");
    expect(await openCorrectionOf(newsroom.editor, id)).toBeNull();
  });

  test("says what is missing, by field, and keeps what was typed", async ({ newsroom }) => {
    const { id, version } = await anOpenCorrection(newsroom, { note: "" });

    const early = shown(await post(newsroom, newsroom.reporter, { id, version, act: "submit" }));
    expect(early.problems.note).toHaveLength(1);
    const typed = { id, version, act: "notice", kind: "apology", note: "We are sorry." };
    const wrong = shown(await post(newsroom, newsroom.reporter, typed));
    expect(wrong.problems).toHaveProperty("kind");
    expect(wrong.values.note).toBe("We are sorry.");
  });

  test("shows what changed meanwhile, and does nothing", async ({ newsroom }) => {
    const { id, version } = await anOpenCorrection(newsroom);
    await changed(newsroom.editor, id, { place: "The depot" });

    const stale = shown(
      await post(newsroom, newsroom.reporter, { id, version, act: "notice", kind: "update", note: "Later." }),
    ).stale;
    expect(stale).toMatchObject({ by: "Edda Editor", changes: [{ key: "place" }] });
    expect(await openCorrectionOf(newsroom.editor, id)).toMatchObject({ kind: "correction", note: theNote });
  });

  test("refuses whoever may not, whatever the form says", async ({ newsroom }) => {
    const { id } = await anOpenCorrection(newsroom);
    const { version } = await approved(newsroom, id);
    const message = async (as: ActorContext | null, act: string) =>
      shown(await post(newsroom, as, { id, version, act })).message;

    expect(await message(newsroom.reporter, "issue")).toMatch(/role/);
    expect(await message(newsroom.otherReporter, "withdraw")).toMatch(/role/);
    await expect(post(newsroom, null, { id, version, act: "withdraw" })).resolves.not.toHaveProperty(
      "to",
      null,
    );
    expect(await openCorrectionOf(newsroom.editor, id)).toMatchObject({ state: "approved" });
    await submitStatement(newsroom.reporter, { id, version }).catch(() => {});
    expect((await editionNow(newsroom.editor, id)).version).toBe(1);
  });

  test("does a step once for a form that is sent twice", async ({ newsroom }) => {
    const { id, version } = await aPublication(newsroom);
    const fields = {
      id,
      version,
      act: "open",
      kind: "update",
      note: "",
      idempotencyKey: crypto.randomUUID(),
    };

    expect(await post(newsroom, newsroom.editor, fields)).toEqual(
      await post(newsroom, newsroom.editor, fields),
    );
    expect((await entryNow(newsroom.editor, id)).version).toBe(version + 1);
  });
});
