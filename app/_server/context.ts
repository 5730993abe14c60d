import "server-only";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { openSession, sessionCookie } from "@/lib/auth/session-cookie";
import { actorOfSession } from "@/lib/auth/sessions";
import { authSettings } from "@/lib/auth/settings";
import type { ActorContext, Context } from "@/lib/context";
import { deskDatabase, readerDatabase } from "@/lib/database";
import { env } from "@/lib/env";
import { DomainError } from "@/lib/errors";
import { authorize } from "@/lib/permissions/authorize";
import { canSometimes } from "@/lib/permissions/can";
import type { Permission } from "@/lib/permissions/policy";

/** The id of the session the browser names, whether or not it has ended. */
export async function currentSessionId(): Promise<string | null> {
  const settings = authSettings();
  const cookie = (await cookies()).get(sessionCookie(settings).name);
  return openSession(cookie?.value, settings);
}

/** Who is signed in, read from the database; once per request, however many parts of a page ask. */
const currentActor = cache(async () => {
  const sessionId = await currentSessionId();
  return sessionId ? actorOfSession(deskDatabase(), sessionId, env().secondFactor) : null;
});

/** The desk's side of the database and who acts; nobody, when not signed in. */
export async function getContext(): Promise<Context> {
  return { db: deskDatabase(), actor: await currentActor() };
}

/**
 * Whoever is signed in and may ever do this.
 * @throws DomainError not_signed_in, or not_allowed: with detail.setUp or detail.confirm where that is what is missing
 */
export async function requireActor(act: Permission): Promise<ActorContext> {
  const ctx = await getContext();
  if (!ctx.actor) {
    throw new DomainError("not_signed_in", "You are no longer signed in. Sign in again; nothing was saved.");
  }
  authorize(ctx, act);
  return ctx;
}

/**
 * For pages of the desk: sends whoever is not signed in to sign in, and back afterwards. Every page calls it itself,
 * since a layout is not rendered again on each move.
 * @param path The page's own path, with its search.
 * @param act What the policy calls opening it.
 */
export async function getPageContext(path: string, act: Permission = "desk.open"): Promise<ActorContext> {
  const { db, actor } = await getContext();
  if (!actor) redirect(`/desk/sign-in?${new URLSearchParams({ returnTo: path })}`);
  if (actor.needsFactor && !canSometimes(actor, act)) {
    redirect("/desk/account/set-up");
  }
  // Somebody who may not see a page is told what somebody is told whose page is not there.
  if (!canSometimes(actor, act)) notFound();
  return { db, actor };
}

/** Both sides of the wall, to be asked whether they answer. */
export const bothDatabases = () => ({ desk: deskDatabase(), reader: readerDatabase() });
