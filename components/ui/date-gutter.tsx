// The margin of days beside an entry. Stands first in an element of class "gutter-row".

/** `machine` is for the datetime attribute: null where no exact day can be given. */
export type DayRow = { label: string; words: string; machine: string | null; note?: string };

/** The first row is the day the entry is filed under, and set larger. */
export function DateGutter({ rows }: { rows: DayRow[] }) {
  return (
    <dl className="days">
      {rows.map(({ label, words, machine, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {machine ? <time dateTime={machine}>{words}</time> : words}
            {note ? <small> {note}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
