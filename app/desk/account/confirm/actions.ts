"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { thisSession } from "@/app/_server/own-account";
import { holdSession } from "@/app/_server/session-cookies";
import type { AccountState } from "@/components/account/account-state";
import type { PasskeyOptions, PasskeyOutcome } from "@/components/account/passkey-button";
import type { FormValues } from "@/lib/action-result";
import { beginPasskeyConfirmation, confirmWithPasskey, confirmWithPassword } from "@/lib/auth/confirm";
import { returnPath } from "@/lib/auth/return-path";
import { buttonOnly, confirmation, passkeyConfirmation } from "@/lib/auth/schema";
import { accountAction } from "../_account/account-action";

export async function confirmAction(_before: AccountState, form: FormData): Promise<AccountState> {
  const returnTo = returnPath(form.get("returnTo"));
  form.delete("returnTo");
  const outcome = await accountAction(form, {
    act: "account.own",
    schema: confirmation,
    run: async (ctx, input) => confirmWithPassword(ctx, { ...input, ...(await thisSession()) }),
  });
  if ("refusal" in outcome) return outcome.refusal;
  await holdSession(outcome.value);
  redirect(returnTo as Route);
}

export async function askPasskeyToConfirmAction(idempotencyKey: string): Promise<PasskeyOptions> {
  const outcome = await accountAction(
    { idempotencyKey },
    {
      act: "account.own",
      schema: buttonOnly,
      run: async (ctx) => beginPasskeyConfirmation(ctx, await thisSession()),
    },
  );
  return "refusal" in outcome ? { refused: true, message: outcome.refusal.message } : outcome.value;
}

export async function confirmWithPasskeyAction(
  answer: unknown,
  returnTo: string,
  idempotencyKey: string,
): Promise<PasskeyOutcome> {
  const outcome = await accountAction(
    { answer: answer as FormValues, idempotencyKey },
    {
      act: "account.own",
      schema: passkeyConfirmation,
      run: async (ctx, { answer }) => confirmWithPasskey(ctx, { answer, ...(await thisSession()) }),
    },
  );
  if ("refusal" in outcome) return { refused: true, message: outcome.refusal.message };
  await holdSession(outcome.value);
  redirect(returnPath(returnTo) as Route);
}
