// One statement, complete in itself: who, when, where from, and how it stands. The same card serves timelines,
// the permalink, embeds and the review screen.
import { exactText } from "@/components/ui/exact-text";
import { type Card, statementPath, type Voice } from "@/lib/statements/card";
import { BillsLine } from "./bills-line";
import { Days } from "./days";
import { statementKindLabels } from "./labels";
import { QuotedIn } from "./quoted-in";
import { SourceLine } from "./source-line";
import { splitWords } from "./split-words";
import { CardStatus } from "./status-mark";
import { Credits, Leads, leadsOf } from "./voices";
import { type Range, Words } from "./words";

export type StatementCardProps = {
  card: Card;
  headingLevel: 1 | 2 | 3 | 4;
  /** The agent whose timeline this is: where it is only quoted, its own words lead. */
  as?: { agentId: string };
  size?: "timeline" | "permalink";
  /** Where each bill stood on the day, in words, by bill id. */
  standings?: Record<string, string>;
  /** Where its words are others than in the version before. */
  added?: readonly Range[];
};

export function StatementCard(props: StatementCardProps) {
  const { card, headingLevel, as, size = "timeline", standings, added } = props;
  const current = as?.agentId;
  const quoted = current ? onlyQuoted(card.voices, current) : null;
  const leads = quoted ? [quoted] : leadsOf(card.voices);
  const whole = size === "permalink";
  const shown = quoted ? { ...card, words: quoted.quotedWords } : card;
  const split = splitWords(shown.words, quoted ? [] : card.voices, whole);
  const retracted = card.status === "retracted";
  const words = <Words card={shown} split={split} added={added} />;
  return (
    <article
      className={`statement gutter-row ${size}${whole ? ` ${lengthOf(card.words)}` : ""}`}
      id={whole ? undefined : `S-${card.number}`}
    >
      <Days card={card} />
      <div className="entry">
        <p className="how">
          {statementKindLabels[card.kind]}
          {card.place ? (
            <>
              {" · "}
              <bdi>{exactText(card.place)}</bdi>
            </>
          ) : null}
        </p>
        <Leads leads={leads} level={headingLevel} retracted={retracted} current={current} />
        {quoted ? (
          <QuotedIn card={card} />
        ) : (
          <Credits voices={card.voices} leads={leads} unplaced={split.unplaced} current={current} />
        )}
        {retracted ? (
          <details className="withdrawn">
            <summary>The words as they were published</summary>
            {words}
          </details>
        ) : (
          words
        )}
        <div className="proof">
          <SourceLine source={card.source} cited={card.cited} whole={whole} />
          <BillsLine bills={card.bills} standings={standings} whole={whole} />
          <p className="record">
            {card.status === "published" ? null : <CardStatus card={card} />}
            {card.number ? <a href={statementPath(card)}>S-{card.number}</a> : "Not public yet"}
          </p>
        </div>
      </div>
    </article>
  );
}

/** The quoted voice of an agent that has no other part in the statement. */
function onlyQuoted(voices: readonly Voice[], agentId: string): Voice | null {
  const own = voices.filter((voice) => voice.agent?.id === agentId);
  const [first] = own;
  return first && own.every((voice) => voice.role === "quoted") && first.quotedWords !== "" ? first : null;
}

// A permalink sets few words large, as a pulled quote, and many words for reading.
const lengthOf = (words: string) => (words.length < 220 ? "brief" : words.length < 600 ? "medium" : "long");
