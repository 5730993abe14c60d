import { Moment } from "@/components/desk/moment";
import type { OwnAccount } from "@/lib/auth/queries/own-account";
import type { SessionLimits } from "@/lib/permissions/session-limits";
import type { AccountAction } from "./account-state";
import { ButtonForm } from "./button-form";
import { methodInWords } from "./labels";

type AccountSessionsProps = {
  sessions: OwnAccount["sessions"];
  /** The id of the session the page is shown in. */
  current: string | null;
  limits: SessionLimits;
  end: AccountAction;
  endOthers: AccountAction;
};

/** Where somebody is signed in, and how to end it. */
export function AccountSessions({ sessions, current, limits, end, endOthers }: AccountSessionsProps) {
  return (
    <section className="account-part" aria-labelledby="sessions">
      <h2 id="sessions">Where you are signed in</h2>
      <p className="account-lead">
        A session ends by itself after {limits.idleHours} hours without use, and {limits.absoluteDays} days
        after signing in.
      </p>
      <ul className="factors">
        {sessions.map(({ id, device, place, createdAt, lastSeenAt, method }) => (
          <li key={id}>
            <div>
              <h3>
                {device ?? "An unknown browser"}
                {place ? `, ${place}` : null}
              </h3>
              <p>
                Signed in <Moment at={createdAt.toISOString()} />, with {methodInWords[method]}. Last used{" "}
                <Moment at={lastSeenAt.toISOString()} />.
              </p>
            </div>
            {id === current ? (
              <p>This one</p>
            ) : (
              <ButtonForm
                action={end}
                label="End"
                idempotencyKey={crypto.randomUUID()}
                about={`the session of ${device ?? "an unknown browser"}`}
                hidden={{ sessionId: id }}
              />
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <ButtonForm action={endOthers} label="End all other sessions" idempotencyKey={crypto.randomUUID()} />
      ) : null}
    </section>
  );
}
