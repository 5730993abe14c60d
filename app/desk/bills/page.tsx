import type { Metadata } from "next";
import { getPageContext } from "@/app/_server/context";
import { ListKeys } from "@/components/registry/list-keys";
import { BillTable } from "@/components/registry/record-tables";
import { deskBills, missingOfBills } from "@/lib/bills/queries/desk-bills";
import { can } from "@/lib/permissions/can";
import { readListQuery, type Search } from "../_registry/list-query";
import { RecordList } from "../_registry/record-list";

export const metadata: Metadata = { title: "Bills" };

const path = "/desk/bills";

export default async function BillsPage({ searchParams }: { searchParams: Search }) {
  const ctx = await getPageContext(path, "registry.read");
  const query = await readListQuery(searchParams, missingOfBills);
  const { rows, next } = await deskBills(ctx, query);
  return (
    <RecordList
      path={path}
      title="Bills"
      ways={
        <>
          <a href="/desk/bills/new">Add a bill</a>
          <a href="/desk/bills/sessions">Jurisdictions and sessions</a>
        </>
      }
      searched="Number, title or any name"
      missingChoices={[
        { id: "action", label: "Without a step" },
        { id: "vote", label: "Without a vote" },
        { id: "source", label: "With a fact without a source" },
      ]}
      query={query}
      next={next}
      empty={rows.length === 0 ? { fits: "No bill fits.", all: "No bill is in the registry yet." } : null}
    >
      <BillTable bills={rows} mayEdit={can(ctx.actor, "registry.edit")} />
      <ListKeys choose={false} />
    </RecordList>
  );
}
