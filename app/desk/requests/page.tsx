import type { Metadata } from "next";
import { getPageContext } from "@/app/_server/context";
import { ListPages, ListSearch } from "@/components/registry/list-search";
import { RequestTable } from "@/components/requests/request-table";
import { today } from "@/lib/dates/calendar";
import { deskRequests, missingOfRequests } from "@/lib/requests/queries/desk-requests";
import { listHref, readListQuery, type Search } from "../_registry/list-query";

export const metadata: Metadata = { title: "Records requests" };

const path = "/desk/requests";

export default async function RequestsPage({ searchParams }: { searchParams: Search }) {
  const ctx = await getPageContext(path);
  const query = await readListQuery(searchParams, missingOfRequests);
  const { rows, next } = await deskRequests(ctx, { ...query, today: today("UTC") });
  return (
    <div className="registry">
      <header className="list-head">
        <h1>Records requests</h1>
        <p className="ways">
          <a href="/desk/requests/new">Record a request</a>
        </p>
      </header>
      <ListSearch
        path={path}
        q={query.q}
        label="Number, subject, agency, reference or requester"
        missing={query.missing}
        missingChoices={[
          { id: "answer", label: "Without an answer" },
          { id: "file", label: "Released, without a file" },
        ]}
      />
      {rows.length === 0 ? (
        <p className="quiet">
          {query.q || query.missing
            ? "No request fits."
            : "No records request is on record yet. Recording one shows readers how a released file was obtained."}
        </p>
      ) : (
        <RequestTable requests={rows} />
      )}
      <ListPages
        first={query.cursor ? listHref(path, query) : null}
        next={next ? listHref(path, query, next) : null}
      />
    </div>
  );
}
