// One post of the form, whatever its button: gives back the form as it goes on. Refusals keep all that was entered.

import { atControls } from "@/components/statements/entry-form/field-names";
import { sourceToRevise } from "@/components/statements/entry-form/from-entry";
import { applyIntent, isLocal, readIntent } from "@/components/statements/entry-form/intents";
import type { Done, EntryState, FormMessage } from "@/components/statements/entry-form/state";
import { type EntryValues, withSaved } from "@/components/statements/entry-form/values";
import type { ActorContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { once } from "@/lib/idempotency";
import type { EntryPost } from "./entry-post";
import { citePlaces, findPassages } from "./find-passages";
import { findRecords } from "./find-records";
import { keepEntry, settleEntry, submitEntry } from "./keep-entry";
import { knownRecords } from "./known-records";
import { quietState } from "./load-entry";
import { makeRecords } from "./make-records";
import { suggestionsFor } from "./suggestions-for";

export async function answerEntry(ctx: ActorContext, post: EntryPost, key: string): Promise<EntryState> {
  const done = await act(ctx, post, key).catch(refusal);
  const { follows = [] } = done;
  const offered = follows.length > 0 ? await suggestionsFor(ctx, post.values) : null;
  const values = follows.reduce(
    (values, intent) => applyIntent(values, readIntent(intent), offered?.list ?? []),
    withSaved(done.values ?? post.values, done.saved ?? null),
  );
  const known = await knownRecords(ctx, values);
  // With script the page is newer than what it sent: it is told what was done, and does the rest itself.
  if (post.script) return { ...quietState, ...done, suggestions: done.suggestions ?? offered, known };
  const suggestions =
    done.suggestions ?? (post.suggesting ? (offered ?? (await suggestionsFor(ctx, values))) : null);
  return { ...quietState, ...done, values, suggestions, known, follows: [] };
}

/**
 * Only making a record needs the key: a draft is made once for its own, and a save that finds its very text saved is
 * answered as done.
 */
async function act(ctx: ActorContext, post: EntryPost, key: string): Promise<Done> {
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
      return once(ctx, { key, request: intent.args.join(":") }, (ctx) => makeRecords(ctx, post));
    case "revise-source":
      return reviseSource(ctx, values);
    case "find-quote":
      return { passages: await findPassages(ctx, values) };
    case "use-places":
      return citePlaces(ctx, post);
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

function refusal(error: unknown): Done {
  if (!(error instanceof DomainError) || error.code === "not_signed_in") throw error;
  return { message: problem(error.message), problems: atControls(error.fields) };
}

const problem = (text: string): FormMessage => ({ tone: "problem", text });
