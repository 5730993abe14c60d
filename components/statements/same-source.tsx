import { exactText } from "@/components/ui/exact-text";
import { dateInWords } from "@/lib/dates/words";
import { sourcePath } from "@/lib/sources/profile";
import { type Card, statementPath } from "@/lib/statements/card";
import { headline } from "@/lib/statements/in-one-line";

/** Other statements drawn from the same source, in one line each. */
export function SameSource({
  cards,
  more,
  source,
}: {
  cards: Card[];
  more: boolean;
  source: Card["source"];
}) {
  if (cards.length === 0) return null;
  return (
    <section className="section" aria-labelledby="same-source">
      <h2 id="same-source">From the same source</h2>
      <ul className="lines">
        {cards.map((card) => (
          <li key={card.number}>
            <span className="line-label">S-{card.number}</span>
            <span>
              <a href={statementPath(card)}>{exactText(headline(card, 16))}</a>{" "}
              <span className="note">{dateInWords(card.said.edtf)}</span>
            </span>
          </li>
        ))}
      </ul>
      {more ? (
        <p className="quiet">
          <a href={sourcePath(source)}>All statements from this source</a>
        </p>
      ) : null}
    </section>
  );
}
