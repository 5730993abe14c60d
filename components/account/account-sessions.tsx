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
      <div className="account-table">
        <table>
          <thead>
            <tr>
              <th scope="col">Browser</th>
              <th scope="col">Network</th>
              <th scope="col">Signed in</th>
              <th scope="col">Last used</th>
              <th scope="col">With</th>
              <th scope="col">
                <span className="visually-hidden">End</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map(({ id, device, place, createdAt, lastSeenAt, method }) => (
              <tr key={id}>
                <th scope="row">{device ?? "Unknown"}</th>
                <td>{place ?? "Unknown"}</td>
                <td>
                  <Moment at={createdAt.toISOString()} />
                </td>
                <td>
                  <Moment at={lastSeenAt.toISOString()} />
                </td>
                <td>{methodInWords[method]}</td>
                <td>
                  {id === current ? (
                    "This one"
                  ) : (
                    <ButtonForm
                      action={end}
                      label="End"
                      about={`the session of ${device ?? "an unknown browser"}`}
                      hidden={{ sessionId: id }}
                      idempotencyKey={crypto.randomUUID()}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sessions.length > 1 ? (
        <ButtonForm action={endOthers} label="End all other sessions" idempotencyKey={crypto.randomUUID()} />
      ) : null}
    </section>
  );
}
