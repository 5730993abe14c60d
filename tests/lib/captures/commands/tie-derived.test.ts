import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { captures } from "@/db/schema";
import { tieDerived } from "@/lib/captures/commands/tie-derived";
import { derivedFile } from "@/lib/captures/derived-file";
import type { ActorContext } from "@/lib/context";
import { one } from "@/lib/rows";
import { test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";
import { aFile, aPendingFile } from "../../../support/requests";
import { aDraft, aPublication, aSource } from "../../../support/statements";

const tie = (captureId: string, parentId: string, derivation = "edited_clip") =>
  derivedFile.parse({ captureId, parentId, derivation });

const citable = async ({ db }: ActorContext, id: string) =>
  one(await db.execute<{ citable: boolean }>(`select desk.citable('${id}') as citable`)).citable;

describe("tieDerived", () => {
  test("gives a derived file its parent, also in another source, and lets it be cited", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const [raw, clip] = [await aSource(reporter), await aSource(reporter)];
    const parent = await aFile(reporter, raw.id);
    const file = await aFile(reporter, clip.id, { derivation: "edited_clip" });
    expect(await citable(reporter, file.id)).toBe(false);

    await tieDerived(reporter, tie(file.id, parent.id));

    expect(await citable(reporter, file.id)).toBe(true);
    const row = one(await reporter.db.select().from(captures).where(eq(captures.id, file.id)));
    expect(row).toMatchObject({ parentId: parent.id, derivation: "edited_clip", state: "ready" });
  });

  test("says of a file that it was made from another after all", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id: sourceId } = await aSource(reporter);
    const [parent, file] = [await aFile(reporter, sourceId), await aFile(reporter, sourceId)];

    await expect(tieDerived(reporter, tie(file.id, parent.id, "captions"))).resolves.toEqual({
      captureId: file.id,
      sourceId,
    });
  });

  test("is said once: neither parent nor derivation changes, and no file is made from itself", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const { id: sourceId } = await aSource(reporter);
    const [parent, other] = [await aFile(reporter, sourceId), await aFile(reporter, sourceId)];
    const file = await aFile(reporter, sourceId, { derivation: "captions" });

    const otherwise = await refusal(tieDerived(reporter, tie(file.id, parent.id, "poster")));
    expect(otherwise).toMatchObject({ code: "invalid", fields: { derivation: [expect.any(String)] } });
    await tieDerived(reporter, tie(file.id, parent.id, "captions"));
    const again = await refusal(tieDerived(reporter, tie(file.id, other.id, "captions")));
    expect(again).toMatchObject({ code: "conflict", fields: { parentId: [expect.any(String)] } });
    const round = await refusal(tieDerived(reporter, tie(parent.id, file.id)));
    expect(round).toMatchObject({ code: "invalid", fields: { parentId: [expect.any(String)] } });
    expect((await refusal(tieDerived(reporter, tie(other.id, other.id)))).code).toBe("invalid");
  });

  test("refuses files this person may not read, and a parent that is not stored", async ({ newsroom }) => {
    const { reporter, otherReporter } = newsroom;
    const mine = await aSource(otherReporter);
    const file = await aFile(otherReporter, mine.id, { derivation: "edited_clip" });
    const { sourceId } = await aDraft(newsroom);
    const hidden = await aFile(reporter, sourceId ?? "");
    const pending = await aPendingFile(otherReporter, mine.id);

    expect((await refusal(tieDerived(otherReporter, tie(hidden.id, file.id)))).code).toBe("not_found");
    for (const parent of [hidden.id, pending.id, crypto.randomUUID()]) {
      const refused = await refusal(tieDerived(otherReporter, tie(file.id, parent)));
      expect.soft(refused).toMatchObject({ code: "invalid", fields: { parentId: [expect.any(String)] } });
    }
  });

  test("leaves files of a public source to the editors, and refuses a visitor", async ({ newsroom }) => {
    const { id: sourceId } = await aSource(newsroom.reporter);
    await aPublication(newsroom, { sourceId });
    const parent = await aFile(newsroom.editor, sourceId);
    const file = await aFile(newsroom.editor, sourceId, { derivation: "edited_clip" });

    expect((await refusal(tieDerived(newsroom.reporter, tie(file.id, parent.id)))).code).toBe("not_allowed");
    expect((await refusal(tieDerived(newsroom.visitor, tie(file.id, parent.id)))).code).toBe("not_signed_in");
    await expect(tieDerived(newsroom.editor, tie(file.id, parent.id))).resolves.toHaveProperty("sourceId");
  });
});
