import type { Metadata } from "next";
import { getPageContext } from "@/app/_server/context";
import { SourceTable } from "@/components/registry/record-tables";
import { deskSources, missingOfSources } from "@/lib/sources/queries/desk-sources";
import { readListQuery, type Search } from "../_registry/list-query";
import { RecordList } from "../_registry/record-list";

export const metadata: Metadata = { title: "Sources" };

const path = "/desk/sources";

export default async function SourcesPage({ searchParams }: { searchParams: Search }) {
  const ctx = await getPageContext(path, "registry.read");
  const query = await readListQuery(searchParams, missingOfSources);
  const { rows, next } = await deskSources(ctx, query);
  return (
    <RecordList
      path={path}
      title="Sources"
      ways={<a href="/desk/statements/new">Log a statement with its source</a>}
      searched="Number, title, publisher or address"
      missingChoices={[
        { id: "text", label: "Without its text" },
        { id: "publisher", label: "Without a publisher" },
        { id: "day", label: "Without a day" },
      ]}
      query={query}
      next={next}
      empty={rows.length === 0 ? { fits: "No source fits.", all: "No source is logged yet." } : null}
    >
      <SourceTable sources={rows} />
    </RecordList>
  );
}
