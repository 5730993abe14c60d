import { BillLine } from "@/components/bills/bill-line";
import { AgentLine } from "@/components/people/agent-line";
import { StatementCard } from "@/components/statements/statement-card";
import { exactText } from "@/components/ui/exact-text";
import { Pager } from "@/components/ui/pager";
import type { DirectHits } from "@/lib/search/queries/direct-hits";
import type { FoundStatements } from "@/lib/search/queries/found-statements";
import { sourcePath } from "@/lib/sources/profile";
import { statementPath } from "@/lib/statements/card";
import { headline } from "@/lib/statements/in-one-line";
import { SearchBox } from "./search-box";
import { totalInWords } from "./total-in-words";
import { WithoutResults } from "./without-results";

type SearchPageProps = {
  q: string;
  /** Null before anything is asked. */
  found: { hits: DirectHits; statements: FoundStatements } | null;
  continued: boolean;
};

export function SearchPage({ q, found, continued }: SearchPageProps) {
  return (
    <>
      <header className="page-head">
        <h1>Search</h1>
        <SearchBox q={q} />
        {found ? null : (
          <p className="quiet">
            Names of people, organizations and bills are found by their beginning, statements by their words.
            “Words in quotation marks” are found as a phrase; a minus leaves a word out. A number such as
            S-1042 leads straight to its record.
          </p>
        )}
      </header>
      {found && !continued ? <Hits hits={found.hits} /> : null}
      {found ? <Results q={q} statements={found.statements} continued={continued} /> : null}
    </>
  );
}

function Hits({ hits: { agents, bills, statement, source } }: { hits: DirectHits }) {
  if (agents.length + bills.length === 0 && !statement && !source) return null;
  return (
    <section className="section" aria-labelledby="named">
      <h2 id="named">By name</h2>
      <ul className="hits">
        {statement ? (
          <li>
            <a href={statementPath(statement)}>
              S-{statement.number} {exactText(headline(statement))}
            </a>
          </li>
        ) : null}
        {source ? (
          <li>
            <a href={sourcePath(source)}>
              D-{source.number} {exactText(source.title)}
            </a>
          </li>
        ) : null}
        {bills.map((bill) => (
          <li key={bill.id}>
            <BillLine bill={bill} />
          </li>
        ))}
        {agents.map((agent) => (
          <li key={agent.id}>
            <AgentLine agent={agent} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Results(props: { q: string; statements: FoundStatements; continued: boolean }) {
  const { q, statements, continued } = props;
  const { rows, next, total } = statements;
  return (
    <section className="section" aria-labelledby="results">
      <h2 id="results">{continued ? "Statements, continued" : totalInWords(total)}</h2>
      {rows.length === 0 ? <WithoutResults q={q} statements={statements} continued={continued} /> : null}
      <ol className="timeline">
        {rows.map((card) => (
          <li key={card.number}>
            <StatementCard card={card} headingLevel={3} />
          </li>
        ))}
      </ol>
      <Pager
        newer={continued ? { href: `/search?${new URLSearchParams({ q })}`, label: "First page" } : undefined}
        older={
          next
            ? { href: `/search?${new URLSearchParams({ q, after: next })}`, label: "Older statements" }
            : undefined
        }
      />
    </section>
  );
}
