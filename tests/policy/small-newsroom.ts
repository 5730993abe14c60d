// One record of each kind, so that every page has something to show, and whoever may ask for it.
import { eq, sql } from "drizzle-orm";
import { billActions, outbox, users, votes } from "@/db/schema";
import type { UserRole } from "@/db/vocabulary";
import { sealSession } from "@/lib/auth/session-cookie";
import { startSession } from "@/lib/auth/sessions";
import { addBillAction } from "@/lib/bills/commands/add-bill-action";
import { addVote } from "@/lib/bills/commands/add-vote";
import { billActionInput, voteInput } from "@/lib/bills/schema";
import type { ActorContext } from "@/lib/context";
import { mergeAgents } from "@/lib/merges/commands/merge-agents";
import { addOffice } from "@/lib/people/commands/add-office";
import { officeInput } from "@/lib/people/schema";
import { one } from "@/lib/rows";
import { addToken } from "@/lib/users/commands/add-token";
import { inviteUser } from "@/lib/users/commands/invite-user";
import { revokeTokens } from "@/lib/users/commands/revoke-tokens";
import { confirmed } from "../support/account";
import type { Newsroom } from "../support/newsroom";
import { aRecordedSource } from "../support/recordings";
import { aBill, anOrganization, aPerson, aTerm } from "../support/registry";
import { inNewsroom, publicOrigin } from "../support/request-scope";
import { aRelease } from "../support/requests";
import { aPublication } from "../support/statements";
import { mergeOf } from "../support/two-records";

export type Role = UserRole | "disabled" | "revoked";
export const roles: readonly UserRole[] = ["reporter", "editor", "admin"];

/** What the parts of an address in brackets stand for; "[id]" goes by the folder before it. */
export type Ids = Record<string, string>;

export async function smallNewsroom(newsroom: Newsroom) {
  inNewsroom(newsroom);
  return { ids: await records(newsroom), ...(await credentials(newsroom)) };
}

async function records(newsroom: Newsroom): Promise<Ids> {
  const { reporter, editor, admin, desk } = newsroom;
  const people = await aPerson(reporter, "Dana Field");
  const twin = await aPerson(reporter, "Dana R. Field");
  const organizations = await anOrganization(reporter, "Harbor City Transit");
  const bills = await aBill(reporter, "HB 12");
  const day = "2021-01-04";
  await addBillAction(
    reporter,
    billActionInput.parse({ billId: bills.id, kind: "filed", day, description: "Filed" }),
  );
  const vote = { billId: bills.id, chamber: "lower", question: "Shall it pass?", day, result: "passed" };
  await addVote(reporter, voteInput.parse(vote));
  const recorded = await aRecordedSource(reporter);
  const { mergeIds } = await mergeAgents(editor, await mergeOf(editor, people.id, [twin.id]));
  await inviteUser(confirmed(admin), { email: "nora@new.example", role: "reporter" });
  return {
    people: people.id,
    organizations: organizations.id,
    "people/termId": (await aTerm(reporter, people.id)).id,
    "organizations/termId": (await aTerm(reporter, organizations.id)).id,
    offices: (await addOffice(reporter, officeInput.parse({ title: "Mayor" }))).id,
    mergeId: mergeIds[0] ?? "",
    bills: bills.id,
    actionId: one(await desk.db.select().from(billActions)).id,
    voteId: one(await desk.db.select().from(votes)).id,
    requests: (await aRelease(reporter)).requestId,
    sources: recorded.sourceId,
    captureId: recorded.mediaId,
    transcriptId: recorded.transcriptId,
    transcripts: recorded.transcriptId,
    statements: (await aPublication(newsroom)).id,
    users: reporter.actor.id,
    outbox: one(await desk.db.select().from(outbox).where(eq(outbox.kind, "invitation"))).id,
    token: "no-such-link",
    kind: "people",
  };
}

/** A browser and a program of somebody of each role, both confirmed a moment ago, and of those whose powers ended. */
async function credentials({ reporter, editor, admin, hire, desk: { db } }: Newsroom) {
  const people = { reporter, editor, admin, disabled: await hire("admin"), revoked: await hire("admin") };
  const operator = { db, actor: null, operator: true } as const;
  const settings = { origin: publicOrigin, secret: process.env.AUTH_SECRET ?? "" };
  const cookies = {} as Record<Role, Record<string, string>>;
  const tokens = {} as Record<Role, string>;
  for (const [role, { actor }] of Object.entries(people) as [Role, ActorContext][]) {
    const { sessionId } = await startSession(db, actor);
    cookies[role] = { "__Host-stet.session": await sealSession(sessionId, settings) };
    tokens[role] = (await addToken(operator, { userId: actor.id, name: "tests" })).token;
    if (role === "revoked") await revokeTokens(operator, { userId: actor.id, name: "tests" });
    // Only the account is closed: the rows of the session and the token are still there.
    if (role === "disabled") {
      await db.update(users).set({ disabledAt: sql`now()` }).where(eq(users.id, actor.id));
    }
  }
  return { cookies, tokens };
}
