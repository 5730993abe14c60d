import { day } from "@/components/statements/all-days";
import { capturedDay } from "@/components/statements/days";
import { StatementCard } from "@/components/statements/statement-card";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { exactText } from "@/components/ui/exact-text";
import { Pager } from "@/components/ui/pager";
import type { Page } from "@/lib/pages";
import { type SourceProfile, sourcePath } from "@/lib/sources/profile";
import type { Card } from "@/lib/statements/card";
import { sourceKindLabels } from "./labels";

type SourcePageProps = { source: SourceProfile; statements: Page<Card>; continued: boolean };

/** A source: what it is, its days apart from each other, how it was obtained, and the statements drawn from it. */
export function SourcePage({ source, statements, continued }: SourcePageProps) {
  const path = sourcePath(source);
  return (
    <>
      <header className="page-head">
        <p className="kicker">
          Source D-{source.number} · {sourceKindLabels[source.kind]}
        </p>
        <h1>
          <bdi>{exactText(source.title)}</bdi>
        </h1>
      </header>
      <div className="columns">
        <section className="section" aria-labelledby="statements">
          <h2 id="statements">Statements in it{continued ? ", continued" : ""}</h2>
          {statements.rows.length === 0 ? (
            <p className="nothing">
              {continued ? (
                <>
                  The list ends here. <a href={path}>Go to its beginning</a>.
                </>
              ) : (
                "No statement drawn from this source is published now."
              )}
            </p>
          ) : null}
          <ol className="timeline">
            {statements.rows.map((card) => (
              <li key={card.number}>
                <StatementCard card={card} headingLevel={3} />
              </li>
            ))}
          </ol>
          <Pager
            newer={continued ? { href: path, label: "First page" } : undefined}
            older={
              statements.next
                ? { href: `${path}?after=${statements.next}`, label: "More statements" }
                : undefined
            }
          />
        </section>
        <aside className="beside">
          <Provenance source={source} />
        </aside>
      </div>
    </>
  );
}

const Provenance = ({ source }: { source: SourceProfile }) => (
  <section className="section" aria-labelledby="provenance">
    <h2 id="provenance">Where it comes from</h2>
    <DefinitionRows
      rows={[
        ["Publisher", source.publisher ? exactText(source.publisher) : "not recorded"],
        ["Issued", day(source.issued)],
        ["Published", day(source.published)],
        ["Captured by us", capturedDay(source.capturedOn)],
        ["How obtained", source.obtained ? exactText(source.obtained) : "not recorded"],
        ["Address", <Address key="address" url={source.url} />],
      ]}
    />
    <p className="quiet">
      The day a document was issued, the day it was published and the day we captured it are three different
      days.
    </p>
  </section>
);

const Address = ({ url }: { url: string }) =>
  url === "" ? (
    "no web address recorded"
  ) : (
    <a className="long" href={url} rel="external nofollow noopener">
      {url}
    </a>
  );
