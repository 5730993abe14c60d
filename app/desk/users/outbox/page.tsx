import type { Metadata } from "next";
import { getPageContext } from "@/app/_server/context";
import { ListPages } from "@/components/registry/list-search";
import { RecordHead } from "@/components/registry/record-head";
import { doneWords } from "@/components/users/labels";
import { OutboxTable } from "@/components/users/outbox-table";
import { idKey, isPlace } from "@/lib/cursor";
import { env } from "@/lib/env";
import { outboxPage } from "@/lib/users/queries/outbox";
import type { Search } from "../../_registry/list-query";

export const metadata: Metadata = { title: "Outbox" };

const path = "/desk/users/outbox";

export default async function OutboxPage({ searchParams }: { searchParams: Search }) {
  const ctx = await getPageContext(path, "user.read");
  const { before, done } = await searchParams;
  const from = typeof before === "string" && isPlace(before, idKey) ? before : null;
  const { rows, next } = await outboxPage(ctx, { before: from });
  return (
    <div className="registry users">
      <RecordHead
        kicker="Who works here"
        title="Outbox"
        line={
          env().STET_SMTP_URL
            ? "Every mail this desk has queued. One that failed can be sent once more."
            : "No mail server is configured, so nothing leaves this machine: mails are kept here, where administrators can read them and hand on a link."
        }
        ways={[{ href: "/desk/users", label: "Everybody" }]}
        done={doneWords(done)}
      />
      {rows.length > 0 ? (
        <OutboxTable mails={rows} />
      ) : (
        <p className="quiet">No mail yet. Invitations, hand-overs and decisions of editors are mailed.</p>
      )}
      <ListPages first={from ? path : null} next={next ? `${path}?before=${next}` : null} />
    </div>
  );
}
