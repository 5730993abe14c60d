import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { recordsRequests, requestEvents } from "@/db/schema";
import { addReleasedItem } from "@/lib/requests/commands/add-released-item";
import { addRequestEvent } from "@/lib/requests/commands/add-request-event";
import { editRequest } from "@/lib/requests/commands/edit-request";
import { recordRequest } from "@/lib/requests/commands/record-request";
import type { RequestContent } from "@/lib/requests/content";
import { releasedItemInput, requestEventInput, requestInput } from "@/lib/requests/schema";
import { one } from "@/lib/rows";
import { type Newsroom, test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";
import {
  aFile,
  anEvent,
  anItem,
  aPendingFile,
  aRelease,
  aRequest,
  requestFields,
} from "../../../support/requests";
import { revisionsOf } from "../../../support/revisions";
import { aDraft, aPublication, aSource } from "../../../support/statements";

const latestContent = async (ctx: Newsroom["reporter"], id: string) =>
  (await revisionsOf(ctx, id)).at(-1)?.content as RequestContent;

/** As the first public source of a request leaves it. */
const makePublic = (newsroom: Newsroom, id: string) =>
  newsroom.editor.db
    .update(recordsRequests)
    .set({ number: 101 + Math.floor(Math.random() * 1e6) })
    .where(eq(recordsRequests.id, id));

describe("recordRequest", () => {
  test("records who asked whom for what, with a revision", async ({ newsroom }) => {
    const { id, version } = await aRequest(newsroom.reporter);

    expect(version).toBe(1);
    expect(await revisionsOf(newsroom.reporter, id)).toEqual([
      expect.objectContaining({
        number: 1,
        act: "logged",
        actorId: newsroom.reporter.actor.id,
        content: expect.objectContaining({
          subject: "Video of the meeting at the ferry house",
          events: [],
          items: [],
        }),
      }),
    ]);
  });

  test("refuses a visitor, and a request that does not say who asked whom", async ({ newsroom }) => {
    expect((await refusal(recordRequest(newsroom.visitor, requestFields()))).code).toBe("not_signed_in");
    for (const field of ["subject", "agencyName", "requesterName"]) {
      const parsed = requestInput.safeParse({ ...requestFields(), [field]: " " });
      expect.soft(parsed.error?.issues[0]?.path).toEqual([field]);
    }
    expect(requestInput.safeParse({ ...requestFields(), number: 7 }).success).toBe(false);
  });
});

describe("editRequest", () => {
  test("changes the request over the version that was read", async ({ newsroom }) => {
    const { id } = await aRequest(newsroom.reporter);

    await editRequest(newsroom.otherReporter, {
      id,
      version: 1,
      request: requestFields({ reference: "FOI 21-119" }),
    });

    expect(await latestContent(newsroom.reporter, id)).toMatchObject({ reference: "FOI 21-119" });
  });

  test("refuses a stale save with the present version, and one of nothing", async ({ newsroom }) => {
    const { id } = await aRequest(newsroom.reporter);
    await anEvent(newsroom.reporter, id);

    const stale = editRequest(newsroom.reporter, { id, version: 1, request: requestFields() });
    expect(await refusal(stale)).toMatchObject({ code: "conflict", detail: { version: 2 } });
    const nothing = editRequest(newsroom.reporter, {
      id: crypto.randomUUID(),
      version: 1,
      request: requestFields(),
    });
    expect((await refusal(nothing)).code).toBe("not_found");
    expect(
      (await refusal(editRequest(newsroom.visitor, { id, version: 2, request: requestFields() }))).code,
    ).toBe("not_signed_in");
    expect(await revisionsOf(newsroom.reporter, id)).toHaveLength(2);
  });
});

describe("addRequestEvent", () => {
  test("appends a step with its three days, and leaves a revision that holds it", async ({ newsroom }) => {
    const { id } = await aRequest(newsroom.reporter);
    await anEvent(newsroom.reporter, id);
    await anEvent(newsroom.otherReporter, id, {
      kind: "refused",
      sent: "2021-03-05",
      postmarked: "2021-03-08",
      received: "2021-03~",
      exemption: "Section 1-210(b)(3)",
    });

    expect((await latestContent(newsroom.reporter, id)).events).toEqual([
      expect.objectContaining({ kind: "filed", sent: "2021-03-02", postmarked: null, received: null }),
      expect.objectContaining({
        kind: "refused",
        sent: "2021-03-05",
        postmarked: "2021-03-08",
        received: "2021-03~",
        exemption: "Section 1-210(b)(3)",
      }),
    ]);
    expect((await revisionsOf(newsroom.reporter, id)).at(-1)?.actorId).toBe(newsroom.otherReporter.actor.id);
  });

  test("replaces a mistaken step, which stays; and only the one that stands", async ({ newsroom }) => {
    const { id } = await aRequest(newsroom.reporter);
    const wrong = await anEvent(newsroom.reporter, id, { sent: "2021-03-20" });
    const right = await anEvent(newsroom.reporter, id, { replacesId: wrong.id });

    const again = await refusal(anEvent(newsroom.reporter, id, { replacesId: wrong.id }));
    expect(again).toMatchObject({ code: "conflict", fields: { replacesId: [expect.any(String)] } });
    await anEvent(newsroom.reporter, id, { replacesId: right.id });
    expect((await latestContent(newsroom.reporter, id)).events).toHaveLength(3);
  });

  test("gives steps recorded at the same moment places one after the other", async ({ newsroom }) => {
    const { id } = await aRequest(newsroom.reporter);

    await Promise.all([1, 2, 3, 4].map(() => anEvent(newsroom.reporter, id)));

    const rows = await newsroom.reporter.db
      .select()
      .from(requestEvents)
      .where(eq(requestEvents.requestId, id));
    expect(rows.map(({ position }) => position).sort()).toEqual([1, 2, 3, 4]);
  });

  test("refuses a replacement across requests, and one that leaves released items without a release", async ({
    newsroom,
  }) => {
    const { requestId, eventId } = await aRelease(newsroom.reporter);
    const other = await aRelease(newsroom.reporter);
    await anItem(newsroom.reporter, { requestId, eventId });

    const across = await refusal(anEvent(newsroom.reporter, requestId, { replacesId: other.eventId }));
    expect(across).toMatchObject({ code: "invalid", fields: { replacesId: [expect.any(String)] } });
    const gone = await refusal(
      anEvent(newsroom.reporter, requestId, { kind: "refused", replacesId: eventId }),
    );
    expect(gone).toMatchObject({ code: "invalid", fields: { kind: [expect.any(String)] } });
    await anEvent(newsroom.reporter, requestId, {
      kind: "released",
      sent: "2021-03-15",
      replacesId: eventId,
    });
  });

  test("refuses a visitor, an unreadable day, and a request that is not there", async ({ newsroom }) => {
    const event = (over: object = {}) =>
      requestEventInput.parse({ requestId: crypto.randomUUID(), kind: "filed", ...over });

    expect((await refusal(addRequestEvent(newsroom.visitor, event()))).code).toBe("not_signed_in");
    expect((await refusal(addRequestEvent(newsroom.reporter, event()))).code).toBe("not_found");
    expect(() => event({ sent: "the day after" })).toThrow();
    expect(() => event({ kind: "forgotten" })).toThrow();
  });

  test("leaves a request readers see to the editors", async ({ newsroom }) => {
    const { id } = await aRequest(newsroom.reporter);
    await makePublic(newsroom, id);

    expect((await refusal(anEvent(newsroom.reporter, id))).code).toBe("not_allowed");
    const edit = editRequest(newsroom.reporter, { id, version: 1, request: requestFields() });
    expect((await refusal(edit)).code).toBe("not_allowed");
    expect(await revisionsOf(newsroom.reporter, id)).toHaveLength(1);
    await expect(anEvent(newsroom.editor, id)).resolves.toMatchObject({ version: 2 });
  });
});

describe("addReleasedItem", () => {
  test("ties a stored file to the release it came with, with a revision", async ({ newsroom }) => {
    const { requestId, eventId } = await aRelease(newsroom.reporter);
    const source = await aSource(newsroom.reporter);
    const file = await aFile(newsroom.reporter, source.id);

    await anItem(
      newsroom.reporter,
      { requestId, eventId },
      { captureId: file.id, redactions: "Faces blurred" },
    );
    await anItem(newsroom.reporter, { requestId, eventId }, { description: "Interior video, not held" });

    expect((await latestContent(newsroom.reporter, requestId)).items).toEqual([
      expect.objectContaining({ eventId, captureId: file.id, redactions: "Faces blurred" }),
      expect.objectContaining({ eventId, captureId: null }),
    ]);
  });

  test("refuses a file that is not stored yet, one already tied, and one this person may not read", async ({
    newsroom,
  }) => {
    const at = await aRelease(newsroom.reporter);
    const source = await aSource(newsroom.reporter);
    const pending = await aPendingFile(newsroom.reporter, source.id);
    const tied = await aFile(newsroom.reporter, source.id);
    await anItem(newsroom.reporter, at, { captureId: tied.id });
    const { sourceId } = await aDraft(newsroom);
    const hidden = await aFile(newsroom.reporter, sourceId ?? "");

    const refused = async (ctx: Newsroom["reporter"], captureId: string) =>
      (await refusal(anItem(ctx, at, { captureId }))).fields;
    expect(await refused(newsroom.reporter, pending.id)).toHaveProperty("captureId");
    expect(await refused(newsroom.reporter, tied.id)).toHaveProperty("captureId");
    expect(await refused(newsroom.otherReporter, hidden.id)).toEqual({
      captureId: ["There is no such file."],
    });
    expect(await refused(newsroom.reporter, crypto.randomUUID())).toEqual({
      captureId: ["There is no such file."],
    });
    expect((await latestContent(newsroom.reporter, at.requestId)).items).toHaveLength(1);
  });

  test("comes with a release of this request that stands", async ({ newsroom }) => {
    const { requestId, eventId } = await aRelease(newsroom.reporter);
    const filed = await anEvent(newsroom.reporter, requestId);
    const other = await aRelease(newsroom.reporter);
    await anEvent(newsroom.reporter, requestId, { kind: "released", replacesId: eventId });

    for (const id of [filed.id, other.eventId, eventId]) {
      const refused = await refusal(anItem(newsroom.reporter, { requestId, eventId: id }));
      expect.soft(refused).toMatchObject({ code: "invalid", fields: { eventId: [expect.any(String)] } });
    }
  });

  test("leaves a file of a public source to the editors, and refuses a visitor", async ({ newsroom }) => {
    const at = await aRelease(newsroom.reporter);
    const { id: sourceId } = await aSource(newsroom.reporter);
    await aPublication(newsroom, { sourceId });
    const file = await aFile(newsroom.editor, sourceId);

    expect((await refusal(anItem(newsroom.reporter, at, { captureId: file.id }))).code).toBe("not_allowed");
    await expect(anItem(newsroom.editor, at, { captureId: file.id })).resolves.toHaveProperty("id");
    const input = releasedItemInput.parse({ ...at, description: "Video" });
    expect((await refusal(addReleasedItem(newsroom.visitor, input))).code).toBe("not_signed_in");
    expect(one(await revisionsOf(newsroom.reporter, at.requestId).then((all) => all.slice(-1))).actorId).toBe(
      newsroom.editor.actor.id,
    );
  });
});
