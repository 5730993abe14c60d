"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { linkAction } from "@/app/_server/mailed-links";
import type { UserFormState } from "@/components/users/user-form-state";
import { acceptInvitation, askAgain } from "@/lib/users/accept-invitation";
import { acceptForm, linkOnly } from "@/lib/users/schema";

export async function acceptInvitationAction(_before: UserFormState, form: FormData): Promise<UserFormState> {
  const refused = await linkAction(form, { schema: acceptForm, run: acceptInvitation, shownAgain: ["name"] });
  if (refused) return refused;
  redirect("/desk/sign-in?done=joined");
}

export async function askAgainAction(_before: UserFormState, form: FormData): Promise<UserFormState> {
  const refused = await linkAction(form, { schema: linkOnly, run: askAgain });
  if (refused) return refused;
  redirect(`/desk/join/${encodeURIComponent(String(form.get("token")))}` as Route);
}
