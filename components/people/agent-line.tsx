import { exactText } from "@/components/ui/exact-text";
import { agentPath } from "@/lib/people/address";
import type { AgentProfile } from "@/lib/people/profile";
import { agentKindLabels } from "./agent-head";
import { isCurrent, termRole } from "./term-days";

/** A person or organization in one line: the name, and what they are. */
export function AgentLine({ agent }: { agent: AgentProfile }) {
  const what = aboutIn(agent);
  return (
    <>
      <a href={agentPath(agent)}>
        <bdi>{exactText(agent.name)}</bdi>
      </a>
      {what ? <span className="note"> {exactText(what)}</span> : null}
    </>
  );
}

function aboutIn({ kind, description, terms }: AgentProfile): string {
  const current = terms.filter(isCurrent).map(termRole);
  const past = terms.filter((term) => !isCurrent(term)).map((term) => `formerly ${termRole(term)}`);
  return current[0] ?? past[0] ?? (description || (kind === "person" ? "" : agentKindLabels[kind]));
}
