import type { Metadata } from "next";
import { getConfirmedContext } from "@/app/_server/own-account";
import { PasswordForm } from "@/components/account/password-form";
import { shortestPassword } from "@/lib/auth/passwords";
import { ownAccount } from "@/lib/auth/queries/own-account";
import { changePasswordAction } from "./actions";

export const metadata: Metadata = { title: "Change password" };

export default async function PasswordPage() {
  const ctx = await getConfirmedContext("/desk/account/password", "account.secure");
  const { email } = await ownAccount(ctx);
  return (
    <div className="sign-in-page">
      <h1>Change password</h1>
      <p>You stay signed in here; everywhere else you are signed out.</p>
      <PasswordForm
        action={changePasswordAction}
        email={email}
        shortest={shortestPassword}
        idempotencyKey={crypto.randomUUID()}
      />
      <p className="sign-in-help">
        <a href="/desk/account">Back to my account</a>
      </p>
    </div>
  );
}
