// What the actions on one's own account share: the session they are asked from, and its cookie afterwards.
import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { Confirming } from "@/lib/auth/confirm";
import { factorSettings } from "@/lib/auth/settings";
import type { ActorContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { clientAddress } from "./client-address";
import { currentSessionId, getPageContext } from "./context";

export async function thisSession(): Promise<Confirming> {
  const sessionId = await currentSessionId();
  if (!sessionId) throw new DomainError("not_signed_in", "You are no longer signed in. Sign in again.");
  return { sessionId, address: clientAddress(await headers()), settings: factorSettings() };
}

/** For pages whose forms need a fresh proof of who it is: asked for before anything is typed, and back. */
export async function getConfirmedContext(
  path: string,
  act: Parameters<typeof getPageContext>[1],
): Promise<ActorContext> {
  const ctx = await getPageContext(path, act);
  if (!ctx.actor.confirmed) redirect(`/desk/account/confirm?${new URLSearchParams({ returnTo: path })}`);
  return ctx;
}
