// New records of the registry from names in the form. Only a press on a button that says so makes one; what to do with
// it follows as a local act, for the values as they are by then.
import type { Done } from "@/components/statements/entry-form/state";
import type { ActorContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { fieldProblems } from "@/lib/field-problems";
import { addAgent } from "@/lib/people/commands/add-agent";
import { agentInput } from "@/lib/people/schema";
import { splitTitle } from "@/lib/suggestions/titles";
import { transaction } from "@/lib/transaction";
import type { EntryPost } from "./entry-post";
import { suggestionsFor } from "./suggestions-for";

/** "make:attributions.2:person", "make:source.publisher:organization", or "accept-new" with the key of a suggestion. */
export async function makeRecords(ctx: ActorContext, post: EntryPost): Promise<Done> {
  const { intent, values } = post;
  const [first = "", second = ""] = intent.args;
  if (intent.act === "accept-new") return acceptAsNew(ctx, post, first);
  if (first === "source.publisher") {
    const { publisherFind, publisherName } = values.source;
    const id = await make(ctx, publisherFind || publisherName, second, "source.publisherName");
    return { follows: [`use-publisher:${id}`] };
  }
  const at = Number(/^attributions\.(\d+)$/.exec(first)?.[1] ?? Number.NaN);
  const voice = values.attributions[at];
  if (!voice) throw new DomainError("invalid", "There is no such voice in the form.");
  const id = await make(ctx, voice.find || voice.printedName, second, `attributions.${at}.printedName`);
  return { follows: [`use-voice:${at}:${id}`] };
}

async function acceptAsNew(
  ctx: ActorContext,
  { intent, values, roles }: EntryPost,
  key: string,
): Promise<Done> {
  const role = intent.args[1] || (roles[key] ?? "");
  const { list } = await suggestionsFor(ctx, values);
  const suggestion = list.find((held) => held.key === key);
  if (suggestion?.kind === "voice") {
    const id = await make(ctx, suggestion.printedName, suggestion.newKind, "");
    return { follows: [`accept:${key}:${id}:${role}`] };
  }
  if (suggestion?.kind !== "signers") {
    throw new DomainError("invalid", "The text has changed; check it for suggestions again.");
  }
  await transaction(ctx, async (ctx) => {
    for (const { printedName, matches, newKind } of suggestion.names) {
      if (matches.length === 0) await make(ctx, printedName, newKind, "");
    }
  });
  // The suggestion, made again, finds the new records by their names.
  return { follows: [`accept:${key}`] };
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
