import { Pager } from "@/components/ui/pager";
import { type CorrectionsFilter, correctionsHref, isNarrowed } from "@/lib/corrections/corrections-filter";
import type { CorrectionsOverview } from "@/lib/corrections/queries/corrections-overview";
import type { PublicCorrection } from "@/lib/corrections/queries/public-corrections";
import type { Page } from "@/lib/pages";
import { CorrectionLine } from "./correction-line";
import { CorrectionsFilters } from "./corrections-filters";
import { medianInWords } from "./median-in-words";
import { Policy, Report } from "./policy";

type CorrectionsPageProps = {
  page: Page<PublicCorrection>;
  overview: CorrectionsOverview;
  filter: CorrectionsFilter;
  continued: boolean;
  newsroom: string;
  contact: string | null;
};

/** Every notice ever issued, with how corrections are made and how to ask for one. */
export function CorrectionsPage(props: CorrectionsPageProps) {
  const { page, overview, filter, continued, newsroom, contact } = props;
  const median = medianInWords(overview.median);
  return (
    <>
      <header className="page-head">
        <h1>Corrections</h1>
        <p className="deck">What was changed in published statements, when, and why. The newest first.</p>
        {median ? (
          <>
            <p className="extent">{median.time}</p>
            <p className="quiet">{median.counted}</p>
          </>
        ) : null}
      </header>
      <div className="columns">
        <section className="section" aria-labelledby="notices">
          <h2 id="notices">Notices{continued ? ", continued" : ""}</h2>
          <CorrectionsFilters filter={filter} overview={overview} bill={billIn(page, filter)} />
          {page.rows.length === 0 ? <Nothing filter={filter} continued={continued} /> : null}
          <ol className="timeline">
            {page.rows.map((correction) => (
              <li key={correction.id}>
                <CorrectionLine correction={correction} level={3} />
              </li>
            ))}
          </ol>
          <Pager
            newer={continued ? { href: correctionsHref(filter), label: "First page" } : undefined}
            older={
              page.next ? { href: correctionsHref(filter, page.next), label: "Older notices" } : undefined
            }
          />
        </section>
        <aside className="beside">
          <Policy />
          <Report newsroom={newsroom} contact={contact} />
          <p className="all">
            <a href="/corrections/feed.xml">Follow corrections by feed</a>
          </p>
        </aside>
      </div>
    </>
  );
}

function billIn({ rows }: Page<PublicCorrection>, { bill }: CorrectionsFilter): string | null {
  const named = rows.flatMap(({ card }) => card.bills).find(({ path }) => path === `/bills/${bill}`);
  return named ? `${named.identifier}, ${named.label}` : null;
}

function Nothing({ filter, continued }: { filter: CorrectionsFilter; continued: boolean }) {
  if (continued) {
    return (
      <p className="nothing">
        The list ends here. <a href={correctionsHref(filter)}>Go to its beginning</a>.
      </p>
    );
  }
  if (isNarrowed(filter)) {
    const only =
      filter.month !== null && Object.values({ ...filter, month: null }).every((value) => value === null);
    return (
      <p className="nothing">
        {only ? "No corrections in this period." : "No notice passes these filters."}{" "}
        <a href="/corrections">Show all notices</a>.
      </p>
    );
  }
  return <p className="nothing">No published statement has been corrected yet.</p>;
}
