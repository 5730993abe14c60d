import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { sources } from "@/db/schema";
import { openCorrection } from "@/lib/corrections/commands/open-correction";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";
import { one } from "@/lib/rows";
import { editSource } from "@/lib/statements/commands/edit-source";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { test } from "../../support/newsroom";
import { refusal } from "../../support/refusal";
import { aPublication, entryNow, sourceFields } from "../../support/statements";

describe("a correction of a statement whose source was edited since it was published", () => {
  test("is not approved by whoever edited the source, since the card will show what they wrote", async ({
    newsroom,
  }) => {
    const { reporter, editor, otherEditor } = newsroom;
    const { id, version } = await aPublication(newsroom);
    const { sourceId } = await entryNow(editor, id);
    const source = one(
      await editor.db
        .select()
        .from(sources)
        .where(eq(sources.id, sourceId ?? "")),
    );
    await editSource(editor, {
      id: source.id,
      version: source.version,
      source: sourceFields({ title: "Remarks, as one editor would title them" }),
    });
    const opened = await openCorrection(reporter, { id, version, kind: "update", note: "More is known." });
    const handedIn = await submitStatement(reporter, { id, version: opened.version });
    const step = { id, version: handedIn.version, comment: "" };
    expect(await refusal(approveStatement(editor, step))).toMatchObject({ code: "not_allowed" });
    await approveStatement(otherEditor, step);
  });
});
