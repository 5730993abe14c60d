// New records of the registry from names in the form. Only a press on a button that says so makes one.
import { acceptSuggestion } from "@/components/statements/entry-form/accept";
import { applyIntent } from "@/components/statements/entry-form/intents";
import type { EntryValues } from "@/components/statements/entry-form/values";
import type { ActorContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { fieldProblems } from "@/lib/field-problems";
import { addAgent } from "@/lib/people/commands/add-agent";
import { agentInput } from "@/lib/people/schema";
import type { PrintedName, Suggestion } from "@/lib/suggestions/suggestion";
import { splitTitle } from "@/lib/suggestions/titles";
import { transaction } from "@/lib/transaction";
import type { Done } from "./answer-entry";
import type { EntryPost } from "./entry-post";
import { suggestionsFor } from "./suggestions-for";

/** "make:attributions.2:person", "make:source.publisher:organization", or "accept-new" with the key of a suggestion. */
export async function makeRecords(ctx: ActorContext, { intent, values, roles }: EntryPost): Promise<Done> {
  const [first = "", second = ""] = intent.args;
  if (intent.act === "accept-new")
    return { values: await acceptAsNew(ctx, values, first, second || (roles[first] ?? "")) };
  if (first === "source.publisher") {
    const id = await make(
      ctx,
      values.source.publisherFind || values.source.publisherName,
      second,
      "source.publisherName",
    );
    return { values: applyIntent(values, { act: "use-publisher", args: [id] }, []) };
  }
  const at = Number(/^attributions\.(\d+)$/.exec(first)?.[1] ?? Number.NaN);
  const voice = values.attributions[at];
  if (!voice) throw new DomainError("invalid", "There is no such voice in the form.");
  const id = await make(ctx, voice.find || voice.printedName, second, `attributions.${at}.printedName`);
  return { values: applyIntent(values, { act: "use-voice", args: [String(at), id] }, []) };
}

async function acceptAsNew(
  ctx: ActorContext,
  values: EntryValues,
  key: string,
  role: string,
): Promise<EntryValues> {
  const { list } = await suggestionsFor(ctx, values);
  const suggestion = list.find((held) => held.key === key);
  if (!suggestion) throw new DomainError("invalid", "The text has changed; check it for suggestions again.");
  return transaction(ctx, async (ctx) => {
    if (suggestion.kind === "voice") {
      const id = await make(ctx, suggestion.printedName, suggestion.newKind, "");
      return acceptSuggestion(values, suggestion, [id, role]);
    }
    if (suggestion.kind !== "signers") return acceptSuggestion(values, suggestion, []);
    const names: PrintedName[] = [];
    for (const name of suggestion.names)
      names.push(name.matches.length > 0 ? name : await withRecord(ctx, name));
    return acceptSuggestion(values, { ...suggestion, names } satisfies Suggestion, []);
  });
}

async function withRecord(ctx: ActorContext, name: PrintedName): Promise<PrintedName> {
  const id = await make(ctx, name.printedName, name.newKind, "");
  return { ...name, matches: [{ id, kind: name.newKind, name: name.printedName, office: "", how: "name" }] };
}

async function make(ctx: ActorContext, printed: string, kind: string, control: string): Promise<string> {
  const name = kind === "person" ? splitTitle(printed).name : printed;
  const parsed = agentInput.safeParse({ kind, name });
  if (!parsed.success) {
    const [message = "Give the name."] = Object.values(fieldProblems(parsed.error)).flat();
    throw new DomainError("invalid", "No record was made.", control ? { [control]: [message] } : {});
  }
  return (await addAgent(ctx, parsed.data)).id;
}
