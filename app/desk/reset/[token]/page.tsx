import type { Metadata } from "next";
import { openReset } from "@/app/_server/mailed-links";
import { NewPasswordForm } from "@/components/users/join-form";
import { shortestPassword } from "@/lib/auth/passwords";
import { setPasswordAction } from "./actions";

export const metadata: Metadata = { title: "A new password" };

export default async function NewPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const reset = await openReset(token);
  if (reset === null || reset === "too many") {
    return (
      <div className="sign-in-page">
        <h1>{reset === null ? "This link does not work" : "Too many requests from here"}</h1>
        <p>
          {reset === null
            ? "It was used, a later one has replaced it, or its 30 minutes are over."
            : "Try the link again in an hour."}
        </p>
        <p>
          <a href="/desk/reset">Ask for another link</a>
        </p>
      </div>
    );
  }
  return (
    <div className="sign-in-page">
      <h1>Set a new password</h1>
      <p>Every session of the account ends. Then you sign in, with your second factor if you have one.</p>
      <NewPasswordForm
        action={setPasswordAction}
        token={token}
        email={reset.email}
        shortest={shortestPassword}
      />
    </div>
  );
}
