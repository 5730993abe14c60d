import { StatementCard } from "@/components/statements/statement-card";
import { Pager } from "@/components/ui/pager";
import type { Page } from "@/lib/pages";
import { type SourceProfile, sourcePath } from "@/lib/sources/profile";
import type { Card } from "@/lib/statements/card";

export type StatementsViewProps = {
  source: SourceProfile;
  statements: Page<Card>;
  continued: boolean;
  /** Its own first page. */
  href: string;
};

/** The statements drawn from a source, as their cards. */
export function StatementsView({ source, statements, continued, href }: StatementsViewProps) {
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
        newer={continued ? { href: href || sourcePath(source), label: "First page" } : undefined}
        older={
          statements.next
            ? { href: `${href}${joint}after=${statements.next}`, label: "More statements" }
            : undefined
        }
      />
    </section>
  );
}
