import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getPageContext } from "@/app/_server/context";

export const metadata: Metadata = { title: "Set up a second factor" };

/** The only way on for those whose role needs a second factor they do not have. */
export default async function SetUpPage() {
  const { actor } = await getPageContext("/desk/account/set-up", "account.own");
  if (!actor.needsFactor) redirect("/desk/account");
  return (
    <div className="sign-in-page set-up">
      <h1>Set up a second factor</h1>
      <p>
        Editors and administrators publish in the name of the newsroom, so a password alone does not open
        their desk. Choose what you show beside it; it takes a minute, and you can add the other one later.
      </p>
      <h2>
        <a href="/desk/account/authenticator">An authenticator app</a>
      </h2>
      <p>An app on your phone, or your password manager, shows a code to type after the password.</p>
      <h2>
        <a href="/desk/account/passkeys">A passkey</a>
      </h2>
      <p>Your device signs you in with a finger, a face or a PIN, and nothing has to be typed.</p>
    </div>
  );
}
