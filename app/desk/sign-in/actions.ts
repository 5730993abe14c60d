"use server";
import { redirect } from "next/navigation";
import { enterDesk } from "@/app/_server/sign-in";
import type { SignInState } from "@/components/desk/sign-in-form";
import { returnPath } from "@/lib/auth/return-path";

export async function signInAction(_before: SignInState, form: FormData): Promise<SignInState> {
  const refusal = await enterDesk(form);
  if (refusal) return refusal;
  redirect(returnPath(form.get("returnTo")));
}
