import type { Metadata } from "next";
import { toString as drawPicture } from "qrcode";
import { getConfirmedContext } from "@/app/_server/own-account";
import { AuthenticatorSetup } from "@/components/account/authenticator-setup";
import { authenticatorAddress } from "@/lib/auth/authenticator-address";
import { ownAccount, pendingAuthenticator } from "@/lib/auth/queries/own-account";
import { factorSettings } from "@/lib/auth/settings";
import type { ActorContext } from "@/lib/context";
import { activateAuthenticatorAction, beginAuthenticatorAction } from "./actions";

export const metadata: Metadata = { title: "Authenticator app" };

export default async function AuthenticatorPage() {
  const ctx = await getConfirmedContext("/desk/account/authenticator", "account.secure");
  const { factors } = await ownAccount(ctx);
  return (
    <div className="account">
      <h1>Authenticator app</h1>
      <p className="account-lead">
        An app on your phone shows a code that changes every half minute; signing in asks for it after the
        password. Any app for one-time codes will do, and so will most password managers.
      </p>
      <AuthenticatorSetup
        pending={await pictureFor(ctx)}
        active={factors.authenticator}
        idempotencyKey={crypto.randomUUID()}
        begin={beginAuthenticatorAction}
        activate={activateAuthenticatorAction}
      />
    </div>
  );
}

/** Black on white in either theme: cameras read it so. */
async function pictureFor(ctx: ActorContext) {
  const pending = await pendingAuthenticator(ctx);
  const opened = pending && authenticatorAddress({ ...pending, userId: ctx.actor.id }, factorSettings());
  if (!opened) return null;
  const svg = await drawPicture(opened.address, { type: "svg", margin: 2 });
  return { picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`, typed: opened.typed };
}
