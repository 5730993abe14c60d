"use server";
import { redirect } from "next/navigation";
import { thisSession } from "@/app/_server/own-account";
import { holdSession } from "@/app/_server/session-cookies";
import type { AccountState } from "@/components/account/account-state";
import { changePassword } from "@/lib/auth/commands/change-password";
import { passwordChange } from "@/lib/auth/schema";
import { accountAction } from "../_account/account-action";

export async function changePasswordAction(_before: AccountState, form: FormData): Promise<AccountState> {
  const outcome = await accountAction(form, {
    act: "account.secure",
    schema: passwordChange,
    run: async (ctx, input) => changePassword(ctx, { ...input, ...(await thisSession()) }),
  });
  if ("refusal" in outcome) return outcome.refusal;
  await holdSession(outcome.value);
  redirect("/desk/account?done=password");
}
