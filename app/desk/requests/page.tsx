import type { Metadata } from "next";
import { getPageContext } from "@/app/_server/context";
import { RequestTable } from "@/components/requests/request-table";
import { today } from "@/lib/dates/calendar";
import { deskRequests, missingOfRequests } from "@/lib/requests/queries/desk-requests";
import { readListQuery, type Search } from "../_registry/list-query";
import { RecordList } from "../_registry/record-list";

export const metadata: Metadata = { title: "Records requests" };

const path = "/desk/requests";

export default async function RequestsPage({ searchParams }: { searchParams: Search }) {
  const ctx = await getPageContext(path, "registry.read");
  const query = await readListQuery(searchParams, missingOfRequests);
  const { rows, next } = await deskRequests(ctx, { ...query, today: today("UTC") });
  return (
    <RecordList
      path={path}
      title="Records requests"
      ways={<a href="/desk/requests/new">Record a request</a>}
      searched="Number, subject, agency, reference or requester"
      missingChoices={[
        { id: "answer", label: "Without an answer" },
        { id: "file", label: "Released, without a file" },
      ]}
      query={query}
      next={next}
      empty={
        rows.length === 0
          ? {
              fits: "No request fits.",
              all: "No records request is on record yet. Recording one shows readers how a released file was obtained.",
            }
          : null
      }
    >
      <RequestTable requests={rows} />
    </RecordList>
  );
}
