import type { Metadata } from "next";
import { openInvitation } from "@/app/_server/mailed-links";
import { AskAgainForm } from "@/components/users/ask-forms";
import { JoinForm } from "@/components/users/join-form";
import { userRoleLabels } from "@/components/users/labels";
import { shortestPassword } from "@/lib/auth/passwords";
import { env } from "@/lib/env";
import { acceptInvitationAction, askAgainAction } from "./actions";

export const metadata: Metadata = { title: "Invitation" };

export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invitation = await openInvitation(token);
  if (invitation === "too many") {
    return <Over title="Too many requests from here" text="Try the link again in an hour." />;
  }
  if (!invitation) {
    return (
      <Over
        title="This link does not work"
        text="It may be cut short, or a later invitation has replaced it: use the latest mail. Otherwise ask whoever invited you."
      />
    );
  }
  const { state, email, role, askedAgainAt } = invitation;
  if (state === "accepted") {
    return <Over title="This invitation was accepted" text="The account is made." signIn />;
  }
  if (state === "revoked") {
    return <Over title="This invitation was revoked" text="Ask whoever invited you if that is a mistake." />;
  }
  if (state === "expired") {
    return (
      <div className="sign-in-page">
        <h1>This invitation has run out</h1>
        {askedAgainAt ? (
          <p role="status">
            An administrator sees that you ask for another. It will come by mail to {email}.
          </p>
        ) : (
          <>
            <p>An invitation works for 72 hours. Ask for another: an administrator will see it.</p>
            <AskAgainForm action={askAgainAction} token={token} />
          </>
        )}
      </div>
    );
  }
  return (
    <div className="sign-in-page">
      <h1>Join the desk of {env().STET_NEWSROOM}</h1>
      <p>You are invited as {userRoleLabels[role].toLowerCase()}. Others here will see your name.</p>
      <JoinForm action={acceptInvitationAction} token={token} email={email} shortest={shortestPassword} />
    </div>
  );
}

function Over({ title, text, signIn }: { title: string; text: string; signIn?: true }) {
  return (
    <div className="sign-in-page">
      <h1>{title}</h1>
      <p>{text}</p>
      {signIn ? (
        <p>
          <a href="/desk/sign-in">Sign in</a>
        </p>
      ) : null}
    </div>
  );
}
