import { statusLabels } from "@/components/statements/labels";
import type { StatementStatus } from "@/db/vocabulary";

type NotEditableProps = {
  entry: { id: string; entry: number; status: StatementStatus };
  /** Whether this person can open a correction of it. */
  mayCorrect?: boolean;
};

/** For whoever may read an entry but not change it. */
export function NotEditable({ entry, mayCorrect = false }: NotEditableProps) {
  return (
    <div className="entry-closed">
      <h1>E-{entry.entry} cannot be edited by you</h1>
      <p>
        It is {statusLabels[entry.status].toLowerCase()}. A published statement changes only by a correction;
        an entry of somebody else is changed by them or by an editor.
      </p>
      <p>
        <a href={`/desk/statements/${entry.id}`}>Read the entry</a>
        {mayCorrect ? (
          <>
            {" · "}
            <a href={`/desk/statements/${entry.id}/correction`}>Open a correction</a>
          </>
        ) : null}
      </p>
    </div>
  );
}
