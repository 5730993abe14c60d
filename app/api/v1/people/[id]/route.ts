import { publicRoute } from "@/app/_server/run-route";
import { recordAnswer } from "@/app/api/v1/answers";
import { agentOf } from "@/lib/api/agent";
import { agentName } from "@/lib/api/record-name";
import { publicAgent } from "@/lib/people/queries/public-agent";

export const GET = publicRoute({
  params: agentName,
  handler: async ({ db, params, request }) =>
    recordAnswer(request, "person", await publicAgent(db, "person", params.id), agentOf),
});
