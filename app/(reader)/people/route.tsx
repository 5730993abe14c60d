import { agentsListDocument } from "../_agents/agents-list-document";

export const GET = agentsListDocument("person");
