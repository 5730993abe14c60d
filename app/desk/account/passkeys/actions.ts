"use server";
import type { RegistrationResponseJSON } from "@simplewebauthn/browser";
import { redirect } from "next/navigation";
import { thisSession } from "@/app/_server/own-account";
import { holdSession } from "@/app/_server/session-cookies";
import type { FactorState } from "@/components/account/account-state";
import type { FormValues } from "@/lib/action-result";
import { addPasskey, beginPasskey } from "@/lib/auth/commands/add-passkey";
import { buttonOnly, newPasskey } from "@/lib/auth/schema";
import { accountAction } from "../_account/account-action";

export async function beginPasskeyAction(idempotencyKey: string) {
  const outcome = await accountAction(
    { idempotencyKey },
    {
      act: "account.secure",
      schema: buttonOnly,
      run: async (ctx) => beginPasskey(ctx, await thisSession()),
    },
  );
  return "refusal" in outcome ? outcome.refusal : { options: outcome.value };
}

export async function addPasskeyAction(
  { name, answer }: { name: string; answer: RegistrationResponseJSON },
  idempotencyKey: string,
): Promise<FactorState> {
  const made = { name, answer: answer as unknown as FormValues, idempotencyKey };
  const outcome = await accountAction(made, {
    act: "account.secure",
    schema: newPasskey,
    run: async (ctx, input) => addPasskey(ctx, { ...input, ...(await thisSession()) }),
  });
  if ("refusal" in outcome) return outcome.refusal;
  await holdSession(outcome.value.sessionId);
  const { recoveryCodes } = outcome.value;
  if (recoveryCodes) return { codes: recoveryCodes };
  redirect("/desk/account?done=passkey");
}
