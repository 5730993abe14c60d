import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { captures, publicEvidence, recordsRequests, sources } from "@/db/schema";
import type { ActorContext } from "@/lib/context";
import type { SourceEvidence } from "@/lib/evidence/source-evidence";
import { deskRequest } from "@/lib/requests/queries/desk-request";
import { one } from "@/lib/rows";
import { type Fields, postsTo, shown } from "../../../support/desk-forms";
import { test } from "../../../support/newsroom";
import { aFile, anEvent, aRelease, aRequest, requestFields } from "../../../support/requests";
import { aPublication, aSource, entryNow } from "../../../support/statements";

const forms = {
  record: async () => (await import("@/app/desk/requests/new/actions")).recordRequestAction,
  edit: async () => (await import("@/app/desk/requests/[id]/edit/actions")).editRequestAction,
  event: async () => (await import("@/app/desk/requests/[id]/event/actions")).addEventAction,
  item: async () => (await import("@/app/desk/requests/[id]/item/actions")).addItemAction,
  tie: async () => (await import("@/app/desk/sources/[id]/release/actions")).tieToReleaseAction,
  derived: async () => (await import("@/app/desk/sources/[id]/derived/actions")).tieDerivedAction,
  editSource: async () => (await import("@/app/desk/sources/[id]/edit/actions")).editSourceAction,
};

const post = postsTo(forms);

const typed = (over: Fields = {}): Fields => {
  const { agencyId: _agency, requesterId: _requester, ...fields } = requestFields();
  return { ...fields, agencyId: "", requesterId: "", ...over };
};

/** What readers see of the evidence of a source. */
const evidenceOf = async ({ db }: ActorContext, sourceId: string) => {
  const [row] = await db.select().from(publicEvidence).where(eq(publicEvidence.sourceId, sourceId));
  return row?.evidence as SourceEvidence | undefined;
};

describe("the forms of records requests", () => {
  test("record a request and its steps, with days as people type them", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { to } = (await post(newsroom, reporter, "record", typed({ reference: "FOI 9" }))) as {
      to: string;
    };
    const id = /^\/desk\/requests\/([0-9a-f-]{36})\?done=request$/.exec(to)?.[1] ?? "";
    const days = { sent: "2 Mar 2021", postmarked: "", received: "about March 2021" };
    const step = { requestId: id, kind: "filed", ...days, exemption: "", note: "" };

    expect(await post(newsroom, reporter, "event", step)).toEqual({ to: `/desk/requests/${id}?done=event` });
    expect(await deskRequest(reporter, id)).toMatchObject({
      reference: "FOI 9",
      agencyId: null,
      events: [{ sent: "2021-03-02", postmarked: null, received: "2021-03~" }],
    });
  });

  test("name the field that cannot be read, and keep what was typed", async ({ newsroom }) => {
    const { id } = await aRequest(newsroom.reporter);
    const step = {
      requestId: id,
      kind: "",
      sent: "the day after",
      postmarked: "",
      received: "",
      note: "A call.",
    };

    const refused = shown(await post(newsroom, newsroom.reporter, "event", step));
    expect(refused.problems).toMatchObject({ kind: ["Say what happened."], sent: [expect.any(String)] });
    expect(refused.values).toMatchObject({ sent: "the day after", note: "A call." });
    const item = shown(
      await post(newsroom, newsroom.reporter, "item", { release: "", captureId: "", description: "" }),
    );
    expect(item.problems).toMatchObject({
      release: ["Choose the release it came with."],
      description: [expect.any(String)],
    });
  });

  test("keep what was typed after a stale save, also for whoever sends it without script", async ({
    newsroom,
  }) => {
    const { id } = await aRequest(newsroom.reporter);
    await anEvent(newsroom.otherReporter, id);

    const stale = shown(
      await post(newsroom, newsroom.reporter, "edit", typed({ id, version: 1, reference: "Mine" })),
    );
    expect(stale.stale).toMatchObject({ by: "Otto Reporter" });
    // The step that was added is no part of this form.
    expect(stale.stale).toMatchObject({ taken: [], clashes: [] });
    expect(stale.values).toMatchObject({ version: "2", reference: "Mine" });
    const now = typed({ id, version: 2, reference: "Mine" });
    expect(await post(newsroom, newsroom.reporter, "edit", now)).toHaveProperty("to");
    const older = typed({ id, version: 2, subject: "Mine too", reference: "Other" });
    const later = shown(await post(newsroom, newsroom.reporter, "edit", older));
    expect(later.stale?.clashes).toMatchObject([{ label: "Agency’s number", theirs: "Mine", mine: "Other" }]);
    expect(later.values).toMatchObject({ subject: "Mine too", reference: "Other" });
  });

  test("take nothing from somebody who is not signed in", async ({ newsroom }) => {
    const { id } = await aRequest(newsroom.reporter);
    for (const [form, fields] of [
      ["record", typed()],
      ["edit", typed({ id, version: 1 })],
      ["event", { requestId: id, kind: "filed", sent: "", postmarked: "", received: "" }],
    ] as const) {
      expect.soft(shown(await post(newsroom, null, form, fields)).message).toMatch(/signed in/);
    }
  });
});

