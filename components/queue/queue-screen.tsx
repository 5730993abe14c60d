"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useActionState, useEffect, useState } from "react";
import type { BulkResult } from "@/lib/queue/bulk";
import type { Colleague, QueueRow } from "@/lib/queue/row";
import { type QueueView, queueHref, viewText } from "@/lib/queue/view";
import type { Density, QueueColumn } from "@/lib/queue/vocabulary";
import { BulkBar } from "./bulk-bar";
import { BulkOutcome } from "./bulk-outcome";
import type { BulkAction } from "./bulk-state";
import { QueueTable, type Selection } from "./queue-table";
import { useQueueKeys } from "./use-queue-keys";

type QueueScreenProps = {
  rows: QueueRow[];
  view: QueueView;
  now: string;
  /** How many entries the view asks for, as it is said. */
  found: string;
  hidden: readonly QueueColumn[];
  density: Density;
  assignees: readonly Colleague[];
  bulk: BulkAction;
  undo: BulkAction;
  /** The last bulk act, while it can be taken back. */
  last: BulkResult | null;
  bulkKey: string;
  idempotencyKey: string;
  previewed: string | null;
  preview: ReactNode;
  /** What is said where there is no entry. */
  empty: ReactNode;
};

/** The table with what is chosen in it, the acts on it and the preview beside it. Without script it is one form. */
export function QueueScreen(props: QueueScreenProps) {
  const { rows, view, found, bulk, undo, last, bulkKey, idempotencyKey, previewed, preview } = props;
  const [selection, setSelection] = useState<Selection>({});
  const [state, act, pending] = useActionState(bulk, null);
  const [undone, takeBack] = useActionState(undo, null);
  const router = useRouter();
  const chosen = rows.filter(({ id }) => selection[id]);

  // What was refused stays selected, so that it can be tried another way.
  const result = state?.result;
  useEffect(() => {
    if (!result) return;
    const refused = result.rows.filter(({ outcome }) => outcome === "refused");
    setSelection(Object.fromEntries(refused.map(({ id }) => [id, true])));
  }, [result]);

  useQueueKeys({
    select: (id) => setSelection(({ [id]: was, ...others }) => (was ? others : { ...others, [id]: true })),
    extend: (ids) =>
      setSelection((chosen) => ({ ...chosen, ...Object.fromEntries(ids.map((id) => [id, true])) })),
    preview: (id) => {
      const href = queueHref(view, { after: view.after, before: view.before });
      router.replace(id === previewed ? href : `${href}&preview=${id}`, { scroll: false });
    },
  });

  const done = result ?? last;
  const back = undone?.result;
  const shown = back && (!done || back.bulkId === done.bulkId) ? back : done;
  return (
    <>
      <BulkOutcome
        result={shown}
        message={undone?.message ?? null}
        takeBack={takeBack}
        idempotencyKey={idempotencyKey}
      />
      {rows.length === 0 ? props.empty : null}
      <div className={preview ? "queue-with-preview" : undefined} hidden={rows.length === 0}>
        {/* What is typed and selected stays as it is until somebody changes it, also once an act is done. */}
        <form action={act} aria-busy={pending} onReset={(event) => event.preventDefault()}>
          <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
          <input type="hidden" name="key" value={bulkKey} />
          <input type="hidden" name="view" value={viewText(view)} />
          <BulkBar
            chosen={chosen.length}
            found={found}
            assignees={props.assignees}
            state={state}
            pending={pending}
          />
          <QueueTable
            rows={rows}
            view={view}
            now={props.now}
            hidden={props.hidden}
            density={props.density}
            selection={selection}
            onSelect={setSelection}
            previewed={previewed}
          />
        </form>
        {preview}
      </div>
    </>
  );
}
