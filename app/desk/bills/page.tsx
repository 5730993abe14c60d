import type { Metadata } from "next";
import { getPageContext } from "@/app/_server/context";
import { ListPages, ListSearch } from "@/components/registry/list-search";
import { BillTable } from "@/components/registry/record-tables";
import { deskBills, missingOfBills } from "@/lib/bills/queries/desk-bills";
import { listHref, readListQuery, type Search } from "../_registry/list-query";

export const metadata: Metadata = { title: "Bills" };

const path = "/desk/bills";

export default async function BillsPage({ searchParams }: { searchParams: Search }) {
  const ctx = await getPageContext(path);
  const query = await readListQuery(searchParams, missingOfBills);
  const { rows, next } = await deskBills(ctx, query);
  return (
    <div className="registry">
      <header className="list-head">
        <h1>Bills</h1>
        <p className="ways">
          <a href="/desk/bills/new">Add a bill</a>
          <a href="/desk/bills/sessions">Jurisdictions and sessions</a>
        </p>
      </header>
      <ListSearch
        path={path}
        q={query.q}
        label="Number, title or any name"
        missing={query.missing}
        missingChoices={[
          { id: "action", label: "Without a step" },
          { id: "vote", label: "Without a vote" },
        ]}
      />
      {rows.length === 0 ? (
        <p className="quiet">
          {query.q || query.missing ? "No bill fits." : "No bill is in the registry yet."}
        </p>
      ) : (
        <BillTable bills={rows} />
      )}
      <ListPages
        first={query.cursor ? listHref(path, query) : null}
        next={next ? listHref(path, query, next) : null}
      />
    </div>
  );
}
