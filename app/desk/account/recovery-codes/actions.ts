"use server";
import type { FactorState } from "@/components/account/account-state";
import { renewRecoveryCodes } from "@/lib/auth/commands/renew-recovery-codes";
import { buttonOnly } from "@/lib/auth/schema";
import { accountAction } from "../_account/account-action";

export async function renewRecoveryCodesAction(_before: FactorState, form: FormData): Promise<FactorState> {
  const outcome = await accountAction(form, {
    act: "account.secure",
    schema: buttonOnly,
    run: renewRecoveryCodes,
  });
  return "refusal" in outcome ? outcome.refusal : { codes: outcome.value };
}
