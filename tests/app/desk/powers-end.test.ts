// Somebody at work with an open tab, a form that saves by itself and a program with their token: what each next write
// is answered once they are demoted or dismissed.
import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { ReviewState } from "@/components/reviews/review-state";
import type { EntryState } from "@/components/statements/entry-form/state";
import { auditEvents, reviews, revisions, statements, users } from "@/db/schema";
import { sealSession } from "@/lib/auth/session-cookie";
import { startSession } from "@/lib/auth/sessions";
import type { ActorContext } from "@/lib/context";
import { changeRole } from "@/lib/users/commands/change-role";
import { disableUser } from "@/lib/users/commands/disable-user";
import { openApi } from "../../support/api";
import { formOf, outcomeOf } from "../../support/desk-forms";
import { type Newsroom, test } from "../../support/newsroom";
import { inNewsroom, ownPage, publicOrigin, request } from "../../support/request-scope";
import { aDraft, aSubmission, entryNow, sourceFields, wordsOfRecord } from "../../support/statements";

const operator = ({ desk: { db } }: Newsroom) => ({ db, actor: null, operator: true as const });

/** An editor with three ways to write, each of which worked a moment ago. */
async function atWork(newsroom: Newsroom) {
  inNewsroom(newsroom);
  const { db } = newsroom.desk;
  const editor: ActorContext = await newsroom.hire("editor");
  const { sessionId } = await startSession(db, editor.actor);
  const settings = { origin: publicOrigin, secret: process.env.AUTH_SECRET ?? "" };
  const cookies = { "__Host-stet.session": await sealSession(sessionId, settings) };
  const { reviewDecisionAction } = await import("@/app/desk/statements/[id]/actions");
  const { editStatementAction } = await import("@/app/desk/statements/[id]/edit/actions");
  const api = await openApi(newsroom);
  const inReview = await aSubmission(newsroom);
  const draft = await aDraft(newsroom);

  const approveInTab = async () => {
    const { version } = await entryNow(newsroom.editor, inReview.id);
    request(ownPage, cookies);
    const form = formOf({ id: inReview.id, act: "approve", comment: "", version });
    return outcomeOf<ReviewState | null>(reviewDecisionAction(null, form));
  };
  const autosave = async () => {
    const { version } = await entryNow(newsroom.editor, draft.id);
    request(ownPage, cookies);
    const form = formOf({
      intent: "autosave",
      id: draft.id,
      version,
      words: "Changed by the form.",
    });
    return outcomeOf<EntryState>(editStatementAction(null, form));
  };
  const byToken = () =>
    api("statements", {
      method: "POST",
      as: editor,
      body: {
        words: wordsOfRecord,
        source: sourceFields(),
        attributions: [{ role: "speaker", printedName: "Dana Field" }],
      },
    });
  expect(await autosave()).toHaveProperty("to");
  expect((await byToken()).status).toBe(201);
  const written = async () => ({
    revisions: await db.$count(revisions),
    statements: await db.$count(statements),
    reviews: await db.$count(reviews),
    byThem: await db.$count(auditEvents, eq(auditEvents.actorId, editor.actor.id)),
  });
  return { db, editor, approveInTab, autosave, byToken, written };
}

type Ending = (newsroom: Newsroom, ctx: ActorContext) => Promise<unknown>;

const endings: [string, Ending][] = [
  ["dismissed", (newsroom, { actor }) => disableUser(operator(newsroom), { userId: actor.id })],
  [
    "demoted",
    (newsroom, { actor }) => changeRole(operator(newsroom), { userId: actor.id, role: "reporter" }),
  ],
];

describe("whose powers end", () => {
  for (const [what, end] of endings) {
    test(`an editor who is ${what} writes nothing more: not in the tab, not by autosave, not by token`, async ({
      newsroom,
    }) => {
      const at = await atWork(newsroom);
      await end(newsroom, at.editor);
      const before = await at.written();
      for (let times = 0; times < 2; times++) {
        expect(JSON.stringify(await at.approveInTab())).toMatch(/no longer signed in/);
        expect(JSON.stringify(await at.autosave())).toMatch(/no longer signed in|[Ss]ign in/);
        expect((await at.byToken()).status).toBe(401);
      }
      expect(await at.written()).toEqual(before);
    });
  }

  test("an editor whose role alone was changed has the new role at the next write", async ({ newsroom }) => {
    const at = await atWork(newsroom);
    await at.db.update(users).set({ role: "reporter" }).where(eq(users.id, at.editor.actor.id));
    const before = await at.written();
    expect(JSON.stringify(await at.approveInTab())).toMatch(/cannot approve|does not allow|no such/i);
    expect(await at.autosave()).not.toHaveProperty("to");
    expect(await at.written()).toEqual(before);
  });
});
