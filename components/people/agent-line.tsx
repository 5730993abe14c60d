import { exactText } from "@/components/ui/exact-text";
import { agentPath } from "@/lib/people/address";
import type { AgentProfile } from "@/lib/people/profile";
import { agentKindLabels } from "./agent-head";
import { isCurrent } from "./term-days";
import { TermRole } from "./term-role";

/** A person or organization in one line: the name, and what they are. */
export const AgentLine = ({ agent }: { agent: AgentProfile }) => (
  <>
    <a href={agentPath(agent)}>
      <bdi>{exactText(agent.name)}</bdi>
    </a>
    <span className="note">
      {" "}
      <What agent={agent} />
    </span>
  </>
);

/** The role held now, else one held before, else the description. */
function What({ agent: { kind, description, terms } }: { agent: AgentProfile }) {
  const current = terms.find(isCurrent);
  if (current) return <TermRole term={current} />;
  const [past] = terms;
  if (past) {
    return (
      <>
        formerly <TermRole term={past} />
      </>
    );
  }
  if (description) return exactText(description);
  return kind === "person" ? null : agentKindLabels[kind];
}
