import { describe, expect } from "vitest";
import { changeNotice } from "@/lib/corrections/commands/change-notice";
import { requestChanges } from "@/lib/reviews/commands/request-changes";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { openCorrectionOf } from "@/lib/statements/open-correction";
import { anOpenCorrection, approved, changed, theNote } from "../../../support/corrections";
import { test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";
import { revisionsOf } from "../../../support/revisions";
import { aPublication, entryNow } from "../../../support/statements";

const other = { kind: "clarification", note: "“Depot” means the one on Water Street." } as const;

describe("changeNotice", () => {
  test("changes kind and note, and leaves a revision", async ({ newsroom }) => {
    const { id, version } = await anOpenCorrection(newsroom);

    const outcome = await changeNotice(newsroom.reporter, { id, version, ...other });

    expect(outcome).toMatchObject({ version: version + 1, changed: true });
    expect(await openCorrectionOf(newsroom.editor, id)).toMatchObject({ ...other, state: "draft" });
    expect((await revisionsOf(newsroom.editor, id)).at(-1)).toMatchObject({
      act: "edited",
      changed: true,
      content: { correction: other },
    });
  });

  test("saving what is there changes nothing", async ({ newsroom }) => {
    const { id, version } = await anOpenCorrection(newsroom);

    const outcome = await changeNotice(newsroom.reporter, {
      id,
      version,
      kind: "correction",
      note: ` ${theNote}\n`,
    });
    expect(outcome).toMatchObject({ version, changed: false });
    expect(await entryNow(newsroom.editor, id)).toMatchObject({ version });
  });

  test("voids an approval, and keeps the state of one sent back", async ({ newsroom }) => {
    const { id } = await anOpenCorrection(newsroom);
    const { version } = await approved(newsroom, id);
    await changeNotice(newsroom.editor, { id, version, ...other });
    expect(await openCorrectionOf(newsroom.editor, id)).toMatchObject({ ...other, state: "submitted" });

    const back = await requestChanges(newsroom.otherEditor, { id, version: version + 1, comment: "Which?" });
    await changeNotice(newsroom.reporter, { id, version: back.version, kind: "correction", note: theNote });
    expect(await openCorrectionOf(newsroom.editor, id)).toMatchObject({ state: "changes_requested" });
  });

  test("needs a note from the moment it is handed in", async ({ newsroom }) => {
    const { id, version } = await anOpenCorrection(newsroom, { note: " " });

    const early = await refusal(submitStatement(newsroom.reporter, { id, version }));
    expect(early).toMatchObject({ code: "invalid", fields: { note: [expect.any(String)] } });
    await changeNotice(newsroom.reporter, { id, version, ...other });
    await submitStatement(newsroom.reporter, { id, version: version + 1 });
    const emptied = await refusal(
      changeNotice(newsroom.reporter, { id, version: version + 2, kind: "correction", note: "" }),
    );
    expect(emptied).toMatchObject({ code: "invalid", fields: { note: [expect.any(String)] } });
  });

  test("makes no retraction of an entry that was edited", async ({ newsroom }) => {
    const { id } = await anOpenCorrection(newsroom);
    const { version } = await changed(newsroom.reporter, id, { place: "Elsewhere" });

    const notice = { kind: "retraction", note: theNote } as const;
    const error = await refusal(changeNotice(newsroom.reporter, { id, version, ...notice }));
    expect(error).toMatchObject({ code: "conflict", fields: { kind: [expect.any(String)] } });
    await changed(newsroom.reporter, id, { place: "Harbor City" });
    await changeNotice(newsroom.reporter, { id, version: version + 1, ...notice });
    expect(await openCorrectionOf(newsroom.editor, id)).toMatchObject(notice);
  });

  test("is refused to whoever has no part in it, over an old version, and where none is open", async ({
    newsroom,
  }) => {
    const { id, version } = await anOpenCorrection(newsroom);
    const change = async (ctx: Parameters<typeof changeNotice>[0], at = version) =>
      (await refusal(changeNotice(ctx, { id, version: at, ...other }))).code;

    expect(await change(newsroom.visitor)).toBe("not_signed_in");
    expect(await change(newsroom.otherReporter)).toBe("not_allowed");
    expect(await change(newsroom.editor, version - 1)).toBe("conflict");
    const settled = await aPublication(newsroom);
    const closed = await refusal(
      changeNotice(newsroom.reporter, { id: settled.id, version: settled.version, ...other }),
    );
    expect(closed.code).toBe("conflict");
  });
});