describe("what readers see of the evidence", () => {
  test("follows every act on it: a tie, a step, an edit, a parent, what is said of the source", async ({
    newsroom,
  }) => {
    const { reporter, editor } = newsroom;
    const { id } = await aPublication(newsroom);
    const sourceId = (await entryNow(editor, id)).sourceId ?? "";
    const at = await aRelease(reporter);
    const file = await aFile(editor, sourceId);
    const clip = await aFile(editor, sourceId, { derivation: "edited_clip" });

    const tie = {
      sourceId,
      release: `${at.requestId}/${at.eventId}`,
      captureId: file.id,
      description: "The video",
    };
    expect(await post(newsroom, editor, "tie", tie)).toEqual({ to: `/desk/sources/${sourceId}?done=item` });
    const request = one(
      await editor.db.select().from(recordsRequests).where(eq(recordsRequests.id, at.requestId)),
    );
    expect(request.number).toBeGreaterThan(100);
    expect(await evidenceOf(editor, sourceId)).toMatchObject({
      requests: [{ number: request.number, events: [{ kind: "released" }], items: [{ captureId: file.id }] }],
    });

    const step = {
      requestId: at.requestId,
      kind: "closed",
      sent: "1 May 2021",
      postmarked: "",
      received: "",
    };
    expect(shown(await post(newsroom, reporter, "event", step)).message).toMatch(/role/);
    await post(newsroom, editor, "event", step);
    await post(newsroom, editor, "edit", typed({ id: at.requestId, version: 4, reference: "FOI 77" }));
    const made = { captureId: clip.id, parentId: file.id, derivation: "edited_clip", sourceId };
    expect(await post(newsroom, editor, "derived", made)).toEqual({
      to: `/desk/sources/${sourceId}?done=derived`,
    });
    const evidence = await evidenceOf(editor, sourceId);
    expect(evidence?.requests[0]).toMatchObject({ reference: "FOI 77" });
    expect(evidence?.requests[0]?.events.map(({ kind }) => kind)).toEqual(["released", "closed"]);
    expect(evidence?.captures.find((capture) => capture.id === clip.id)?.parentId).toBe(file.id);
  });

  test("follows the disclosure of the source", async ({ newsroom }) => {
    const { editor } = newsroom;
    const { id } = await aPublication(newsroom);
    const sourceId = (await entryNow(editor, id)).sourceId ?? "";
    const source = one(await editor.db.select().from(sources).where(eq(sources.id, sourceId)));
    const fields = {
      id: sourceId,
      version: source.version,
      title: source.title,
      kind: source.kind,
      publisherName: source.publisherName,
      publisherId: "",
      url: source.url,
      issued: "4 Mar 2021",
      issuedBasis: "inferred",
      published: "",
      publishedBasis: "stated",
      capturedOn: source.capturedOn,
      obtained: "",
      disclosure: "whole",
    };

    expect(await post(newsroom, editor, "editSource", fields)).toEqual({
      to: `/desk/sources/${sourceId}?done=edited`,
    });
    expect((await evidenceOf(editor, sourceId))?.disclosure).toBe("whole");
    const stale = shown(await post(newsroom, editor, "editSource", { ...fields, title: "Mine" }));
    expect(stale.stale).toMatchObject({ taken: [], clashes: [] });
    expect(stale.values).toMatchObject({ title: "Mine", disclosure: "whole" });
  });

  test("is as it was where the act is refused", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { id: sourceId } = await aSource(reporter);
    const file = await aFile(reporter, sourceId);

    const refused = shown(
      await post(newsroom, reporter, "derived", {
        captureId: file.id,
        parentId: "",
        derivation: "captions",
        sourceId,
      }),
    );
    expect(refused.problems).toMatchObject({ parentId: ["Choose the file it was made out of."] });
    const row = one(await reporter.db.select().from(captures).where(eq(captures.id, file.id)));
    expect(row).toMatchObject({ parentId: null, derivation: null });
    expect(await evidenceOf(reporter, sourceId)).toBeUndefined();
  });
});
