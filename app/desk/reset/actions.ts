"use server";
import { redirect } from "next/navigation";
import { linkAction } from "@/app/_server/mailed-links";
import type { UserFormState } from "@/components/users/user-form-state";
import { requestReset } from "@/lib/users/request-reset";
import { resetRequest } from "@/lib/users/schema";

export async function requestResetAction(_before: UserFormState, form: FormData): Promise<UserFormState> {
  const refused = await linkAction(form, {
    schema: resetRequest,
    run: (db, { email }, { address }) => requestReset(db, { email, address }),
    counted: true,
    shownAgain: ["email"],
  });
  if (refused) return refused;
  redirect("/desk/reset?done=asked");
}
