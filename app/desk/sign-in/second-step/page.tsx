import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { getContext } from "@/app/_server/context";
import { stepFactors } from "@/app/_server/sign-in";
import { PasskeyButton } from "@/components/account/passkey-button";
import { SecondStepForm } from "@/components/account/second-step-form";
import { returnPath } from "@/lib/auth/return-path";
import { askPasskeyForStepAction, passkeyStepAction, secondStepAction } from "./actions";

export const metadata: Metadata = { title: "Second step" };

type StepSearch = { searchParams: Promise<{ returnTo?: string | string[] }> };

export default async function SecondStepPage({ searchParams }: StepSearch) {
  const returnTo = returnPath((await searchParams).returnTo);
  const factors = await stepFactors();
  if (!factors) {
    const { actor } = await getContext();
    redirect(
      (actor ? returnTo : `/desk/sign-in?${new URLSearchParams({ returnTo, error: "step" })}`) as Route,
    );
  }
  return (
    <div className="sign-in-page">
      <h1>Second step</h1>
      <p>Your password was right. Now show that it is you.</p>
      <SecondStepForm action={secondStepAction} returnTo={returnTo} authenticator={factors.authenticator}>
        {factors.passkeys > 0 ? (
          <PasskeyButton
            label="Use a passkey"
            ask={askPasskeyForStepAction}
            answer={passkeyStepAction}
            returnTo={returnTo}
            className="button-main"
          />
        ) : null}
      </SecondStepForm>
      <p className="sign-in-help">
        Phone and recovery codes lost? An administrator of the newsroom can take your second factor away, so
        that you set up another one.
      </p>
    </div>
  );
}
