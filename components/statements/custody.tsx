// Who in the newsroom did what to the entry, and how to cite it.
import { exactText, plainText } from "@/components/ui/exact-text";
import { dateInWords, dayInWords } from "@/lib/dates/words";
import { type Card, type Detail, statementPath } from "@/lib/statements/card";
import { firstWords, speakersOf } from "@/lib/statements/in-one-line";

export function History({ card, detail, publishedAt }: { card: Card; detail: Detail; publishedAt: Date }) {
  const { loggedBy, loggedOn, reviewedBy, reviewedOn, publishedBy } = detail.provenance;
  const steps: [string, string, string][] = [
    ["Logged", loggedBy, loggedOn],
    ["Reviewed", reviewedBy, reviewedOn],
    ["Published", publishedBy, publishedAt.toISOString().slice(0, 10)],
  ];
  return (
    <section className="section" aria-labelledby="history">
      <h2 id="history">History</h2>
      <ol className="history">
        {steps.map(([act, who, on]) => (
          <li key={act}>
            {act} by {exactText(who)}, <time dateTime={on}>{dayInWords(on)}</time>
          </li>
        ))}
      </ol>
      {card.status === "published" ? <p className="quiet">Not corrected since.</p> : null}
    </section>
  );
}

type CiteProps = { card: Card; newsroom: string; origin: string };

/** A citation to be copied whole, as plain text. */
export function Cite(props: CiteProps) {
  return (
    <section className="section" aria-labelledby="cite">
      <h2 id="cite">Cite</h2>
      <p className="cite">{citation(props)}</p>
      <p className="quiet">The address of a statement never changes and is never used again.</p>
    </section>
  );
}

export function citation({ card, newsroom, origin }: CiteProps): string {
  const { source } = card;
  const said = card.said.edtf === null ? "day not known" : dateInWords(card.said.edtf, card.said.basis);
  const where = [source.title, source.publisher]
    .filter((part) => part !== "")
    .map(plainText)
    .join(", ");
  const words = card.status === "retracted" ? "RETRACTED." : `“${firstWords(card.words, 25)}”`;
  return (
    `${speakersOf(card.voices)}, ${said}: ${words} In: ${where}, captured ${dayInWords(source.capturedOn)}. ` +
    `${newsroom}, S-${card.number}. ${origin}${statementPath(card)}`
  );
}
