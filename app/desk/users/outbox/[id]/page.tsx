import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getConfirmedContext } from "@/app/_server/own-account";
import { Moment } from "@/components/desk/moment";
import { RecordHead } from "@/components/registry/record-head";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { ActButton } from "@/components/users/act-button";
import { KeptMail } from "@/components/users/kept-mail";
import { entryName, mailKindLabels } from "@/components/users/labels";
import { MailStateText } from "@/components/users/outbox-table";
import { env } from "@/lib/env";
import { recordId } from "@/lib/text";
import { mailInFull } from "@/lib/users/queries/outbox";
import { resendMailAction } from "./actions";

export const metadata: Metadata = { title: "Mail" };

export default async function MailPage({ params }: { params: Promise<{ id: string }> }) {
  const id = recordId.safeParse((await params).id);
  const path = `/desk/users/outbox/${id.data ?? ""}`;
  // A kept link opens an account, so it is shown only to somebody who has just proved who they are.
  const ctx = await getConfirmedContext(path, "user.manage");
  const mail = id.success ? await mailInFull(ctx, id.data) : null;
  if (!mail) notFound();
  const { kind, to, entryId, subject, textPart, htmlPart } = mail;
  return (
    <div className="registry users">
      <RecordHead
        kicker="Outbox"
        title={mailKindLabels[kind]}
        ways={[{ href: "/desk/users/outbox", label: "All mails" }]}
        done={null}
      />
      <DefinitionRows
        rows={[
          ["To", to ?? "nobody any more"],
          [
            "About",
            entryId ? (
              <a key="entry" href={`/desk/statements/${entryId}`}>
                {entryName(mail)}
              </a>
            ) : null,
          ],
          ["State", <MailStateText key="state" {...mail} />],
          ["Queued", <Moment key="queued" at={mail.createdAt.toISOString()} />],
          ["Goes from", <Moment key="goes" at={mail.sendAt.toISOString()} />],
          ["Settled", mail.settledAt ? <Moment key="settled" at={mail.settledAt.toISOString()} /> : null],
          ["Attempts", String(mail.attempts)],
        ]}
      />
      {mail.state === "failed" ? (
        <ActButton
          action={resendMailAction}
          label="Send once more"
          about={`the mail to ${to ?? "nobody"}`}
          idempotencyKey={crypto.randomUUID()}
          hidden={{ mailId: mail.id }}
        />
      ) : null}
      {mail.withheld ? (
        <p>
          Only its recipient can use the link in this mail. The operator can make a link with{" "}
          <code>{`npm run stet -- user reset --email ${to ?? "…"}`}</code>.
        </p>
      ) : null}
      {subject !== null && textPart !== null && htmlPart !== null ? (
        <KeptMail subject={subject} textPart={textPart} htmlPart={htmlPart} origin={env().publicOrigin} />
      ) : null}
    </div>
  );
}
