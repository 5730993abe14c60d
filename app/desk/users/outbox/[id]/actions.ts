"use server";
import type { UserFormState } from "@/components/users/user-form-state";
import { resendMail } from "@/lib/users/commands/resend-mail";
import { mailOnly } from "@/lib/users/schema";
import { userAction } from "../../_users/user-action";

export async function resendMailAction(_before: UserFormState, form: FormData): Promise<UserFormState> {
  return userAction(form, {
    schema: mailOnly,
    run: resendMail,
    seenAt: () => "/desk/users/outbox?done=mail-again",
  });
}
