import type { Choice } from "@/components/registry/fields";
import type { ActorContext } from "@/lib/context";
import { findSources } from "@/lib/sources/queries/find-sources";

const offered = 300;

/** The latest sources this person may read, to choose from. */
export async function sourceChoices(ctx: ActorContext): Promise<Choice[]> {
  const found = await findSources(ctx, { query: "", limit: offered });
  return found.map(({ id, number, title, publisherName }) => ({
    id,
    label: [number === null ? "" : `D-${number}`, title, publisherName]
      .filter(Boolean)
      .join(" · ")
      .slice(0, 120),
  }));
}
