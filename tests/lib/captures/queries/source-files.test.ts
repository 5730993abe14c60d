import { describe, expect } from "vitest";
import { captureTexts, media } from "@/db/schema";
import { tieDerived } from "@/lib/captures/commands/tie-derived";
import { possibleParents } from "@/lib/captures/queries/possible-parents";
import { sourceFiles } from "@/lib/captures/queries/source-files";
import { test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";
import { aFile, anItem, aPendingFile, aRelease } from "../../../support/requests";
import { aDraft, aSource } from "../../../support/statements";

describe("sourceFiles", () => {
  test("tells of each file how it was obtained, whether it can be cited, and what its text came to", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const { id: sourceId } = await aSource(reporter);
    const file = await aFile(reporter, sourceId, {
      mediaType: "application/pdf",
      originalName: "release.pdf",
    });
    await aPendingFile(reporter, sourceId, { originalName: "on its way.pdf" });
    const text = { captureId: file.id, extractor: "pdf" };
    await reporter.db.insert(captureTexts).values([
      {
        ...text,
        sequence: 1,
        extractorVersion: "1",
        outcome: "text",
        text: "Fares stay.",
        report: { pages: 2 },
      },
      { ...text, sequence: 2, extractorVersion: "2", outcome: "timed_out" },
    ]);

    const files = await sourceFiles(reporter, sourceId);
    expect(files).toEqual([
      expect.objectContaining({
        id: file.id,
        state: "ready",
        sha256: file.sha256,
        size: 1024,
        name: "release.pdf",
        method: "uploaded",
        obtainedBy: "Rosa Reporter",
        citable: true,
        text: { outcome: "text", extractor: "pdf", version: "1", length: 11, report: { pages: 2 } },
        recording: null,
        release: null,
      }),
      expect.objectContaining({
        name: "on its way.pdf",
        state: "pending",
        sha256: null,
        size: null,
        citable: false,
      }),
    ]);
    expect(files[0]?.obtainedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  test("tells of a derived file what it was made from, of a recording what it is, of a release what it came of", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const { id: sourceId } = await aSource(reporter);
    const raw = await aFile(reporter, sourceId);
    const clip = await aFile(reporter, sourceId, { derivation: "edited_clip", originalName: "clip.mp4" });
    await reporter.db
      .insert(media)
      .values({ captureId: raw.id, kind: "video", durationMs: 90_000, sound: "silent" });
    const at = await aRelease(reporter, { subject: "The video" });
    await anItem(reporter, at, { captureId: raw.id });
    expect((await sourceFiles(reporter, sourceId))[1]).toMatchObject({ citable: false, parent: null });

    await tieDerived(reporter, { captureId: clip.id, parentId: raw.id, derivation: "edited_clip" });

    expect(await sourceFiles(reporter, sourceId)).toEqual([
      expect.objectContaining({
        recording: { kind: "video", durationMs: 90_000, sound: "silent" },
        release: expect.objectContaining({ requestId: at.requestId, subject: "The video" }),
      }),
      expect.objectContaining({
        citable: true,
        derivation: "edited_clip",
        parentId: raw.id,
        parent: { name: "exterior.mp4", method: "uploaded", sourceId, sourceTitle: "Remarks at the depot" },
      }),
    ]);
  });

  test("shows no file of a source this person may not read, nor its name as a parent", async ({
    newsroom,
  }) => {
    const { reporter, editor } = newsroom;
    const { sourceId } = await aDraft(newsroom);
    const hidden = await aFile(reporter, sourceId ?? "", { originalName: "secret.mp4" });
    const open = await aSource(newsroom.otherReporter);
    await aFile(editor, open.id, { derivation: "edited_clip", parentId: hidden.id });

    expect(await sourceFiles(newsroom.otherReporter, sourceId ?? "")).toEqual([]);
    const [file] = await sourceFiles(newsroom.otherReporter, open.id);
    expect(file).toMatchObject({ parentId: hidden.id, parent: null });
    expect(await sourceFiles(editor, sourceId ?? "")).toHaveLength(1);
    const visitor = newsroom.visitor as typeof reporter;
    expect((await refusal(sourceFiles(visitor, open.id))).code).toBe("not_signed_in");
  });
});

describe("possibleParents", () => {
  test("offers stored files, those of the same source first, never the file itself", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const [one, two] = [await aSource(reporter), await aSource(reporter)];
    const file = await aFile(reporter, one.id);
    const beside = await aFile(reporter, one.id);
    await aPendingFile(reporter, one.id);
    const elsewhere = await aFile(reporter, two.id);

    const offered = await possibleParents(reporter, { captureId: file.id, sourceId: one.id });
    expect(offered.slice(0, 2).map(({ id }) => id)).toEqual([beside.id, elsewhere.id]);
    expect(offered.map(({ id }) => id)).not.toContain(file.id);
    const theirs = await possibleParents(newsroom.otherReporter, { captureId: file.id, sourceId: one.id });
    expect(theirs.map(({ id }) => id)).not.toContain(beside.id);
  });
});
