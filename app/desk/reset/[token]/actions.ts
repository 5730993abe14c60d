"use server";
import { redirect } from "next/navigation";
import { linkAction } from "@/app/_server/mailed-links";
import type { UserFormState } from "@/components/users/user-form-state";
import { finishReset } from "@/lib/users/finish-reset";
import { newPasswordForm } from "@/lib/users/schema";

export async function setPasswordAction(_before: UserFormState, form: FormData): Promise<UserFormState> {
  const refused = await linkAction(form, { schema: newPasswordForm, run: finishReset });
  if (refused) return refused;
  redirect("/desk/sign-in?done=password");
}
