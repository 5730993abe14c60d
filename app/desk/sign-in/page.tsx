import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getContext } from "@/app/_server/context";
import { SignInForm } from "@/components/desk/sign-in-form";
import { returnPath } from "@/lib/auth/return-path";
import { signInAction } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

type SignInSearch = {
  returnTo?: string | string[];
  callbackUrl?: string | string[];
  error?: string | string[];
};

export default async function SignInPage({ searchParams }: { searchParams: Promise<SignInSearch> }) {
  const search = await searchParams;
  const returnTo = returnPath(search.returnTo ?? pathOf(search.callbackUrl));
  const { actor } = await getContext();
  if (actor) redirect(returnTo);
  return (
    <div className="sign-in-page">
      <h1>Sign in to the desk</h1>
      <SignInForm action={signInAction} returnTo={returnTo} notice={noticeFor(search.error)} />
      <p className="sign-in-help">
        Accounts are made by the newsroom’s administrator, who can also give you a new password.
      </p>
    </div>
  );
}

/** What the sign-in library's own address brings back. */
function noticeFor(error: unknown): string | undefined {
  if (error === undefined) return undefined;
  if (error === "too_many") return "Too many attempts to sign in. Try again in a few minutes.";
  if (error === "CredentialsSignin") return "Address and password do not match an account. Try again.";
  return "Signing in did not work. Try again.";
}

/** The library hands on whole addresses; their path is what counts. */
function pathOf(address: unknown): string | undefined {
  if (typeof address !== "string" || !URL.canParse(address)) return undefined;
  const { pathname, search } = new URL(address);
  return pathname + search;
}
