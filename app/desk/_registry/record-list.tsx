import type { ReactNode } from "react";
import type { Choice } from "@/components/registry/fields";
import { ListPages, ListSearch } from "@/components/registry/list-search";
import { type ListQuery, listHref } from "./list-query";

type RecordListProps = {
  path: string;
  title: string;
  /** Links to what else can be done here. */
  ways: ReactNode;
  /** What the search looks through. */
  searched: string;
  missingChoices: readonly Choice[];
  query: ListQuery;
  /** The cursor of the next page. */
  next: string | null;
  /** Said in place of the table: nothing fits, or there is nothing at all. */
  empty: { fits: string; all: string } | null;
  /** The table. */
  children: ReactNode;
};

/** A list of the registry: search, views of what is missing, the table, and the way to its other pages. */
export function RecordList(props: RecordListProps) {
  const { path, title, ways, searched, missingChoices, query, next, empty, children } = props;
  return (
    <div className="registry">
      <header className="list-head">
        <h1>{title}</h1>
        <p className="ways">{ways}</p>
      </header>
      <ListSearch
        path={path}
        q={query.q}
        label={searched}
        missing={query.missing}
        missingChoices={missingChoices}
      />
      {empty ? <p className="quiet">{query.q || query.missing ? empty.fits : empty.all}</p> : children}
      <ListPages
        first={query.cursor ? listHref(path, query) : null}
        next={next ? listHref(path, query, next) : null}
      />
    </div>
  );
}
