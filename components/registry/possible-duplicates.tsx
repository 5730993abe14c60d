"use client";
import { exactText } from "@/components/ui/exact-text";
import type { PossibleDuplicate } from "@/lib/people/queries/possible-duplicates";
import { duplicateReason } from "./duplicate-reason";
import type { RecordAction } from "./form-state";
import { useRecordForm } from "./use-record-form";

type PossibleDuplicatesProps = {
  id: string;
  path: string;
  duplicates: readonly (PossibleDuplicate & { key: string })[];
  /** Null for whoever may not say so. */
  tellApart: RecordAction | null;
};

/** Records that may be the same as this one, each with the reason. */
export function PossibleDuplicates({ id, path, duplicates, tellApart }: PossibleDuplicatesProps) {
  if (duplicates.length === 0) return null;
  return (
    <section className="record-part" aria-labelledby="duplicates">
      <h2 id="duplicates">
        May be the same <span className="count">{duplicates.length}</span>
      </h2>
      <ul className="naming duplicates">
        {duplicates.map((other) => (
          <li key={other.id}>
            <a href={`${path}/${other.id}`}>{exactText(other.name)}</a>
            <p>{duplicateReason(other)}</p>
            {tellApart ? (
              <div className="ways">
                <a href={`/desk/people/merge?id=${id}&id=${other.id}`}>
                  Compare and merge<span className="visually-hidden"> with {other.name}</span>
                </a>
                <NotTheSame
                  action={tellApart}
                  oneId={id}
                  otherId={other.id}
                  idempotencyKey={other.key}
                  name={other.name}
                />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

type NotTheSameProps = {
  action: RecordAction;
  oneId: string;
  otherId: string;
  idempotencyKey: string;
  name: string;
};

/** Remembers that two records are not the same. */
export function NotTheSame({ action, oneId, otherId, idempotencyKey, name }: NotTheSameProps) {
  const form = useRecordForm(action, {}, `apart-${otherId}`);
  return (
    <form action={form.submit}>
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <input type="hidden" name="oneId" value={oneId} />
      <input type="hidden" name="otherId" value={otherId} />
      {form.state ? <p role="alert">{form.state.message}</p> : null}
      <button type="submit" className="button-quiet" disabled={form.pending}>
        Not the same<span className="visually-hidden"> as {name}</span>
      </button>
    </form>
  );
}
