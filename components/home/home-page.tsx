import { BillLine } from "@/components/bills/bill-line";
import { RecentCorrections } from "@/components/corrections/recent-corrections";
import { AgentLine } from "@/components/people/agent-line";
import { SearchBox } from "@/components/search/search-box";
import { StatementCard } from "@/components/statements/statement-card";
import type { BillProfile } from "@/lib/bills/profile";
import type { PublicCorrection } from "@/lib/corrections/queries/public-corrections";
import type { Page } from "@/lib/pages";
import type { AgentProfile } from "@/lib/people/profile";
import type { Card } from "@/lib/statements/card";
import { Method } from "./method";

type HomePageProps = {
  /** Of the last seven days. */
  corrections: readonly PublicCorrection[];
  latest: Card[];
  bills: Page<BillProfile>;
  people: Page<AgentProfile>;
  organizations: Page<AgentProfile>;
};

export function HomePage({ corrections, latest, bills, people, organizations }: HomePageProps) {
  return (
    <>
      <header className="home-head">
        <h1>Public words, as they were said</h1>
        <p className="deck">Who said what, in what office, on which bill, and the passage that proves it.</p>
        <SearchBox />
      </header>
      <RecentCorrections corrections={corrections} />
      <div className="columns">
        <section className="section" id="latest" aria-labelledby="latest-head">
          <h2 id="latest-head">Latest statements</h2>
          {latest.length === 0 ? (
            <p className="nothing">
              Nothing is published yet. The first entries are being reviewed; each needs a second person
              before it appears here.
            </p>
          ) : (
            <ol className="timeline">
              {latest.map((card) => (
                <li key={card.number}>
                  <StatementCard card={card} headingLevel={3} />
                </li>
              ))}
            </ol>
          )}
        </section>
        <aside className="beside">
          <Bills bills={bills} />
          <Names id="people" title="People" path="/people" page={people} />
          <Names id="organizations" title="Organizations" path="/organizations" page={organizations} />
          <Method />
        </aside>
      </div>
    </>
  );
}

const Bills = ({ bills }: { bills: Page<BillProfile> }) => (
  <section className="section" id="bills" aria-labelledby="bills-head">
    <h2 id="bills-head">Bills</h2>
    {bills.rows.length === 0 ? <p className="quiet">No bill is on the record yet.</p> : null}
    <ul className="bill-list">
      {bills.rows.map((bill) => (
        <li key={bill.id}>
          <BillLine bill={bill} />
        </li>
      ))}
    </ul>
    {bills.next ? (
      <p className="all">
        <a href="/bills">All bills</a>
      </p>
    ) : null}
  </section>
);

function Names(props: { id: string; title: string; path: string; page: Page<AgentProfile> }) {
  const { id, title, path, page } = props;
  return (
    <section className="section" id={id} aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>{title}</h2>
      {page.rows.length === 0 ? <p className="quiet">Nobody is on the record yet.</p> : null}
      <ul className="name-list">
        {page.rows.map((agent) => (
          <li key={agent.id}>
            <AgentLine agent={agent} />
          </li>
        ))}
      </ul>
      <p className="all">
        <a href={path}>{page.next ? `All ${title.toLowerCase()}, A to Z` : `${title} A to Z`}</a>
      </p>
    </section>
  );
}
