"use client";
import { useActionState } from "react";
import { type Density, fixedColumns, type QueueColumn, queueColumns } from "@/lib/queue/vocabulary";
import { columnLabels } from "./labels";
import type { ViewAction } from "./view-state";

type QueueLookProps = {
  density: Density;
  hidden: readonly QueueColumn[];
  save: ViewAction;
  idempotencyKey: string;
};

const isFixed = (column: QueueColumn) => (fixedColumns as readonly QueueColumn[]).includes(column);
const densityLabels: Record<Density, string> = { comfortable: "Comfortable", compact: "Compact" };

/** Which columns are shown and how close the rows stand; kept for this person. */
export function QueueLook({ density, hidden, save, idempotencyKey }: QueueLookProps) {
  const [state, keep] = useActionState(save, null);
  return (
    <details className="queue-look">
      <summary>Columns</summary>
      <form action={keep}>
        <input type="hidden" name="idempotencyKey" value={`${idempotencyKey}-look`} />
        <input type="hidden" name="look" value="yes" />
        <fieldset>
          <legend>Shown</legend>
          {queueColumns
            .filter((column) => !isFixed(column))
            .map((column) => (
              <label key={column}>
                <input
                  type="checkbox"
                  name="columns[]"
                  value={column}
                  defaultChecked={!hidden.includes(column)}
                />{" "}
                {columnLabels[column]}
              </label>
            ))}
        </fieldset>
        <fieldset>
          <legend>Rows</legend>
          {(Object.keys(densityLabels) as Density[]).map((choice) => (
            <label key={choice}>
              <input type="radio" name="density" value={choice} defaultChecked={choice === density} />{" "}
              {densityLabels[choice]}
            </label>
          ))}
        </fieldset>
        <button type="submit" className="button-quiet">
          Keep
        </button>
        <p role="status">{state?.message ?? ""}</p>
      </form>
    </details>
  );
}
