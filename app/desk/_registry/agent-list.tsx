import { getPageContext } from "@/app/_server/context";
import { AgentTable } from "@/components/registry/record-tables";
import { deskAgents, missingData } from "@/lib/people/queries/desk-agents";
import { readListQuery, type Search } from "./list-query";
import { RecordList } from "./record-list";

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
    <RecordList
      path={path}
      title={title}
      ways={
        <>
          <a href={`${path}/new`}>{add}</a>
          <a href="/desk/people/offices">Offices</a>
        </>
      }
      searched="A part of any name"
      missingChoices={[
        { id: "role", label: "Without a role" },
        { id: "identifier", label: "Without an identifier" },
      ]}
      query={query}
      next={next}
      empty={rows.length === 0 ? { fits: "No record fits.", all: none } : null}
    >
      <AgentTable agents={rows} path={path} />
    </RecordList>
  );
}
