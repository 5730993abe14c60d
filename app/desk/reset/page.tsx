import type { Metadata } from "next";
import { AskResetForm } from "@/components/users/ask-forms";
import { env } from "@/lib/env";
import type { Search } from "../_registry/list-query";
import { requestResetAction } from "./actions";

export const metadata: Metadata = { title: "A new password" };

export default async function ResetPage({ searchParams }: { searchParams: Search }) {
  const { done } = await searchParams;
  return (
    <div className="sign-in-page">
      <h1>A new password</h1>
      {done === "asked" ? (
        <>
          <p role="status">
            If this address has an account, a mail with a link is on its way. The link works once, for 30
            minutes.
          </p>
          {env().STET_SMTP_URL ? null : (
            <p>
              This newsroom has no mail server: an administrator finds the mail in the outbox of the desk.
            </p>
          )}
        </>
      ) : (
        <>
          <p>Give the address of your account. A link to set a new password is mailed to it.</p>
          <AskResetForm action={requestResetAction} />
        </>
      )}
      <p className="sign-in-help">
        <a href="/desk/sign-in">Back to signing in</a>
      </p>
    </div>
  );
}
