import { Age, Moment } from "@/components/desk/moment";
import { exactText } from "@/components/ui/exact-text";
import type { Invitation } from "@/lib/users/queries/invitations";
import { ActButton } from "./act-button";
import { invitationStateLabels, mailStateLabels, userRoleLabels } from "./labels";
import type { UserFormAction } from "./user-form-state";

type InvitationTableProps = {
  invitations: readonly Invitation[];
  now: string;
  resend: UserFormAction;
  revoke: UserFormAction;
};

export function InvitationTable({ invitations, now, resend, revoke }: InvitationTableProps) {
  return (
    <table className="records invitations">
      <caption className="visually-hidden">Invitations</caption>
      <thead>
        <tr>
          <th scope="col">Address</th>
          <th scope="col">Role</th>
          <th scope="col">State</th>
          <th scope="col">Invited</th>
          <th scope="col">Mail</th>
          <th scope="col">
            <span className="visually-hidden">Acts</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {invitations.map((invitation) => (
          <tr key={invitation.id}>
            <th scope="row">{invitation.email}</th>
            <td data-label="Role">{userRoleLabels[invitation.role]}</td>
            <td data-label="State">
              <div>
                <State invitation={invitation} />
              </div>
            </td>
            <td data-label="Invited">
              <div>
                <Age since={invitation.createdAt.toISOString()} now={now} />
                <span className="also">{exactText(`by ${invitation.invitedBy ?? "the operator"}`)}</span>
              </div>
            </td>
            <td data-label="Mail">{invitation.mail ? mailStateLabels[invitation.mail] : "none"}</td>
            <td className="acts">
              {invitation.state === "open" || invitation.state === "expired" ? (
                <Acts id={invitation.id} email={invitation.email} resend={resend} revoke={revoke} />
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function State({ invitation: { state, expiresAt, askedAgainAt } }: { invitation: Invitation }) {
  const label = invitationStateLabels[state];
  if (state === "open") {
    return (
      <>
        {label}
        <span className="also">
          until <Moment at={expiresAt.toISOString()} />
        </span>
      </>
    );
  }
  if (state !== "expired") return label;
  return (
    <>
      <span className="lacking">{label}</span>
      {askedAgainAt ? <span className="also">The invitee asks for a new link.</span> : null}
    </>
  );
}

type ActsProps = { id: string; email: string; resend: UserFormAction; revoke: UserFormAction };

function Acts({ id, email, resend, revoke }: ActsProps) {
  const shared = { about: `the invitation of ${email}`, hidden: { invitationId: id } };
  return (
    <div className="row-acts">
      <ActButton {...shared} action={resend} label="Send again" idempotencyKey={crypto.randomUUID()} />
      <ActButton {...shared} action={revoke} label="Revoke" idempotencyKey={crypto.randomUUID()} />
    </div>
  );
}
