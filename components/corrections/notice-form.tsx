"use client";
// The notice of a correction, with what readers will see of it as it is typed.
import { useState } from "react";
import type { RecordAction } from "@/components/registry/form-state";
import { RecordFormFrame } from "@/components/registry/record-form";
import { useRecordForm } from "@/components/registry/use-record-form";
import { NoticeBanner } from "@/components/statements/notice";
import { type CorrectionKind, correctionKinds } from "@/db/vocabulary";
import type { Notice } from "@/lib/statements/card";
import { noticeKindWords } from "@/lib/statements/notice-words";
import { meanings } from "./policy";

type NoticeFormProps = {
  action: RecordAction;
  act: "open" | "notice";
  entry: { id: string; version: number; number: number };
  initial: { kind: CorrectionKind; note: string };
  /** The day and version of the notice, were it issued now. */
  preview: Pick<Notice, "issuedOn" | "version">;
  idempotencyKey: string;
};

export function NoticeForm({ action, act, entry, initial, preview, idempotencyKey }: NoticeFormProps) {
  const form = useRecordForm(action, initial, "notice");
  const [typed, setTyped] = useState(initial);
  const chosen = form.text("kind") || initial.kind;
  const problem = form.problem("kind");
  return (
    <RecordFormFrame
      form={form}
      idempotencyKey={idempotencyKey}
      hidden={{ act, id: entry.id, version: String(entry.version) }}
      save={act === "open" ? "Open the correction" : "Save the notice"}
      cancel={`/desk/statements/${entry.id}`}
    >
      <fieldset className="notice-kinds" aria-describedby={problem ? "notice-kind-problem" : undefined}>
        <legend>What kind of notice it is</legend>
        {problem ? (
          <p className="problem" id="notice-kind-problem">
            {problem}
          </p>
        ) : null}
        {correctionKinds.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              id={kind === chosen ? form.id("kind") : undefined}
              name="kind"
              value={kind}
              defaultChecked={kind === chosen}
              onChange={() => setTyped((before) => ({ ...before, kind }))}
            />
            <span>
              <strong>{noticeKindWords[kind]}</strong> {meanings[kind]}
            </span>
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor={form.id("note")}>Note for readers</label>
        <p className="hint" id="notice-note-hint">
          What was wrong, and what is right. In whole sentences: it stands above the words for good and goes
          out to the feeds.
        </p>
        {form.problem("note") ? (
          <p className="problem" id="notice-note-problem">
            {form.problem("note")}
          </p>
        ) : null}
        <textarea
          id={form.id("note")}
          name="note"
          rows={5}
          maxLength={3000}
          defaultValue={form.text("note")}
          aria-invalid={form.problem("note") ? true : undefined}
          aria-describedby={
            form.problem("note") ? "notice-note-hint notice-note-problem" : "notice-note-hint"
          }
          onChange={({ currentTarget: { value: note } }) => setTyped((before) => ({ ...before, note }))}
        />
      </div>
      <section className="notice-preview" aria-labelledby="notice-preview-head">
        <h3 id="notice-preview-head">As readers will see it</h3>
        <NoticeBanner
          notices={[{ id: "preview", signedBy: "", ...preview, ...typed, note: typed.note.trim() || "…" }]}
          number={entry.number}
          changes={[]}
          marked={false}
          draft
        />
      </section>
    </RecordFormFrame>
  );
}
