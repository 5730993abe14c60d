import { describe, expect } from "vitest";
import { deskRequest } from "@/lib/requests/queries/desk-request";
import { deskRequests } from "@/lib/requests/queries/desk-requests";
import { filesToTie } from "@/lib/requests/queries/files-to-tie";
import { openReleases } from "@/lib/requests/queries/open-releases";
import { requestsOfSource } from "@/lib/requests/queries/requests-of-source";
import { test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";
import { aFile, anEvent, anItem, aPendingFile, aRelease, aRequest } from "../../../support/requests";
import { aDraft, aSource } from "../../../support/statements";

describe("deskRequests", () => {
  test("lists requests, last recorded first, page by page", async ({ newsroom }) => {
    const ids = [];
    for (let at = 0; at < 5; at++)
      ids.push((await aRequest(newsroom.reporter, { agencyName: "Paged Agency" })).id);

    const first = await deskRequests(newsroom.otherReporter, { q: "paged agency", limit: 2 });
    const second = await deskRequests(newsroom.editor, { q: "paged agency", limit: 2, cursor: first.next });
    const third = await deskRequests(newsroom.editor, { q: "paged agency", limit: 2, cursor: second.next });

    expect([first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(ids.reverse());
    expect(third.next).toBeNull();
  });

  test("finds a request by subject, agency, reference and requester, wildcards taken as they are", async ({
    newsroom,
  }) => {
    const { id } = await aRequest(newsroom.reporter, {
      subject: "Ferry toll ledgers",
      agencyName: "Toll Board",
      reference: "TB_77%",
      requesterName: "Island Gazette",
    });

    for (const q of ["toll ledgers", "TOLL board", "tb_77%", "island gaz"]) {
      expect
        .soft(
          (await deskRequests(newsroom.reporter, { q })).rows.map((row) => row.id),
          q,
        )
        .toEqual([id]);
    }
    expect((await deskRequests(newsroom.reporter, { q: "TBx77" })).rows).toEqual([]);
  });

  test("tells where each request stands: the last step that counts, how long it waited, what came of it", async ({
    newsroom,
  }) => {
    const q = "Standing Agency";
    const { id } = await aRequest(newsroom.reporter, { agencyName: q });
    await anEvent(newsroom.reporter, id);
    const wrong = await anEvent(newsroom.reporter, id, { kind: "released", sent: "2021-03-30" });
    await anEvent(newsroom.reporter, id, { kind: "released", sent: "2021-03-14", replacesId: wrong.id });

    const { rows } = await deskRequests(newsroom.reporter, { q, today: "2021-05-01" });
    expect(rows).toEqual([
      expect.objectContaining({
        latest: { kind: "released", sent: "2021-03-14", postmarked: null, received: null },
        waited: { days: 12, until: "released" },
        items: 0,
        files: 0,
      }),
    ]);
  });

  test("shows what waits for an answer, and what was released without a file", async ({ newsroom }) => {
    const agencyName = "Waiting Agency";
    const open = await aRequest(newsroom.reporter, { agencyName });
    await anEvent(newsroom.reporter, open.id);
    const { requestId } = await aRelease(newsroom.reporter, { agencyName });
    const ids = async (missing: "answer" | "file") =>
      (await deskRequests(newsroom.reporter, { q: agencyName, missing })).rows.map(({ id }) => id);

    expect(await ids("answer")).toEqual([open.id]);
    expect(await ids("file")).toEqual([requestId]);
  });

  test("is for the desk: every role reads every request, a visitor none", async ({ newsroom }) => {
    const { id } = await aRequest(newsroom.reporter);

    for (const ctx of [newsroom.reporter, newsroom.otherReporter, newsroom.editor, newsroom.admin]) {
      await expect(deskRequest(ctx, id)).resolves.toMatchObject({ id });
      expect((await deskRequests(ctx, {})).rows.map((row) => row.id)).toContain(id);
    }
    const visitor = newsroom.visitor as typeof newsroom.reporter;
    for (const read of [
      deskRequests(visitor, {}),
      deskRequest(visitor, id),
      openReleases(visitor),
      filesToTie(visitor),
    ]) {
      expect.soft((await refusal(read)).code).toBe("not_signed_in");
    }
  });
});

describe("deskRequest", () => {
  test("names files of sources this person may read, and only says that others are held", async ({
    newsroom,
  }) => {
    const { requestId, eventId } = await aRelease(newsroom.reporter);
    const { sourceId } = await aDraft(newsroom);
    const file = await aFile(newsroom.reporter, sourceId ?? "", { originalName: "secret-draft.mp4" });
    await anItem(newsroom.reporter, { requestId, eventId }, { captureId: file.id });
    await anItem(newsroom.reporter, { requestId, eventId }, { description: "Never copied" });

    const mine = await deskRequest(newsroom.reporter, requestId);
    expect(mine?.items.map(({ file }) => file)).toEqual([
      expect.objectContaining({
        captureId: file.id,
        name: "secret-draft.mp4",
        sha256: file.sha256,
        size: 1024,
      }),
      null,
    ]);
    const theirs = await deskRequest(newsroom.otherReporter, requestId);
    expect(theirs?.items.map(({ file }) => file)).toEqual(["hidden", null]);
    expect(JSON.stringify(theirs)).not.toContain("secret-draft");
    expect(await deskRequest(newsroom.reporter, crypto.randomUUID())).toBeNull();
  });
});

describe("requestsOfSource", () => {
  test("follows the tie of a file, and of the file it was made from, also across sources", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const at = await aRelease(reporter);
    const [raw, clip, other] = [await aSource(reporter), await aSource(reporter), await aSource(reporter)];
    const file = await aFile(reporter, raw.id);
    const cut = await aFile(reporter, clip.id, {
      derivation: "edited_clip",
      parentId: file.id,
      method: "derived",
    });
    await aFile(reporter, clip.id, { derivation: "captions", parentId: cut.id, method: "derived" });
    await aFile(reporter, other.id);
    await anItem(reporter, at, { captureId: file.id });

    for (const source of [raw, clip]) {
      const found = await requestsOfSource(reporter, source.id);
      expect.soft(found.map(({ id }) => id)).toEqual([at.requestId]);
    }
    expect(await requestsOfSource(reporter, other.id)).toEqual([]);
  });
});

describe("what can be tied", () => {
  test("are stored files nobody tied yet, of sources this person may read, and not derived ones", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const at = await aRelease(reporter);
    const { id: sourceId } = await aSource(reporter);
    const free = await aFile(reporter, sourceId);
    const tied = await aFile(reporter, sourceId);
    await aPendingFile(reporter, sourceId);
    await aFile(reporter, sourceId, { derivation: "edited_clip", parentId: free.id });
    await anItem(reporter, at, { captureId: tied.id });

    const offered = (await filesToTie(reporter)).filter((file) => file.sourceId === sourceId);
    expect(offered.map(({ id }) => id)).toEqual([free.id]);
    expect((await filesToTie(newsroom.otherReporter)).filter((file) => file.sourceId === sourceId)).toEqual(
      [],
    );
  });

  test("are releases that stand", async ({ newsroom }) => {
    const { requestId, eventId } = await aRelease(newsroom.reporter);
    const better = await anEvent(newsroom.reporter, requestId, { kind: "released", replacesId: eventId });

    const offered = (await openReleases(newsroom.reporter)).filter(
      (release) => release.requestId === requestId,
    );
    expect(offered.map((release) => release.eventId)).toEqual([better.id]);
  });
});
