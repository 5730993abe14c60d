import { getPageContext } from "@/app/_server/context";
import { AgentTable } from "@/components/registry/agent-table";
import { ListKeys } from "@/components/registry/list-keys";
import { deskAgents, missingData } from "@/lib/people/queries/desk-agents";
import { can } from "@/lib/permissions/can";
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
  const ctx = await getPageContext(path, "registry.read");
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
        { id: "duplicate", label: "That may be duplicates" },
        { id: "role", label: "Without a role" },
        ...(kind === "person"
          ? [{ id: "role_on_day", label: "Without a role on the day of a statement" }]
          : []),
        { id: "identifier", label: "Without an identifier" },
        { id: "source", label: "With a fact without a source" },
      ]}
      query={query}
      next={next}
      empty={rows.length === 0 ? { fits: "No record fits.", all: none } : null}
    >
      <form action="/desk/people/merge" method="get">
        <AgentTable
          agents={rows}
          path={path}
          mayEdit={can(ctx.actor, "registry.edit")}
          choose={can(ctx.actor, "registry.merge")}
        />
        {can(ctx.actor, "registry.merge") ? (
          <p className="merge-chosen">
            <button type="submit" className="button-quiet" data-merge>
              Merge the chosen records
            </button>{" "}
            <span className="quiet">
              Tick two or more. Records are never deleted: a used one is merged, or stays.
            </span>
          </p>
        ) : null}
      </form>
      <ListKeys choose={can(ctx.actor, "registry.merge")} />
    </RecordList>
  );
}
