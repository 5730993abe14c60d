import { StatusMark } from "@/components/statements/status-mark";
import { exactText } from "@/components/ui/exact-text";
import { dateInWords } from "@/lib/dates/words";
import type { NamingEntry } from "@/lib/statements/queries/entries-naming";

type NamingEntriesProps = {
  title: string;
  none: string;
  entries: readonly NamingEntry[];
  total: number;
  countedUpTo: number;
};

/** The entries that name a record, of those this person may read. */
export function NamingEntries({ title, none, entries, total, countedUpTo }: NamingEntriesProps) {
  const count = total > countedUpTo ? `more than ${countedUpTo.toLocaleString("en")}` : String(total);
  return (
    <section className="record-part" aria-labelledby="entries">
      <h2 id="entries">
        {title} <span className="count">{count}</span>
      </h2>
      {entries.length === 0 ? <p className="quiet">{none}</p> : null}
      <ul className="naming">
        {entries.map(({ id, entry, number, status, opening, saidEdtf }) => (
          <li key={id}>
            <a href={`/desk/statements/${id}`} dir="auto">
              {exactText(opening) || "No words yet"}
            </a>
            <p>
              {number === null ? `E-${entry}` : `S-${number}`} · {dateInWords(saidEdtf)}{" "}
              <StatusMark status={status} />
            </p>
          </li>
        ))}
      </ul>
      {total > entries.length ? <p className="quiet">The latest {entries.length} are shown.</p> : null}
    </section>
  );
}
