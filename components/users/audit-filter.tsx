import type { AuditView } from "@/lib/users/audit-view";
import { auditEventNames, auditWords } from "@/lib/users/audit-words";

type AuditFilterProps = { view: AuditView; people: readonly { id: string; name: string }[] };

/** Sent by GET: what is shown stands in the address. */
export function AuditFilter({ view, people }: AuditFilterProps) {
  const filtered = [view.event, view.who, view.from, view.to].some((value) => value !== null);
  return (
    <search className="list-search">
      <form action="/desk/audit" method="get">
        <label>
          What
          <select name="event" defaultValue={view.event ?? ""}>
            <option value="">Everything</option>
            {auditEventNames.map((event) => (
              <option key={event} value={event}>
                {auditWords[event]}
              </option>
            ))}
          </select>
        </label>
        <label>
          By or to
          <select name="who" defaultValue={view.who ?? ""}>
            <option value="">Everybody</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          From day
          <input name="from" placeholder="2026-01-31" defaultValue={view.from ?? ""} size={10} />
        </label>
        <label>
          To day
          <input name="to" placeholder="2026-01-31" defaultValue={view.to ?? ""} size={10} />
        </label>
        <button type="submit" className="button-quiet">
          Show
        </button>
        {filtered ? <a href="/desk/audit">Clear</a> : null}
      </form>
    </search>
  );
}
