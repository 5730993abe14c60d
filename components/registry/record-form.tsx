"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { Moment } from "@/components/desk/moment";
import { ChangedFields } from "@/components/reviews/diff";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { exactText } from "@/components/ui/exact-text";
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
      {Object.entries({ ...hidden, ...versionOf(form) }).map(([name, value]) => (
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

/** Over which version the form is saved: the one its values were last set beside, whatever the page has read since. */
function versionOf({ state }: RecordForm): { version?: string } {
  const version = state?.values.version;
  return typeof version === "string" ? { version } : {};
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
  const { by, at, taken, clashes, changes = [] } = stale;
  return (
    <>
      <p>
        Last saved by {by}, <Moment at={at} />. What you typed is kept below and not saved. Saving now goes
        over that version.
      </p>
      {taken.length > 0 ? (
        <section aria-labelledby="taken">
          <h2 id="taken">Taken over from {by}</h2>
          <p>You had not touched these. The fields below have them already.</p>
          <ChangedFields changes={taken} headingLevel={3} />
        </section>
      ) : null}
      {clashes.length > 0 ? (
        <section aria-labelledby="clashes">
          <h2 id="clashes">Changed by both of you</h2>
          <p>The fields below have yours. Change them where {by} is right.</p>
          <ul className="clashes">
            {clashes.map(({ key, field, label, mine, theirs }) => (
              <li key={key}>
                <h3>{field ? <a href={`#${form.id(field)}`}>{label}</a> : label}</h3>
                <DefinitionRows
                  rows={[
                    [`Saved by ${by}`, saidOf(theirs)],
                    ["Yours", saidOf(mine)],
                  ]}
                />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {changes.length > 0 ? (
        <section aria-labelledby="changed">
          <h2 id="changed">Changed since you opened it</h2>
          <ChangedFields changes={changes} headingLevel={3} />
        </section>
      ) : null}
      {taken.length + clashes.length + changes.length === 0 ? (
        <p>What was changed is no part of this form.</p>
      ) : null}
    </>
  );
}

const saidOf = (text: string) => (text === "" ? "Nothing" : exactText(text));
