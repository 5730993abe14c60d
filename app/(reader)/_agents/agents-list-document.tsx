import { document } from "@/app/_server/document";
import { AgentsListPage } from "@/components/people/agents-list-page";
import { agentsPage } from "@/lib/people/queries/agents-page";

const titles = { person: "People", organization: "Organizations" } as const;
const paths = { person: "/people", organization: "/organizations" } as const;

/** Everybody of one kind who is on the record. */
export const agentsListDocument = (kind: "person" | "organization") =>
  document(async ({ search, db }) => {
    const q = (search.get("q") ?? "").trim();
    const from = (search.get("from") ?? "").trim();
    const cursor = search.get("after");
    const page = await agentsPage(db, { kind, q, startingAt: from, cursor, limit: 100 });
    return {
      title: titles[kind],
      description: `${titles[kind]} named in published statements, by name.`,
      canonical: paths[kind],
      ...(q || from || cursor ? { robots: "noindex, follow" } : {}),
      body: <AgentsListPage kind={kind} page={page} q={q} from={from} continued={cursor !== null} />,
    };
  });
