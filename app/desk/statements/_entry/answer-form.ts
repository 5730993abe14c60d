import "server-only";
import { redirect } from "next/navigation";
import { runAction } from "@/app/_server/run-action";
import type { EntryState } from "@/components/statements/entry-form/state";
import type { ActionFailure } from "@/lib/action-result";
import { answerEntry } from "./answer-entry";
import { entryPost, readPost } from "./entry-post";
import { quietState } from "./load-entry";

/** The one form action of the entry form. Without script, what is done leads to a page; what is refused stays here. */
export async function answerForm(form: FormData): Promise<EntryState> {
  const script = form.get("script") === "yes";
  const result = await runAction(form, {
    act: "statement.log",
    holdsKey: true,
    schema: entryPost,
    run: answerEntry,
  });
  if (!result.ok) return failed(result, script);
  const { value: state } = result;
  if (!script && state.go) redirect(state.go);
  const settled = state.saved && Object.keys(state.problems).length === 0 && !state.conflict;
  if (!script && settled) redirect(`/desk/statements/${state.saved?.id}/edit`);
  return state;
}

function failed({ message, reference, fields, values, code }: ActionFailure, script: boolean): EntryState {
  return {
    ...quietState,
    values: script || !values ? null : readPost(values).values,
    problems: fields,
    message: { tone: "problem", text: message, ...(reference ? { reference } : {}) },
    failure: code,
  };
}
