// What is done with a link out of a mail, by somebody who is not signed in: the link itself is the leave to act. From a
// page of our own, counted by where it comes from, parsed; nothing secret is sent back.
import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import type { UserFormState } from "@/components/users/user-form-state";
import type { Database } from "@/db/connect";
import { deskDatabase } from "@/lib/database";
import { env } from "@/lib/env";
import { DomainError } from "@/lib/errors";
import { fieldProblems } from "@/lib/field-problems";
import { resetAt } from "@/lib/users/finish-reset";
import { invitationAt } from "@/lib/users/invitation-at";
import { countLinkAttempt } from "@/lib/users/link-limits";
import { clientAddress } from "./client-address";
import { formToObject } from "./form-values";
import { failureOf } from "./run-action";
import { requireSameOrigin } from "./same-origin";

type LinkAction<Schema extends z.ZodType> = {
  schema: Schema;
  run: (db: Database, input: z.output<Schema>, from: { address: string }) => Promise<unknown>;
  /** Set where `run` counts the attempt itself. */
  counted?: boolean;
  /** What may be shown again of a refused form; never a password or a link. */
  shownAgain?: readonly string[];
};

/** @returns null when it was done */
export async function linkAction<Schema extends z.ZodType>(
  form: FormData,
  { schema, run, counted = false, shownAgain = [] }: LinkAction<Schema>,
): Promise<UserFormState> {
  let values = {};
  try {
    const requestHeaders = await headers();
    requireSameOrigin(requestHeaders, env().publicOrigin);
    const address = clientAddress(requestHeaders);
    const sent = formToObject(form);
    values = Object.fromEntries(Object.entries(sent).filter(([name]) => shownAgain.includes(name)));
    if (!counted) await countLinkAttempt(deskDatabase(), address);
    const parsed = schema.safeParse(sent);
    if (!parsed.success) {
      throw new DomainError("invalid", "Some fields need attention.", fieldProblems(parsed.error));
    }
    await run(deskDatabase(), parsed.data, { address });
    return null;
  } catch (error) {
    const { message, fields: problems, reference } = failureOf(error);
    return { message, problems, confirm: false, reference, values };
  }
}

/** What stands behind the link of an invitation, for its page. Looking counts like trying. */
export async function openInvitation(token: string) {
  return (await mayLook()) ? invitationAt(deskDatabase(), token) : "too many";
}

export async function openReset(token: string) {
  return (await mayLook()) ? resetAt(deskDatabase(), token) : "too many";
}

async function mayLook(): Promise<boolean> {
  try {
    await countLinkAttempt(deskDatabase(), clientAddress(await headers()));
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === "too_many") return false;
    throw error;
  }
}
