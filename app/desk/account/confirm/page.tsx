import type { Metadata } from "next";
import { getPageContext } from "@/app/_server/context";
import { ConfirmForm } from "@/components/account/confirm-form";
import { PasskeyButton } from "@/components/account/passkey-button";
import { ownAccount } from "@/lib/auth/queries/own-account";
import { returnPath } from "@/lib/auth/return-path";
import { confirmedForMinutes } from "@/lib/auth/sessions";
import { askPasskeyToConfirmAction, confirmAction, confirmWithPasskeyAction } from "./actions";

export const metadata: Metadata = { title: "Confirm that it is you" };

type ConfirmSearch = {
  searchParams: Promise<Record<"returnTo" | "beside" | "done", string | string[] | undefined>>;
};

export default async function ConfirmPage({ searchParams }: ConfirmSearch) {
  const search = await searchParams;
  // Opened beside a form that waits in another tab: then there is nowhere to go afterwards.
  const returnTo = search.beside ? "/desk/account/confirm?done=1" : returnPath(search.returnTo);
  const ctx = await getPageContext(
    `/desk/account/confirm?${new URLSearchParams({ returnTo })}`,
    "account.own",
  );
  if (search.done && ctx.actor.confirmed) return <Confirmed />;
  const { email, factors } = await ownAccount(ctx);
  const code = factors.authenticator ? "authenticator" : factors.passkeys > 0 ? "recovery" : null;
  return (
    <div className="sign-in-page">
      <h1>Confirm that it is you</h1>
      <p>
        What comes next concerns who can do what here. The desk asks again so that nobody does it at a
        computer you have left. You are asked once in {confirmedForMinutes} minutes.
      </p>
      <ConfirmForm
        action={confirmAction}
        returnTo={returnTo}
        email={email}
        code={code}
        idempotencyKey={crypto.randomUUID()}
      >
        {factors.passkeys > 0 ? (
          <PasskeyButton
            label="Use a passkey"
            ask={askPasskeyToConfirmAction}
            answer={confirmWithPasskeyAction}
            returnTo={returnTo}
            className="button-main"
          />
        ) : null}
      </ConfirmForm>
    </div>
  );
}

function Confirmed() {
  return (
    <div className="sign-in-page">
      <h1>Confirmed</h1>
      <p role="status">
        It is you. Close this tab and send the form in the other one again; there are {confirmedForMinutes}{" "}
        minutes for it.
      </p>
    </div>
  );
}
