import "server-only";
import type { AgentContent } from "@/lib/people/content";
import { organizationOptions } from "@/lib/people/queries/organization-options";
import { agentFields, agentSources, agentValues } from "./agent-values";
import type { FormOf } from "./record-fields";
import { factSourceChoices } from "./source-choices";

/** What two states of a person or organization are compared by. */
export const agentForm: FormOf<AgentContent> = {
  subject: "agent",
  fields: async (ctx, contents) => ({
    values: agentValues,
    form: agentFields(
      await organizationOptions(ctx),
      await factSourceChoices(ctx, contents.flatMap(agentSources)),
    ),
  }),
};
