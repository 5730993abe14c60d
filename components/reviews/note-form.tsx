"use client";
import { useState } from "react";
import { ActForm, type OfEntry } from "./act-form";
import type { NoteField } from "./notes-pane";

/** A remark beside a field, with other words for it if one likes. It stays a draft until the review is finished. */
export function NoteForm({ fields, ...form }: OfEntry & { fields: readonly NoteField[] }) {
  const [field, setField] = useState("words");
  const suggestible = fields.find(({ key }) => key === field)?.text ?? null;
  return (
    <ActForm {...form} act="note" label="Add to the review">
      {(sent) => (
        <>
          <label htmlFor="note-field">Comment on</label>
          <select
            id="note-field"
            name="field"
            defaultValue={sent("field") || "words"}
            onChange={(event) => setField(event.currentTarget.value)}
          >
            {fields.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
          <label htmlFor="note-body">Remark</label>
          <textarea id="note-body" name="body" rows={2} maxLength={5000} defaultValue={sent("body")} />
          <details className="disclosure" id="note-suggestion" open={sent("becomes") !== "" || undefined}>
            <summary>Suggest other words</summary>
            <p className="hint" id="note-was-hint">
              {suggestible === null && field !== "words"
                ? "Other words are suggested for words, summary and place."
                : "The stretch as it stands there, once; then what is to stand in its place."}
            </p>
            <label htmlFor="note-was">In place of</label>
            <textarea
              id="note-was"
              name="was"
              rows={2}
              dir="auto"
              aria-describedby="note-was-hint"
              defaultValue={sent("was")}
            />
            <label htmlFor="note-becomes">write</label>
            <textarea id="note-becomes" name="becomes" rows={2} dir="auto" defaultValue={sent("becomes")} />
          </details>
        </>
      )}
    </ActForm>
  );
}
