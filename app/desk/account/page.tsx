import type { Metadata } from "next";
import { currentSessionId, getPageContext } from "@/app/_server/context";
import { AccountFactors } from "@/components/account/account-factors";
import { AccountSessions } from "@/components/account/account-sessions";
import { doneInWords } from "@/components/account/labels";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { ownAccount } from "@/lib/auth/queries/own-account";
import { factorSettings } from "@/lib/auth/settings";
import { mustHaveFactor } from "@/lib/permissions/second-factor-roles";
import { sessionLimitsOf } from "@/lib/permissions/session-limits";
import {
  endOtherSessionsAction,
  endSessionAction,
  removeAuthenticatorAction,
  removePasskeyAction,
} from "./actions";

export const metadata: Metadata = { title: "My account" };

type AccountSearch = { searchParams: Promise<{ done?: string | string[] }> };

export default async function AccountPage({ searchParams }: AccountSearch) {
  const ctx = await getPageContext("/desk/account", "account.own");
  const account = await ownAccount(ctx);
  const done = doneInWords((await searchParams).done);
  return (
    <div className="account">
      <h1>My account</h1>
      {done ? (
        <p className="account-done" role="status">
          {done}
        </p>
      ) : null}
      <DefinitionRows
        rows={[
          ["Name", account.name],
          ["E-mail address", account.email],
          ["Role", account.role],
          [
            "Password",
            <a key="password" href="/desk/account/password">
              Change password
            </a>,
          ],
        ]}
      />
      <AccountFactors
        account={account}
        demanded={mustHaveFactor(account.role, factorSettings().rule)}
        removeAuthenticator={removeAuthenticatorAction}
        removePasskey={removePasskeyAction}
      />
      <AccountSessions
        sessions={account.sessions}
        current={await currentSessionId()}
        limits={sessionLimitsOf(account.role)}
        end={endSessionAction}
        endOthers={endOtherSessionsAction}
      />
    </div>
  );
}
