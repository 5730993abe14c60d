import type { ReactNode } from "react";
import { Age, Moment } from "@/components/desk/moment";
import { StatusMark } from "@/components/statements/status-mark";
import { statementPath } from "@/lib/statements/card";
import type { DeskEntry } from "@/lib/statements/queries/desk-entry";
import { stageWords } from "./labels";

type EntryHeaderProps = {
  entry: DeskEntry;
  now: string;
  mayEdit: boolean;
  /** Where a correction is opened or goes on; null where there is none to be. */
  correction: { href: string; label: string } | null;
  assignee: string | null;
  /** Said once after an act. */
  done: string | null;
  /** Beside what is said: the way back, and on. */
  after: ReactNode;
};

/** What the desk calls an entry: by its public number as soon as it has one. */
export const numberOf = ({ entry, number }: Pick<DeskEntry, "entry" | "number">) =>
  number === null ? `E-${entry}` : `S-${number}`;

export function EntryHeader({ entry, now, mayEdit, correction, assignee, done, after }: EntryHeaderProps) {
  const { number, slug, embargoUntil, releaseAt } = entry;
  return (
    <header className="entry-header">
      <h1>
        <span className="visually-hidden">Entry </span>
        {numberOf(entry)}
      </h1>
      <StatusMark status={entry.status} />
      {entry.correction ? (
        <p className="under-correction">Under correction: {stageWords[entry.correction.state]}</p>
      ) : null}
      <p>
        Logged by {entry.createdBy}
        {number === null ? null : <> as E-{entry.entry}</>} · in this state{" "}
        <Age since={entry.statusSince.toISOString()} now={now} /> · version {entry.version}
        {assignee ? ` · with ${assignee}` : ""}
        {embargoUntil && embargoUntil.toISOString() > now ? (
          <>
            {" "}
            · <strong>embargo</strong> until <Moment at={embargoUntil.toISOString()} />
          </>
        ) : null}
        {releaseAt ? (
          <>
            {" "}
            · release <Moment at={releaseAt.toISOString()} />
          </>
        ) : null}
      </p>
      <p className="entry-ways">
        {mayEdit ? <a href={`/desk/statements/${entry.id}/edit`}>Edit</a> : null}
        {correction ? <a href={correction.href}>{correction.label}</a> : null}
        <a href={`/desk/statements/${entry.id}/history`}>History</a>
        {number !== null && slug !== null ? (
          <a href={statementPath({ number, slug })}>Open the public page</a>
        ) : null}
      </p>
      {/* Always in the page, so that what appears in it is read out. */}
      <div role="status" className="done">
        {done ? <p>{done}</p> : null}
      </div>
      <div className="after">{after}</div>
    </header>
  );
}
