import { StatementCard } from "@/components/statements/statement-card";
import { exactText } from "@/components/ui/exact-text";
import type { Card } from "@/lib/statements/card";
import type { DeskEntry } from "@/lib/statements/queries/desk-entry";

type RowPreviewProps = { entry: DeskEntry; card: Card | null; closeHref: string };

/** One entry beside the list, as readers would see it. */
export function RowPreview({ entry, card, closeHref }: RowPreviewProps) {
  const name = entry.number === null ? `E-${entry.entry}` : `S-${entry.number}`;
  return (
    <aside className="queue-preview" aria-label={`Preview of ${name}`}>
      <header>
        <h2>{name}</h2>
        <p>
          <a href={`/desk/statements/${entry.id}`}>Open</a> <a href={closeHref}>Close</a>
        </p>
      </header>
      {card ? (
        <StatementCard card={card} headingLevel={3} />
      ) : (
        <blockquote dir="auto">{exactText(entry.content.words) || "No words yet, and no source."}</blockquote>
      )}
      {entry.content.note ? <p className="quiet">Note: {exactText(entry.content.note)}</p> : null}
    </aside>
  );
}
