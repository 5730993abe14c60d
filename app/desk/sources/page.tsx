import type { Metadata } from "next";
import { getPageContext } from "@/app/_server/context";
import { ListPages, ListSearch } from "@/components/registry/list-search";
import { SourceTable } from "@/components/registry/record-tables";
import { deskSources, missingOfSources } from "@/lib/sources/queries/desk-sources";
import { listHref, readListQuery, type Search } from "../_registry/list-query";

export const metadata: Metadata = { title: "Sources" };

const path = "/desk/sources";

export default async function SourcesPage({ searchParams }: { searchParams: Search }) {
  const ctx = await getPageContext(path);
  const query = await readListQuery(searchParams, missingOfSources);
  const { rows, next } = await deskSources(ctx, query);
  return (
    <div className="registry">
      <header className="list-head">
        <h1>Sources</h1>
        <p className="ways">
          <a href="/desk/statements/new">Log a statement with its source</a>
        </p>
      </header>
      <ListSearch
        path={path}
        q={query.q}
        label="Number, title, publisher or address"
        missing={query.missing}
        missingChoices={[
          { id: "text", label: "Without its text" },
          { id: "publisher", label: "Without a publisher" },
          { id: "day", label: "Without a day" },
        ]}
      />
      {rows.length === 0 ? (
        <p className="quiet">{query.q || query.missing ? "No source fits." : "No source is logged yet."}</p>
      ) : (
        <SourceTable sources={rows} />
      )}
      <ListPages
        first={query.cursor ? listHref(path, query) : null}
        next={next ? listHref(path, query, next) : null}
      />
    </div>
  );
}
