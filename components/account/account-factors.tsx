import { Moment } from "@/components/desk/moment";
import type { OwnAccount } from "@/lib/auth/queries/own-account";
import type { AccountAction } from "./account-state";
import { ButtonForm } from "./button-form";

type AccountFactorsProps = {
  account: Pick<OwnAccount, "factors" | "passkeys">;
  /** Whether the role needs one here. */
  demanded: boolean;
  removeAuthenticator: AccountAction;
  removePasskey: AccountAction;
};

/** What somebody shows beside the password, and what stands in for it. */
export function AccountFactors({
  account,
  demanded,
  removeAuthenticator,
  removePasskey,
}: AccountFactorsProps) {
  const { factors, passkeys } = account;
  const any = factors.authenticator || passkeys.length > 0;
  return (
    <section className="account-part" aria-labelledby="factors">
      <h2 id="factors">Second factor</h2>
      <p className="account-lead">
        {demanded
          ? "Your role needs one here."
          : "Offered to everybody: a password that leaks is then not enough."}
      </p>
      <ul className="factors">
        <li>
          <div>
            <h3>Authenticator app</h3>
            <p>{factors.authenticator ? "Set up. Signing in asks for its code." : "Not set up."}</p>
          </div>
          {factors.authenticator ? (
            <>
              <a href="/desk/account/authenticator">Set up on another phone</a>
              <ButtonForm
                action={removeAuthenticator}
                label="Remove"
                about="the authenticator app"
                idempotencyKey={crypto.randomUUID()}
              />
            </>
          ) : (
            <a href="/desk/account/authenticator">Set up an authenticator app</a>
          )}
        </li>
        {passkeys.map(({ id, name, createdAt, lastUsedAt, synced }) => (
          <li key={id}>
            <div>
              <h3>Passkey: {name}</h3>
              <p>
                Added <Moment at={createdAt.toISOString()} />
                {lastUsedAt ? (
                  <>
                    , last used <Moment at={lastUsedAt.toISOString()} />
                  </>
                ) : (
                  ", not used yet"
                )}
                {synced ? ", copied between your devices" : null}
              </p>
            </div>
            <ButtonForm
              action={removePasskey}
              label="Remove"
              about={`the passkey ${name}`}
              hidden={{ passkeyId: id }}
              idempotencyKey={crypto.randomUUID()}
            />
          </li>
        ))}
        <li>
          <div>
            <h3>{passkeys.length === 0 ? "Passkey" : "Another passkey"}</h3>
            <p>Your device signs you in with a finger, a face or a PIN.</p>
          </div>
          <a href="/desk/account/passkeys">Add a passkey</a>
        </li>
        {any ? (
          <li>
            <div>
              <h3>Recovery codes</h3>
              <p>{codesLeft(factors.recoveryCodes)}</p>
            </div>
            <a href="/desk/account/recovery-codes">Make new recovery codes</a>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

const codesLeft = (left: number) =>
  left === 0 ? "None are left. Make new ones now." : left === 1 ? "One is left." : `${left} are left.`;
