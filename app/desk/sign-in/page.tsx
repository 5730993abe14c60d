import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { getContext } from "@/app/_server/context";
import { PasskeyButton } from "@/components/account/passkey-button";
import { SignInForm } from "@/components/desk/sign-in-form";
import { returnPath } from "@/lib/auth/return-path";
import { env } from "@/lib/env";
import { askPasskeyAction, passkeySignInAction, signInAction } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

type SignInSearch = {
  returnTo?: string | string[];
  callbackUrl?: string | string[];
  error?: string | string[];
  done?: string | string[];
};

export default async function SignInPage({ searchParams }: { searchParams: Promise<SignInSearch> }) {
  const search = await searchParams;
  const returnTo = returnPath(search.returnTo ?? pathOf(search.callbackUrl));
  const { actor } = await getContext();
  if (actor) redirect(returnTo as Route);
  return (
    <div className="sign-in-page">
      <h1>Sign in to the desk</h1>
      {doneText(search.done)}
      <SignInForm action={signInAction} returnTo={returnTo} notice={noticeFor(search.error)} />
      <PasskeyButton
        label="Use a passkey"
        ask={askPasskeyAction}
        answer={passkeySignInAction}
        returnTo={returnTo}
      />
      <p className="sign-in-help">
        <a href="/desk/reset">A new password</a> comes by mail. Accounts are made by invitation of an
        administrator.
        {env().secondFactor === "optional" ? " Here a password is enough; a second factor is offered." : null}
      </p>
    </div>
  );
}

/** Said once, on the way here from a mailed link. */
function doneText(done: unknown) {
  if (done === "joined") return <p role="status">Your account is made. Sign in with it.</p>;
  if (done === "password") return <p role="status">The new password is set. Sign in with it.</p>;
  return null;
}

/** What the sign-in library's own address brings back. */
function noticeFor(error: unknown): string | undefined {
  if (error === undefined) return undefined;
  if (error === "too_many") return "Too many attempts to sign in. Try again in a few minutes.";
  if (error === "step") return "Too much time has passed since the first step. Sign in again.";
  if (error === "second_step") return "Sign in here: your account has a second factor.";
  if (error === "CredentialsSignin") return "Address and password do not match an account. Try again.";
  return "Signing in did not work. Try again.";
}

/** The library hands on whole addresses; their path is what counts. */
function pathOf(address: unknown): string | undefined {
  if (typeof address !== "string" || !URL.canParse(address)) return undefined;
  const { pathname, search } = new URL(address);
  return pathname + search;
}
