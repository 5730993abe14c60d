"use client";
import { startTransition, useOptimistic, useState } from "react";
import { newKey } from "@/components/ui/new-key";
import type { CheckItem } from "@/db/review-vocabulary";
import type { CheckRow } from "@/lib/reviews/checklist";
import { type OfEntry, Refused } from "./act-form";
import { checkLabels } from "./labels";
import type { ReviewState } from "./review-state";
import { verdictForm } from "./verdict";

type ChecklistProps = Omit<OfEntry, "idempotencyKey"> & {
  rows: readonly CheckRow[];
  /** What was computed, in words; by item. */
  told: Partial<Record<CheckItem, string>>;
  /** Whether this person reviews the entry now. */
  reviewing: boolean;
};

/**
 * What is made sure of before an approval. A tick is kept at once; without script it goes with the verdict, whose form
 * the boxes belong to.
 */
export function Checklist({ action, entry, rows, told, reviewing }: ChecklistProps) {
  const [refused, setRefused] = useState<ReviewState | null>(null);
  const [ticked, setTicked] = useOptimistic(
    new Set(rows.filter((row) => row.ticked).map(({ item }) => item)),
    (before: Set<CheckItem>, [item, on]: [CheckItem, boolean]) =>
      new Set(on ? [...before, item] : [...before].filter((held) => held !== item)),
  );
  const tick = (item: CheckItem, on: boolean) =>
    startTransition(async () => {
      setTicked([item, on]);
      const form = new FormData();
      // Each tick is a sending of its own, however fast they follow one another.
      const idempotencyKey = newKey();
      const fields = {
        idempotencyKey,
        id: entry.id,
        version: String(entry.version),
        act: on ? "check" : "uncheck",
        item,
      };
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      const refusal = await action(null, form);
      startTransition(() => setRefused(refusal));
    });
  return (
    <>
      {refused ? <Refused state={refused} /> : null}
      <ol className="checklist">
        {rows.map((row, index) => {
          const { item, required, computed } = row;
          const done = ticked.has(item) || computed === "holds";
          return (
            <li key={item} className={done ? "done-check" : computed === "look" ? "look" : undefined}>
              {reviewing ? (
                <label>
                  <input
                    type="checkbox"
                    name="checks[]"
                    value={item}
                    form={verdictForm}
                    checked={ticked.has(item)}
                    onChange={(event) => tick(item, event.currentTarget.checked)}
                    data-check={index + 1}
                  />
                  <ItemLine row={row} done={done} />
                </label>
              ) : (
                <ItemLine row={row} done={done} />
              )}
              {told[item] ? (
                <p>
                  {computed === "look" ? <b>Look: </b> : null}
                  {told[item]}
                </p>
              ) : null}
              {row.alsoBy.length > 0 ? <p>Also checked by {row.alsoBy.join(", ")}.</p> : null}
              {reviewing && required && !done ? (
                <span className="visually-hidden">Needed to approve.</span>
              ) : null}
            </li>
          );
        })}
      </ol>
    </>
  );
}

const ItemLine = ({ row, done }: { row: CheckRow; done: boolean }) => (
  <span>
    <strong>{checkLabels[row.item]}</strong> <span className="check-state">{stateOf(row, done)}</span>
  </span>
);

function stateOf({ required, computed, reopened, ticked }: CheckRow, done: boolean): string {
  if (reopened && !ticked && !done) return "changed since you checked it";
  if (computed === "holds") return "computed";
  return required ? "required" : "";
}
