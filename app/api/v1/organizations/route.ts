import { publicRoute, route } from "@/app/_server/run-route";
import { listAnswer, madeAnswer } from "@/app/api/v1/answers";
import { agentOf } from "@/lib/api/agent";
import { recordsQuery } from "@/lib/api/list-query";
import { newOrganization } from "@/lib/api/registry";
import { addAgent } from "@/lib/people/commands/add-agent";
import { agentsPage } from "@/lib/people/queries/agents-page";

export const GET = publicRoute({
  query: recordsQuery,
  handler: async ({ db, query }) =>
    listAnswer(await agentsPage(db, { ...query, kind: "organization" }), agentOf),
});

export const POST = route({
  act: "registry.add",
  schema: newOrganization,
  handler: async ({ ctx, input }) => madeAnswer("organizations", await addAgent(ctx, input)),
});
