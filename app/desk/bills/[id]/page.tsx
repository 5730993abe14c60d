import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getPageContext } from "@/app/_server/context";
import { BillRecord } from "@/components/registry/bill-record";
import { describeBill } from "@/components/registry/describe-bill";
import { doneWord } from "@/components/registry/labels";
import { NamingEntries } from "@/components/registry/naming-entries";
import { RecordHead } from "@/components/registry/record-head";
import { RecordHistory } from "@/components/registry/record-history";
import type { BillContent } from "@/lib/bills/content";
import { deskBill } from "@/lib/bills/queries/desk-bill";
import { can } from "@/lib/permissions/can";
import { recordHistory } from "@/lib/revisions/record-history";
import { countedNamings, entriesNaming } from "@/lib/statements/queries/entries-naming";
import { recordId } from "@/lib/text";
import { describedSteps } from "../../_registry/described-steps";
import type { Search } from "../../_registry/list-query";

export const metadata: Metadata = { title: "Bill" };

type BillPageProps = { params: Promise<{ id: string }>; searchParams: Search };

export default async function BillPage({ params, searchParams }: BillPageProps) {
  const { id } = await params;
  const ctx = await getPageContext(`/desk/bills/${encodeURIComponent(id)}`, "registry.read");
  const bill = recordId.safeParse(id).success ? await deskBill(ctx, id) : null;
  if (!bill) notFound();
  const [{ entries, total }, history, { done }] = await Promise.all([
    entriesNaming(ctx, { billId: id }),
    recordHistory<BillContent>(ctx, id),
    searchParams,
  ]);
  const mayEdit = can(ctx.actor, "registry.edit");
  const adds = can(ctx.actor, "registry.add")
    ? [
        { href: `/desk/bills/${id}/step`, label: "Add a step" },
        { href: `/desk/bills/${id}/vote`, label: "Add a vote" },
      ]
    : [];
  return (
    <div className="registry">
      <RecordHead
        kicker={`Bill, ${bill.content.jurisdiction.name}`}
        title={bill.content.identifier}
        line={bill.content.title}
        ways={[
          ...(mayEdit ? [{ href: `/desk/bills/${id}/edit`, label: "Edit" }] : []),
          ...adds,
          ...(bill.publicPath ? [{ href: bill.publicPath, label: "Open the public page" }] : []),
        ]}
        done={doneWord(done)}
      />
      <div className="record-columns">
        <div>
          <BillRecord bill={bill} mayEdit={mayEdit} />
        </div>
        <div>
          <NamingEntries
            title="Entries on it"
            none="No entry you may read is about this bill."
            entries={entries}
            total={total}
            countedUpTo={countedNamings}
          />
          <RecordHistory
            steps={describedSteps(history.steps, describeBill)}
            more={history.more}
            href={`/desk/history/bills/${id}`}
          />
        </div>
      </div>
    </div>
  );
}
