import type { Choice } from "@/components/registry/fields";
import type { ActorContext } from "@/lib/context";
import { agentsById } from "@/lib/people/queries/find-agents";
import { organizationOptions } from "@/lib/people/queries/organization-options";

/** Organizations to choose from, and the present publisher, who may be a person. */
export async function publisherChoices(ctx: ActorContext, present: string | null): Promise<Choice[]> {
  const organizations = await organizationOptions(ctx);
  if (present === null || organizations.some(({ id }) => id === present)) return organizations;
  const [publisher] = await agentsById(ctx, [present]);
  return publisher ? [{ id: publisher.id, label: publisher.name }, ...organizations] : organizations;
}
