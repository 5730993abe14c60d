import { RetractedLine } from "@/components/statements/retracted-line";
import { exactText } from "@/components/ui/exact-text";
import type { AgentProfile } from "@/lib/people/profile";
import { Roles } from "./roles";

export const agentKindLabels = { person: "Person", organization: "Organization", group: "Group" } as const;

export function AgentHead(props: { agent: AgentProfile; summary: string; retracted: number }) {
  const { agent, summary, retracted } = props;
  const others = agent.names.filter(({ kind, name }) => kind !== "main" && name !== agent.name);
  const former = others.filter(({ kind }) => kind === "former");
  return (
    <header className="page-head">
      <p className="kicker">{agentKindLabels[agent.kind]}</p>
      <h1>
        <bdi>{exactText(agent.name)}</bdi>
      </h1>
      {agent.description ? <p className="deck">{exactText(agent.description)}</p> : null}
      <Roles terms={agent.terms} />
      <Names label="Also printed as" names={others.filter(({ kind }) => kind !== "former")} />
      <Names label="Formerly" names={former} />
      <p className="extent">{summary}</p>
      <RetractedLine
        count={retracted}
        of={agent.kind === "person" ? { person: agent.slug } : { organization: agent.slug }}
      />
    </header>
  );
}

function Names({ label, names }: { label: string; names: AgentProfile["names"] }) {
  if (names.length === 0) return null;
  return (
    <p className="names">
      {label}{" "}
      {names.map(({ name }, index) => (
        <span key={name}>
          {index > 0 ? ", " : ""}
          <bdi>{exactText(name)}</bdi>
        </span>
      ))}
    </p>
  );
}
