import { StatementCard } from "@/components/statements/statement-card";
import { Pager } from "@/components/ui/pager";
import type { Page } from "@/lib/pages";
import { type SourceProfile, sourcePath } from "@/lib/sources/profile";
import type { Card } from "@/lib/statements/card";

export type StatementsViewProps = {
  source: SourceProfile;
  statements: Page<Card>;
  /** Statements of other sources that cite this one. */
  citing: readonly Card[];
  continued: boolean;
  /** Its own first page. */
  href: string;
};

/** The statements drawn from a source, as their cards. */
export function StatementsView({ source, statements, citing, continued, href }: StatementsViewProps) {
  const joint = href.includes("?") ? "&" : "?";
  return (
    <section className="section" aria-labelledby="statements">
      <h2 id="statements">Statements in it{continued ? ", continued" : ""}</h2>
      {statements.rows.length === 0 ? (
        <p className="nothing">
          {continued ? (
            <>
              The list ends here. <a href={href}>Go to its beginning</a>.
            </>
          ) : (
            "No published statement has its words from this source."
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
        newer={continued ? { href: href || sourcePath(source), label: "First page" } : undefined}
        older={
          statements.next
            ? { href: `${href}${joint}after=${statements.next}`, label: "More statements" }
            : undefined
        }
      />
      {citing.length > 0 ? (
        <>
          <h3>Cited beside the words of other sources</h3>
          <ol className="timeline">
            {citing.map((card) => (
              <li key={card.number}>
                <StatementCard card={card} headingLevel={4} />
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </section>
  );
}
