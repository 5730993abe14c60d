"use client";
import { useActionState, useReducer, useRef, useSyncExternalStore } from "react";
import { StatusMark } from "@/components/statements/status-mark";
import { BillsPart } from "./bills-part";
import { BottomBar } from "./bottom-bar";
import { ConflictView } from "./conflict-view";
import { DaysPart } from "./days-part";
import { EntryContext } from "./entry-context";
import { EntryKeyHelp } from "./entry-key-help";
import { nextState, openForm } from "./form-state";
import { ProblemSummary } from "./problem-summary";
import { SourcePart } from "./source-part";
import type { EntryAction, EntryState } from "./state";
import { SummaryPart } from "./summary-part";
import { UnsavedNotice } from "./unsaved-notice";
import { useAutosave } from "./use-autosave";
import { useDeskPost } from "./use-desk-post";
import { useEntryKeys } from "./use-entry-keys";
import { useLiveSuggestions } from "./use-live-suggestions";
import { usePress } from "./use-press";
import { useTypedBefore } from "./use-typed-before";
import { useUnsavedCopy } from "./use-unsaved-copy";
import { blankValues } from "./values";
import { VoicesPart } from "./voices-part";
import { WordsPart } from "./words-part";

type EntryFormProps = {
  initial: EntryState;
  /** What the form posts to where no script runs. */
  action: EntryAction;
  /** For an entry that has an id by now, whatever page the form was opened on. */
  editAction: EntryAction;
  idempotencyKey: string;
  actorId: string;
};

/** The reporter's form: the source on one side, the entry on the other. Whole without a script. */
export function EntryForm({ initial, action, editAction, idempotencyKey, actorId }: EntryFormProps) {
  const [answer, postForm] = useActionState(action, null);
  const [state, send] = useReducer(nextState, null, () => {
    const start = answer ?? initial;
    const values = start.values ?? initial.values ?? blankValues("");
    return openForm({ ...start, saved: start.saved ?? initial.saved }, values);
  });
  const script = useSyncExternalStore(noChange, inBrowser, onServer);
  const form = useRef<HTMLFormElement>(null);
  const latest = useRef(state);
  latest.current = state;
  const desk = useDeskPost({ form, latest, send, action, editAction });
  const { press, onSubmit, tell, told } = usePress({ form, latest, send, desk });
  useTypedBefore(form, latest, send);
  useAutosave(state, desk);
  useLiveSuggestions(state, send, script);
  useEntryKeys(press);
  const failing = desk.trouble !== null || state.conflict !== null || Object.keys(state.held).length > 0;
  const unsaved = useUnsavedCopy(state, { actorId, script, failing });
  const { values, saved } = state;

  return (
    <EntryContext value={{ state, send, script, press, tell }}>
      <div className="entry-page">
        <header className="entry-head">
          <h1>{saved ? `Edit E-${saved.entry}` : "Log a statement"}</h1>
          {saved ? <StatusMark status={saved.status} /> : null}
          {script ? <EntryKeyHelp /> : null}
        </header>
        <ProblemSummary />
        {state.message?.tone === "done" ? (
          <p className="unsaved-notice" role="status">
            {state.message.text}
          </p>
        ) : null}
        {script ? <UnsavedNotice {...unsaved} /> : null}
        <form
          ref={form}
          action={postForm}
          onSubmit={onSubmit}
          className="entry-form"
          autoComplete="off"
          noValidate
        >
          {/* Enter in a field presses the first button of a form. */}
          <button
            type="submit"
            name="intent"
            value="save"
            className="visually-hidden"
            tabIndex={-1}
            aria-hidden="true"
          >
            Save
          </button>
          <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
          <input type="hidden" name="id" value={values.id} />
          <input type="hidden" name="version" value={values.version} />
          <input type="hidden" name="draftKey" value={values.draftKey} />
          <ConflictView />
          <div className="entry-columns">
            <div className="entry-source">
              <SourcePart />
            </div>
            <div className="entry-side">
              <WordsPart />
              <VoicesPart />
              <DaysPart />
              <BillsPart />
              <SummaryPart />
            </div>
          </div>
          <BottomBar desk={desk} />
        </form>
        <p className="visually-hidden" role="status">
          {state.conflict ? `${state.conflict.by} has saved this entry. Your text is not saved. ` : null}
          {told}
        </p>
      </div>
    </EntryContext>
  );
}

const noChange = () => () => {};
const inBrowser = () => true;
const onServer = () => false;
