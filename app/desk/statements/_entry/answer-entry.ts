// One post of the form, whatever its button: gives back the form as it goes on. Refusals keep all that was entered.

import { controlOfProblem } from "@/components/statements/entry-form/field-names";
import { sourceToRevise } from "@/components/statements/entry-form/from-entry";
import { applyIntent, isLocal } from "@/components/statements/entry-form/intents";
import type { EntryState, FormMessage } from "@/components/statements/entry-form/state";
import type { EntryValues } from "@/components/statements/entry-form/values";
import type { ActorContext } from "@/lib/context";
import { DomainError, type FieldProblems } from "@/lib/errors";
import type { Suggestions } from "@/lib/suggestions/suggestion";
import type { EntryPost } from "./entry-post";
import { findRecords } from "./find-records";
import { keepEntry, settleEntry, submitEntry } from "./keep-entry";
import { knownRecords } from "./known-records";
import { quietState } from "./load-entry";
import { makeRecords } from "./make-records";
import { suggestionsFor } from "./suggestions-for";

/** What an act of the form did; `values` only where they changed. */
export type Done = Partial<Omit<EntryState, "known">>;

export async function answerEntry(ctx: ActorContext, post: EntryPost): Promise<EntryState> {
  const done = await act(ctx, post).catch(refusal);
  const values = done.values ?? post.values;
  const suggestions = done.suggestions ?? (await openList(ctx, post, values));
  // With script the page is newer than what it sent: it is told only what changed here.
  const returned = post.script ? (done.values ?? null) : values;
  return { ...quietState, ...done, values: returned, suggestions, known: await knownRecords(ctx, values) };
}

async function act(ctx: ActorContext, post: EntryPost): Promise<Done> {
  const { intent, values } = post;
  if (isLocal(intent)) return { values: await arranged(ctx, post) };
  switch (intent.act) {
    case "save":
    case "autosave":
      return keepEntry(ctx, values);
    case "submit":
    case "submit-another":
      return submitEntry(ctx, values, intent.act === "submit-another");
    case "settle":
      return settleEntry(ctx, post);
    case "make":
    case "accept-new":
      return makeRecords(ctx, post);
    case "use-source":
      return {
        values: { ...values, source: { ...values.source, id: intent.args[0] ?? "", revise: "", find: "" } },
      };
    case "revise-source":
      return reviseSource(ctx, values);
    case "suggest":
      return { suggestions: await suggestionsFor(ctx, values) };
    default:
      return findRecords(ctx, post);
  }
}

async function arranged(ctx: ActorContext, post: EntryPost): Promise<EntryValues> {
  const { intent, values, roles } = post;
  if (intent.act !== "accept") return applyIntent(values, intent, []);
  const { list } = await suggestionsFor(ctx, values);
  const [key = "", choice = "", role = ""] = intent.args;
  return applyIntent(values, { act: "accept", args: [key, choice, role || (roles[key] ?? "")] }, list);
}

async function reviseSource(ctx: ActorContext, values: EntryValues): Promise<Done> {
  const { source } = await knownRecords(ctx, values);
  if (!source || source.number !== null)
    return { message: problem("A public source cannot be changed from an entry.") };
  return { values: { ...values, source: sourceToRevise(source) } };
}

/** Without script the list of suggestions is made again for every page, once it is open. */
async function openList(
  ctx: ActorContext,
  post: EntryPost,
  values: EntryValues,
): Promise<Suggestions | null> {
  return post.suggesting && !post.script ? suggestionsFor(ctx, values) : null;
}

function refusal(error: unknown): Done {
  if (!(error instanceof DomainError) || error.code === "not_signed_in") throw error;
  return { message: problem(error.message), problems: atControls(error.fields) };
}

const problem = (text: string): FormMessage => ({ tone: "problem", text });

export function atControls(fields: FieldProblems): FieldProblems {
  return Object.fromEntries(
    Object.entries(fields).map(([path, messages]) => [controlOfProblem(path), messages]),
  );
}
