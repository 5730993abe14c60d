"use server";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { askPasskeyForStep, finishDesk, finishDeskWithPasskey } from "@/app/_server/sign-in";
import type { PasskeyOptions, PasskeyOutcome } from "@/components/account/passkey-button";
import type { SecondStepState } from "@/components/account/second-step-form";
import { returnPath } from "@/lib/auth/return-path";

export async function secondStepAction(_before: SecondStepState, form: FormData): Promise<SecondStepState> {
  const refusal = await finishDesk(form);
  if (refusal) return refusal;
  redirect(returnPath(form.get("returnTo")) as Route);
}

export async function askPasskeyForStepAction(): Promise<PasskeyOptions> {
  return askPasskeyForStep();
}

export async function passkeyStepAction(answer: unknown, returnTo: string): Promise<PasskeyOutcome> {
  const refusal = await finishDeskWithPasskey(answer);
  if (refusal) return refusal;
  redirect(returnPath(returnTo) as Route);
}
