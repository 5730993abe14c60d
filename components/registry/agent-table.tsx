import { exactText } from "@/components/ui/exact-text";
import type { AgentLine } from "@/lib/people/queries/desk-agents";
import { duplicateReason } from "./duplicate-reason";
import { agentKindLabels } from "./labels";
import { Lacking } from "./record-tables";

type AgentTableProps = {
  agents: readonly AgentLine[];
  path: string;
  mayEdit: boolean;
  /** Whether records can be chosen, to be merged. */
  choose: boolean;
};

/** People, or organizations and groups. A plain table: on narrow screens each row stands as a block of its own. */
export function AgentTable({ agents, path, mayEdit, choose }: AgentTableProps) {
  const organizations = path.endsWith("organizations");
  return (
    <table className="records">
      <caption className="visually-hidden">{organizations ? "Organizations" : "People"}</caption>
      <thead>
        <tr>
          {choose ? <td className="choose" /> : null}
          <th scope="col">Name</th>
          {organizations ? <th scope="col">Kind</th> : null}
          <th scope="col">Latest role</th>
          <th scope="col">Other names</th>
          <th scope="col">Identifiers</th>
          <th scope="col">Sources</th>
          <th scope="col">Readers</th>
          {mayEdit ? <th scope="col">Edit</th> : null}
        </tr>
      </thead>
      <tbody>
        {agents.map((agent) => (
          <tr key={agent.id}>
            {choose ? (
              <td className="choose">
                <input
                  type="checkbox"
                  name="id"
                  value={agent.id}
                  aria-label={`Choose ${agent.name}`}
                  data-choose
                />
              </td>
            ) : null}
            <th scope="row">
              <a href={`${path}/${agent.id}`} dir="auto" data-record>
                {exactText(agent.name)}
              </a>
              {agent.description ? <span className="also">{exactText(agent.description)}</span> : null}
              {agent.duplicates.map((other) => (
                <span className="also" key={other.id}>
                  May be <a href={`${path}/${other.id}`}>{exactText(other.name)}</a>. {duplicateReason(other)}
                </span>
              ))}
            </th>
            {organizations ? <td data-label="Kind">{agentKindLabels[agent.kind]}</td> : null}
            <td data-label="Latest role">
              {agent.role ? exactText(agent.role) : <Lacking>no role</Lacking>}
            </td>
            <td data-label="Other names">{exactText(agent.otherNames.join(", "))}</td>
            <td data-label="Identifiers">{agent.identifiers || <Lacking>none</Lacking>}</td>
            <td data-label="Sources">
              {agent.unsourced === 0 ? "all named" : <Lacking>{`${agent.unsourced} missing`}</Lacking>}
            </td>
            <td data-label="Readers">{agent.slug === null ? "not public" : "public"}</td>
            {mayEdit ? (
              <td data-label="Edit">
                <a href={`${path}/${agent.id}/edit`} data-edit>
                  Edit<span className="visually-hidden"> {agent.name}</span>
                </a>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
