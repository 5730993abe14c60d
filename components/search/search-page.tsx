import { BillLine } from "@/components/bills/bill-line";
import { AgentLine } from "@/components/people/agent-line";
import { StatementCard } from "@/components/statements/statement-card";
import { exactText } from "@/components/ui/exact-text";
import { Pager } from "@/components/ui/pager";
import type { DirectHits } from "@/lib/search/queries/direct-hits";
import type { FoundStatements } from "@/lib/search/queries/found-statements";
import { searchHref } from "@/lib/search/search-query";
import { sourcePath } from "@/lib/sources/profile";
import { statementPath } from "@/lib/statements/card";
import { headline } from "@/lib/statements/in-one-line";
import { SearchBox } from "./search-box";
import { totalInWords } from "./total-in-words";
import { WithoutResults } from "./without-results";

type SearchPageProps = {
  q: string;
  /** Whether retracted statements are shown as well. */
  retracted: boolean;
  /** Null before anything is asked. */
  found: { hits: DirectHits; statements: FoundStatements } | null;
  continued: boolean;
};

export function SearchPage({ q, retracted, found, continued }: SearchPageProps) {
  return (
    <>
      <header className="page-head">
        <h1>Search</h1>
        <SearchBox q={q}>
          <label className="search-filter">
            <input type="checkbox" name="retracted" value="1" defaultChecked={retracted} />
            Show retracted statements as well
          </label>
        </SearchBox>
        {found ? null : (
          <p className="quiet">
            Names of people, organizations and bills are found by their beginning, statements by their words.
            “Words in quotation marks” are found as a phrase; a minus leaves a word out. A number such as
            S-1042 leads straight to its record.
          </p>
        )}
      </header>
      {found && !continued ? <Hits hits={found.hits} /> : null}
      {found ? (
        <Results q={q} retracted={retracted} statements={found.statements} continued={continued} />
      ) : null}
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

type ResultsProps = { q: string; retracted: boolean; statements: FoundStatements; continued: boolean };

function Results({ q, retracted, statements, continued }: ResultsProps) {
  const asked = { q, retracted };
  const { rows, next, total } = statements;
  return (
    <section className="section" aria-labelledby="results">
      <h2 id="results">{continued ? "Statements, continued" : totalInWords(total)}</h2>
      {rows.length === 0 ? <WithoutResults {...asked} statements={statements} continued={continued} /> : null}
      <ol className="timeline">
        {rows.map((card) => (
          <li key={card.number}>
            <StatementCard card={card} headingLevel={3} />
          </li>
        ))}
      </ol>
      <Pager
        newer={continued ? { href: searchHref(asked), label: "First page" } : undefined}
        older={next ? { href: searchHref(asked, next), label: "Older statements" } : undefined}
      />
    </section>
  );
}
