import { agentFeed } from "../../../_agents/agent-feed";

export const GET = agentFeed("organization");
