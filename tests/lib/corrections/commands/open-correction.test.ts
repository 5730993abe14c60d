import { describe, expect } from "vitest";
import { openCorrection } from "@/lib/corrections/commands/open-correction";
import { correctionOpening } from "@/lib/corrections/schema";
import { fieldProblems } from "@/lib/field-problems";
import { openCorrectionOf } from "@/lib/statements/open-correction";
import {
  anOpenCorrection,
  aRetracted,
  changed,
  correctionOf,
  editionNow,
  theNote,
} from "../../../support/corrections";
import { test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";
import { revisionsOf } from "../../../support/revisions";
import { aDraft, anApproval, aPublication, aSubmission, entryNow } from "../../../support/statements";

const notice = { kind: "correction", note: theNote } as const;

describe("openCorrection", () => {
  test("lets a published entry be edited again, while readers see what was published", async ({
    newsroom,
  }) => {
    const { id, version, number } = await aPublication(newsroom);
    const before = await editionNow(newsroom.editor, id);

    const opened = await openCorrection(newsroom.otherReporter, { id, version, ...notice });

    expect(opened).toMatchObject({ id, status: "published", version: version + 1, number });
    expect(await openCorrectionOf(newsroom.editor, id)).toMatchObject({
      ...notice,
      state: "draft",
      openedById: newsroom.otherReporter.actor.id,
    });
    expect((await revisionsOf(newsroom.editor, id)).at(-1)).toMatchObject({
      act: "correction_opened",
      changed: true,
      content: { correction: notice },
    });
    await changed(newsroom.otherReporter, id, { place: "Elsewhere" });
    expect(await editionNow(newsroom.editor, id)).toEqual(before);
  });

  test("may be opened before anybody knows what to say of it", async ({ newsroom }) => {
    const { id, version } = await aPublication(newsroom);
    const opening = correctionOpening.parse({ id, version, kind: "update" });

    await openCorrection(newsroom.editor, opening);
    expect(await openCorrectionOf(newsroom.editor, id)).toMatchObject({ kind: "update", note: "" });
  });

  test("is refused for whatever is not published, and while one is open", async ({ newsroom }) => {
    const open = async ({ id, version }: { id: string; version: number }, ctx = newsroom.editor) =>
      (await refusal(openCorrection(ctx, { id, version, ...notice }))).code;

    for (const made of [aDraft, aSubmission, anApproval, aRetracted]) {
      expect.soft(await open(await made(newsroom)), made.name).toBe("conflict");
    }
    expect(await open(await anOpenCorrection(newsroom))).toBe("conflict");
    expect(await open(await aDraft(newsroom), newsroom.otherReporter as never)).toBe("not_found");
  });

  test("is refused without a sign-in, over an old version, and where there is no entry", async ({
    newsroom,
  }) => {
    const { id, version } = await aPublication(newsroom);
    const open = async (ctx: Parameters<typeof openCorrection>[0], step: { id: string; version: number }) =>
      (await refusal(openCorrection(ctx, { ...step, ...notice }))).code;

    expect(await open(newsroom.visitor, { id, version })).toBe("not_signed_in");
    expect(await open(newsroom.editor, { id, version: version - 1 })).toBe("conflict");
    expect(await open(newsroom.editor, { id: crypto.randomUUID(), version })).toBe("not_found");
  });

  test("of two at the same time, one is opened", async ({ newsroom }) => {
    const { id, version } = await aPublication(newsroom);

    const both = await Promise.allSettled([
      openCorrection(newsroom.reporter, { id, version, ...notice }),
      openCorrection(newsroom.editor, { id, version, ...notice }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await entryNow(newsroom.editor, id)).toMatchObject({ version: version + 1 });
  });

  test("a corrected statement is corrected again", async ({ newsroom }) => {
    const { id, version } = await aPublication(newsroom);
    await openCorrection(newsroom.reporter, { id, version, ...notice });
    expect((await refusal(correctionOf(newsroom.reporter, id))).message).toContain("open already");
  });
});

describe("correctionOpening", () => {
  const problemsOf = (over: Record<string, unknown>) => {
    const read = correctionOpening.safeParse({
      id: crypto.randomUUID(),
      version: 1,
      kind: "correction",
      ...over,
    });
    return read.success ? {} : fieldProblems(read.error);
  };

  test("names the field of a kind that is none, a note too long, and refuses what it does not know", () => {
    expect(problemsOf({ kind: "apology" })).toHaveProperty("kind");
    expect(problemsOf({ note: "x".repeat(3_001) })).toHaveProperty("note");
    expect(Object.keys(problemsOf({ signedBy: "Somebody" }))).not.toEqual([]);
    expect(problemsOf({ note: "What was wrong." })).toEqual({});
  });
});
