import type { Metadata } from "next";
import { getPageContext } from "@/app/_server/context";
import { RecordHead } from "@/components/registry/record-head";
import { InvitationTable } from "@/components/users/invitation-table";
import { InviteForm } from "@/components/users/invite-form";
import { doneWords } from "@/components/users/labels";
import { ColleagueTable, PeopleTable } from "@/components/users/people-table";
import { Printed } from "@/components/users/printed";
import type { ActorContext } from "@/lib/context";
import { can } from "@/lib/permissions/can";
import { invitationList } from "@/lib/users/queries/invitations";
import { failedMails } from "@/lib/users/queries/outbox";
import { colleagues, people } from "@/lib/users/queries/people";
import type { Search } from "../_registry/list-query";
import { inviteAction, resendInvitationAction, revokeInvitationAction } from "./actions";

export const metadata: Metadata = { title: "Who works here" };

const roles = { href: "/desk/users/roles", label: "Who may do what" };

export default async function UsersPage({ searchParams }: { searchParams: Search }) {
  const ctx = await getPageContext("/desk/users", "user.list");
  if (!can(ctx.actor, "user.read")) {
    return (
      <div className="registry users">
        <RecordHead kicker="Desk" title="Who works here" ways={[roles]} done={null} />
        <ColleagueTable colleagues={await colleagues(ctx)} />
      </div>
    );
  }
  const { done } = await searchParams;
  return <Access ctx={ctx} done={doneWords(done)} />;
}

async function Access({ ctx, done }: { ctx: ActorContext; done: string | null }) {
  const [everybody, invitations, failed] = await Promise.all([
    people(ctx),
    invitationList(ctx),
    failedMails(ctx),
  ]);
  const now = new Date().toISOString();
  return (
    <div className="registry users">
      <RecordHead
        kicker="Desk"
        title="Who works here"
        line="A change of role or a disabled account takes effect with the person’s next request."
        ways={[
          roles,
          { href: "/desk/users/outbox", label: failed > 0 ? `Outbox (${failed} failed)` : "Outbox" },
          { href: "/desk/audit", label: "Audit log" },
        ]}
        done={done}
      />
      <Printed now={now} />
      <section aria-labelledby="people">
        <h2 id="people">
          People <span className="count">{everybody.length}</span>
        </h2>
        <PeopleTable people={everybody} now={now} />
      </section>
      <section aria-labelledby="invitations">
        <h2 id="invitations">
          Invitations <span className="count">{invitations.length}</span>
        </h2>
        {invitations.length > 0 ? (
          <InvitationTable
            invitations={invitations}
            now={now}
            resend={resendInvitationAction}
            revoke={revokeInvitationAction}
          />
        ) : (
          <p className="quiet">Nobody is invited just now. An invitation lasts 72 hours and works once.</p>
        )}
      </section>
      <section aria-labelledby="invite" className="no-print">
        <h2 id="invite">Invite somebody</h2>
        <InviteForm action={inviteAction} idempotencyKey={crypto.randomUUID()} />
      </section>
    </div>
  );
}
