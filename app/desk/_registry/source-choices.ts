import type { Choice } from "@/components/registry/fields";
import type { ActorContext } from "@/lib/context";
import type { FactSource } from "@/lib/sources/fact-source";
import { findSources } from "@/lib/sources/queries/find-sources";

const offered = 300;

/** The latest sources this person may read, to choose from. */
export async function sourceChoices(ctx: ActorContext, limit = offered): Promise<Choice[]> {
  const found = await findSources(ctx, { query: "", limit });
  return found.map(({ id, number, title, publisherName }) => ({
    id,
    label: [number === null ? "" : `D-${number}`, title, publisherName]
      .filter(Boolean)
      .join(" · ")
      .slice(0, 120),
  }));
}

// A form that asks for the source of each fact has many lists of them.
const offeredForFacts = 60;

/** The sources these facts name, then the latest ones, to choose the source of a fact from. */
export async function factSourceChoices(ctx: ActorContext, named: readonly FactSource[]): Promise<Choice[]> {
  const held = named.map(({ id, title, publisher }) => ({
    id,
    label: [title, publisher].filter(Boolean).join(" · ").slice(0, 120),
  }));
  const choices = [...held, ...(await sourceChoices(ctx, offeredForFacts))];
  return [...new Map(choices.toReversed().map((choice) => [choice.id, choice])).values()].toReversed();
}
