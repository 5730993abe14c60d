"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { askPasskey, enterDesk, enterDeskWithPasskey } from "@/app/_server/sign-in";
import type { PasskeyOptions, PasskeyOutcome } from "@/components/account/passkey-button";
import type { SignInState } from "@/components/desk/sign-in-form";
import { returnPath } from "@/lib/auth/return-path";

export async function signInAction(_before: SignInState, form: FormData): Promise<SignInState> {
  const outcome = await enterDesk(form);
  const returnTo = returnPath(form.get("returnTo"));
  if (outcome === "entered") redirect(returnTo as Route);
  if (outcome === "second step") redirect(`/desk/sign-in/second-step?${new URLSearchParams({ returnTo })}`);
  return outcome;
}

export async function askPasskeyAction(): Promise<PasskeyOptions> {
  return askPasskey();
}

export async function passkeySignInAction(answer: unknown, returnTo: string): Promise<PasskeyOutcome> {
  const refusal = await enterDeskWithPasskey(answer);
  if (refusal) return refusal;
  redirect(returnPath(returnTo) as Route);
}
