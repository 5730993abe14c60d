"use server";
import { redirect } from "next/navigation";
import { thisSession } from "@/app/_server/own-account";
import { holdSession } from "@/app/_server/session-cookies";
import type { AccountState, FactorState } from "@/components/account/account-state";
import { activateAuthenticator } from "@/lib/auth/commands/activate-authenticator";
import { beginAuthenticator } from "@/lib/auth/commands/begin-authenticator";
import { buttonOnly, firstCode } from "@/lib/auth/schema";
import { factorSettings } from "@/lib/auth/settings";
import { accountAction } from "../_account/account-action";

export async function beginAuthenticatorAction(_before: AccountState, form: FormData): Promise<AccountState> {
  const outcome = await accountAction(form, {
    act: "account.secure",
    schema: buttonOnly,
    run: (ctx) => beginAuthenticator(ctx, factorSettings()),
  });
  if ("refusal" in outcome) return outcome.refusal;
  redirect("/desk/account/authenticator");
}

export async function activateAuthenticatorAction(
  _before: FactorState,
  form: FormData,
): Promise<FactorState> {
  const outcome = await accountAction(form, {
    act: "account.secure",
    schema: firstCode,
    run: async (ctx, input) => activateAuthenticator(ctx, { ...input, ...(await thisSession()) }),
  });
  if ("refusal" in outcome) return outcome.refusal;
  await holdSession(outcome.value.sessionId);
  const { recoveryCodes } = outcome.value;
  return recoveryCodes ? { codes: recoveryCodes } : { done: true };
}
