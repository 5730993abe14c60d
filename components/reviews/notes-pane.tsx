"use client";
import { Moment } from "@/components/desk/moment";
import { exactText } from "@/components/ui/exact-text";
import type { FieldComment } from "@/lib/reviews/queries/field-comments";
import { ActForm, type OfEntry } from "./act-form";
import { Diff } from "./diff";
import { NoteForm } from "./note-form";
import { wordDiff } from "./word-diff";

export type NoteField = {
  key: string;
  label: string;
  /** The text itself, where other words can be suggested for it. */
  text: string | null;
};

type NotesPaneProps = OfEntry & {
  notes: readonly FieldComment[];
  fields: readonly NoteField[];
  mayEdit: boolean;
  mayComment: boolean;
};

/** Remarks beside the fields of an entry: open ones first, what is dealt with after them. */
export function NotesPane({ notes, fields, mayEdit, mayComment, ...form }: NotesPaneProps) {
  const open = notes.filter(({ resolved }) => resolved === null);
  const settled = notes.filter(({ resolved }) => resolved !== null);
  const label = (key: string) => fields.find((field) => field.key === key)?.label ?? key;
  return (
    <section className="pane" id="notes" aria-labelledby="notes-title">
      <h2 id="notes-title">Comments on fields</h2>
      {notes.length === 0 ? <p>None yet.</p> : null}
      <ol className="notes">
        {open.map((note) => (
          <li key={note.id} data-field={note.field}>
            <Note note={note} label={label(note.field)} />
            <div className="buttons">
              {note.draft ? (
                <ActForm
                  {...form}
                  act="discard_note"
                  name={`discard.${note.id}`}
                  label="Discard"
                  also={of(note)}
                />
              ) : null}
              {!note.draft && note.suggestion && mayEdit ? (
                <ActForm
                  {...form}
                  act="apply"
                  name={`apply.${note.id}`}
                  label="Apply"
                  main
                  also={of(note)}
                  pressedBy="y"
                />
              ) : null}
              {!note.draft && (note.own || mayEdit) ? (
                <ActForm
                  {...form}
                  act="resolve"
                  name={`resolve.${note.id}`}
                  label="Resolve"
                  also={of(note)}
                />
              ) : null}
            </div>
          </li>
        ))}
      </ol>
      {mayComment ? <NoteForm {...form} fields={fields} /> : null}
      {settled.length > 0 ? (
        <details className="disclosure">
          <summary>{settled.length === 1 ? "One comment" : `${settled.length} comments`} dealt with</summary>
          <ol className="notes">
            {settled.map((note) => (
              <li key={note.id}>
                <Note note={note} label={label(note.field)} />
                {note.resolved?.appliedIn == null && (note.own || mayEdit) ? (
                  <ActForm
                    {...form}
                    act="reopen"
                    name={`reopen.${note.id}`}
                    label="Open again"
                    also={of(note)}
                  />
                ) : null}
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </section>
  );
}

const of = ({ id }: FieldComment) => ({ commentId: id });

function Note({ note, label }: { note: FieldComment; label: string }) {
  const { by, at, revision, draft, body, suggestion, resolved } = note;
  return (
    <>
      <p>
        <strong>{label}</strong>{" "}
        {draft ? (
          <span className="note-state">your draft, sent when you finish the review</span>
        ) : (
          <>
            {by} on version {revision}
          </>
        )}
      </p>
      <p className="when">
        <Moment at={at} />
      </p>
      {body ? (
        <p className="lines" dir="auto">
          {exactText(body)}
        </p>
      ) : null}
      {suggestion ? (
        <>
          <p className="note-state">Suggested words:</p>
          <Diff parts={wordDiff(suggestion.was, suggestion.becomes)} />
        </>
      ) : null}
      {resolved ? (
        <p className="note-state">
          {resolved.appliedIn === null
            ? `Resolved by ${resolved.by}`
            : `Applied by ${resolved.by} in version ${resolved.appliedIn}`}
          , <Moment at={resolved.at} />.
        </p>
      ) : null}
    </>
  );
}
