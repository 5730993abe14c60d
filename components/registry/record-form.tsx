"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { Moment } from "@/components/desk/moment";
import { ChangedFields } from "@/components/reviews/diff";
import type { RecordForm } from "./use-record-form";

type RecordFormFrameProps = {
  form: RecordForm;
  /** Names this rendering of the form, so that sending it twice has one effect. */
  idempotencyKey: string;
  /** Fields that are not shown. */
  hidden?: Record<string, string>;
  save: string;
  cancel: string;
  children: ReactNode;
};

/** What every form of the registry has around its fields: what is wrong, on top, and the ways out. */
export function RecordFormFrame(props: RecordFormFrameProps) {
  const { form, idempotencyKey, hidden = {}, save, cancel, children } = props;
  const { state, submit, pending } = form;
  const refusal = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state) refusal.current?.focus();
  }, [state]);
  return (
    <form action={submit} className="record-form" aria-busy={pending}>
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state ? (
        <div className="refusal" role="alert" ref={refusal} tabIndex={-1}>
          <p>{state.message}</p>
          <ProblemList form={form} />
          {state.reference ? (
            <p>
              Reference: <code className="reference">{state.reference}</code>
            </p>
          ) : null}
          <Stale form={form} />
        </div>
      ) : null}
      {children}
      <p className="buttons">
        <button type="submit" className="button-main" disabled={pending}>
          {save}
        </button>
        <a href={cancel}>Cancel</a>
      </p>
    </form>
  );
}

function ProblemList({ form }: { form: RecordForm }) {
  const { message, problems: found = {} } = form.state ?? {};
  // Where there is one problem, the message above may be all there is to say.
  const problems = Object.entries(found).filter(
    ([path, texts]) => path !== "" && texts.join(" ") !== message,
  );
  if (problems.length === 0) return null;
  return (
    <ul>
      {problems.map(([path, messages]) => (
        <li key={path}>
          <a href={`#${form.id(path)}`}>{messages.join(" ")}</a>
        </li>
      ))}
    </ul>
  );
}

function Stale({ form }: { form: RecordForm }) {
  const stale = form.state?.stale;
  if (!stale) return null;
  return (
    <>
      <p>
        Last saved by {stale.by}, <Moment at={stale.at} />. What you typed is kept below and not saved.
      </p>
      {stale.changes.length > 0 ? (
        <section aria-labelledby="theirs">
          <h3 id="theirs">Changed since you opened it</h3>
          <ChangedFields changes={stale.changes} headingLevel={4} />
        </section>
      ) : null}
      {stale.overwrites.length > 0 ? (
        <section aria-labelledby="yours">
          <h3 id="yours">What saving now would change</h3>
          <ChangedFields changes={stale.overwrites} headingLevel={4} />
        </section>
      ) : null}
    </>
  );
}
