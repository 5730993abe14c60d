import { Age } from "@/components/desk/moment";
import { StatusMark } from "@/components/statements/status-mark";
import { statementPath } from "@/lib/statements/card";
import type { DeskEntry } from "@/lib/statements/queries/desk-entry";

type EntryHeaderProps = {
  entry: DeskEntry;
  now: string;
  mayEdit: boolean;
  /** Said once after an act. */
  done: string | null;
};

/** What the desk calls an entry: by its public number as soon as it has one. */
export const numberOf = ({ entry, number }: Pick<DeskEntry, "entry" | "number">) =>
  number === null ? `E-${entry}` : `S-${number}`;

export function EntryHeader({ entry, now, mayEdit, done }: EntryHeaderProps) {
  const { number, slug } = entry;
  return (
    <header className="entry-header">
      <h1>
        <span className="visually-hidden">Entry </span>
        {numberOf(entry)}
      </h1>
      <StatusMark status={entry.status} />
      <p>
        Logged by {entry.createdBy}
        {number === null ? null : <> as E-{entry.entry}</>} · in this state{" "}
        <Age since={entry.statusSince.toISOString()} now={now} /> · version {entry.version}
      </p>
      <p className="entry-ways">
        {mayEdit ? <a href={`/desk/statements/${entry.id}/edit`}>Edit</a> : null}
        {number !== null && slug !== null ? (
          <a href={statementPath({ number, slug })}>Open the public page</a>
        ) : null}
      </p>
      {/* Always in the page, so that what appears in it is read out. */}
      <div role="status" className="done">
        {done ? <p>{done}</p> : null}
      </div>
    </header>
  );
}
