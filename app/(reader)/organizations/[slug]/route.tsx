import { agentDocument } from "../../_agents/agent-document";

export const GET = agentDocument("organization");
