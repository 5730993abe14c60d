"use server";
import { thisSession } from "@/app/_server/own-account";
import type { AccountState } from "@/components/account/account-state";
import { endOtherSessions, endOwnSession } from "@/lib/auth/commands/end-own-sessions";
import { removeAuthenticator } from "@/lib/auth/commands/remove-authenticator";
import { removePasskey } from "@/lib/auth/commands/remove-passkey";
import { buttonOnly, passkeyOnly, sessionOnly } from "@/lib/auth/schema";
import { factorSettings } from "@/lib/auth/settings";
import { accountAction } from "./_account/account-action";
import { afterButton } from "./_account/after-button";

export async function removeAuthenticatorAction(
  _before: AccountState,
  form: FormData,
): Promise<AccountState> {
  const outcome = await accountAction(form, {
    act: "account.secure",
    schema: buttonOnly,
    run: (ctx) => removeAuthenticator(ctx, factorSettings()),
  });
  return afterButton(outcome, "removed");
}

export async function removePasskeyAction(_before: AccountState, form: FormData): Promise<AccountState> {
  const outcome = await accountAction(form, {
    act: "account.secure",
    schema: passkeyOnly,
    run: (ctx, input) => removePasskey(ctx, { ...input, ...factorSettings() }),
  });
  return afterButton(outcome, "removed");
}

export async function endSessionAction(_before: AccountState, form: FormData): Promise<AccountState> {
  const outcome = await accountAction(form, { act: "account.own", schema: sessionOnly, run: endOwnSession });
  return afterButton(outcome, "session");
}

export async function endOtherSessionsAction(_before: AccountState, form: FormData): Promise<AccountState> {
  const outcome = await accountAction(form, {
    act: "account.own",
    schema: buttonOnly,
    run: async (ctx) => endOtherSessions(ctx, await thisSession()),
  });
  return afterButton(outcome, "sessions");
}
