import { ListSearch } from "@/components/search/list-search";
import { Pager } from "@/components/ui/pager";
import type { Page } from "@/lib/pages";
import type { AgentProfile } from "@/lib/people/profile";
import { AgentLine } from "./agent-line";

export type AgentListKind = "person" | "organization";

const heads = {
  person: { title: "People", path: "/people", search: "Find a person by name" },
  organization: { title: "Organizations", path: "/organizations", search: "Find an organization by name" },
} as const;

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

type AgentsListProps = {
  kind: AgentListKind;
  page: Page<AgentProfile>;
  q: string;
  /** The letters the list starts at. */
  from: string;
  continued: boolean;
};

/** Everybody who is on the record, by name. */
export function AgentsListPage({ kind, page, q, from, continued }: AgentsListProps) {
  const { title, path, search } = heads[kind];
  const more = new URLSearchParams({ ...(q ? { q } : {}), ...(page.next ? { after: page.next } : {}) });
  return (
    <>
      <header className="page-head">
        <h1>{title}</h1>
        <p className="deck">
          {kind === "person" ? "Everybody" : "Every organization and group"} named in a published statement,
          by name. Being listed here says nothing but that.
        </p>
      </header>
      <ListSearch path={path} q={q} label={search} />
      <nav className="letters" aria-label="By first letter">
        <ul>
          {letters.map((letter) => (
            <li key={letter}>
              <a
                href={`${path}?from=${letter.toLowerCase()}`}
                aria-current={from.toUpperCase() === letter ? "true" : undefined}
              >
                {letter}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {page.rows.length === 0 ? (
        <Nothing path={path} q={q} from={from} />
      ) : (
        <ul className="name-list">
          {page.rows.map((agent) => (
            <li key={agent.id}>
              <AgentLine agent={agent} />
            </li>
          ))}
        </ul>
      )}
      <Pager
        newer={continued ? { href: path, label: "First page" } : undefined}
        older={page.next ? { href: `${path}?${more}`, label: "More names" } : undefined}
      />
    </>
  );
}

function Nothing({ path, q, from }: { path: string; q: string; from: string }) {
  if (q) {
    return (
      <p className="nothing">
        No name here begins with “{q}”. <a href={path}>See all names</a>, or{" "}
        <a href={`/search?${new URLSearchParams({ q })}`}>search the words of statements</a>.
      </p>
    );
  }
  return (
    <p className="nothing">
      {from ? "No name follows these letters." : "Nobody is on the record yet."}{" "}
      {from ? <a href={path}>See all names</a> : "The first statements are being reviewed."}
    </p>
  );
}
