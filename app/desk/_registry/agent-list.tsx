import { getPageContext } from "@/app/_server/context";
import { ListPages, ListSearch } from "@/components/registry/list-search";
import { AgentTable } from "@/components/registry/record-tables";
import { deskAgents, missingData } from "@/lib/people/queries/desk-agents";
import { listHref, readListQuery, type Search } from "./list-query";

const texts = {
  person: {
    path: "/desk/people",
    title: "People",
    add: "Add a person",
    none: "Nobody is in the registry yet.",
  },
  organization: {
    path: "/desk/organizations",
    title: "Organizations",
    add: "Add an organization",
    none: "No organization is in the registry yet.",
  },
} as const;

/** The people, or the organizations and groups, of the registry. */
export async function AgentList({ kind, search }: { kind: keyof typeof texts; search: Search }) {
  const { path, title, add, none } = texts[kind];
  const ctx = await getPageContext(path);
  const query = await readListQuery(search, missingData);
  const { rows, next } = await deskAgents(ctx, { kind, ...query });
  return (
    <div className="registry">
      <header className="list-head">
        <h1>{title}</h1>
        <p className="ways">
          <a href={`${path}/new`}>{add}</a>
          <a href="/desk/people/offices">Offices</a>
        </p>
      </header>
      <ListSearch
        path={path}
        q={query.q}
        label="A part of any name"
        missing={query.missing}
        missingChoices={[
          { id: "role", label: "Without a role" },
          { id: "identifier", label: "Without an identifier" },
        ]}
      />
      {rows.length === 0 ? (
        <p className="quiet">{query.q || query.missing ? "No record fits." : none}</p>
      ) : (
        <AgentTable agents={rows} path={path} />
      )}
      <ListPages
        first={query.cursor ? listHref(path, query) : null}
        next={next ? listHref(path, query, next) : null}
      />
    </div>
  );
}
