"use client";
import { useEffect, useState } from "react";
import { exactText } from "@/components/ui/exact-text";
import type { BulkResult } from "@/lib/queue/bulk";

type BulkOutcomeProps = {
  result: BulkResult | null;
  message: string | null;
  takeBack: (form: FormData) => void;
  idempotencyKey: string;
};

/** What came of the last act: in a sentence, with what was refused and why, and for ten seconds the way back. */
export function BulkOutcome({ result, message, takeBack, idempotencyKey }: BulkOutcomeProps) {
  const open = useStillOpen(result?.undoUntil ?? null);
  const refused = result?.rows.filter(({ outcome }) => outcome === "refused") ?? [];
  return (
    <div className="bulk-outcome" role="status">
      {result ? <p>{result.sentence}</p> : null}
      {message ? <p>{message}</p> : null}
      {result && open ? (
        <form action={takeBack}>
          <input type="hidden" name="idempotencyKey" value={`undo-${idempotencyKey}`} />
          <input type="hidden" name="bulkId" value={result.bulkId} />
          <button
            type="submit"
            className="button-quiet"
            data-undo
            data-palette="Take the last act back"
            data-key-act="undo"
          >
            Undo
          </button>
        </form>
      ) : null}
      {refused.length > 0 ? (
        <>
          <p>
            Not done for {refused.length === 1 ? "one entry" : `${refused.length} entries`}; still selected:
          </p>
          <ul>
            {refused.map(({ id, entry, opening, reason }) => (
              <li key={id}>
                {entry > 0 ? (
                  <a href={`/desk/statements/${id}`}>
                    E-{entry} <bdi>{exactText(opening.slice(0, 60))}</bdi>
                  </a>
                ) : (
                  "One entry"
                )}
                : {reason}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

/** Whether the moment is still to come; without script, yes: the server decides. */
function useStillOpen(until: string | null): boolean {
  const [over, setOver] = useState<string | null>(null);
  useEffect(() => {
    if (until === null) return;
    const timer = setTimeout(() => setOver(until), Math.max(0, Date.parse(until) - Date.now()));
    return () => clearTimeout(timer);
  }, [until]);
  return until !== null && over !== until;
}
