// The lists of the registry. Plain tables: on narrow screens each row stands as a block of its own.
import { sourceKindLabels } from "@/components/sources/labels";
import { exactText } from "@/components/ui/exact-text";
import type { BillLine } from "@/lib/bills/queries/desk-bills";
import { dateInWords } from "@/lib/dates/words";
import type { AgentLine } from "@/lib/people/queries/desk-agents";
import type { SourceLine } from "@/lib/sources/queries/desk-sources";
import { agentKindLabels } from "./labels";

export function AgentTable({ agents, path }: { agents: readonly AgentLine[]; path: string }) {
  const organizations = path.endsWith("organizations");
  return (
    <table className="records">
      <caption className="visually-hidden">{organizations ? "Organizations" : "People"}</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          {organizations ? <th scope="col">Kind</th> : null}
          <th scope="col">Latest role</th>
          <th scope="col">Other names</th>
          <th scope="col">Identifiers</th>
          <th scope="col">Readers</th>
        </tr>
      </thead>
      <tbody>
        {agents.map((agent) => (
          <tr key={agent.id}>
            <th scope="row">
              <a href={`${path}/${agent.id}`} dir="auto">
                {exactText(agent.name)}
              </a>
              {agent.description ? <span className="also">{exactText(agent.description)}</span> : null}
            </th>
            {organizations ? <td data-label="Kind">{agentKindLabels[agent.kind]}</td> : null}
            <td data-label="Latest role">
              {agent.role ? exactText(agent.role) : <Lacking>no role</Lacking>}
            </td>
            <td data-label="Other names">{exactText(agent.otherNames.join(", "))}</td>
            <td data-label="Identifiers">{agent.identifiers || <Lacking>none</Lacking>}</td>
            <td data-label="Readers">{agent.slug === null ? "not public" : "public"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function BillTable({ bills }: { bills: readonly BillLine[] }) {
  return (
    <table className="records">
      <caption className="visually-hidden">Bills</caption>
      <thead>
        <tr>
          <th scope="col">Number</th>
          <th scope="col">Title</th>
          <th scope="col">Session</th>
          <th scope="col">Steps</th>
          <th scope="col">Votes</th>
          <th scope="col">Readers</th>
        </tr>
      </thead>
      <tbody>
        {bills.map((bill) => (
          <tr key={bill.id}>
            <th scope="row">
              <a href={`/desk/bills/${bill.id}`}>{bill.identifier}</a>
            </th>
            <td data-label="Title">
              {exactText(bill.title)}
              {bill.names.length > 0 ? (
                <span className="also">{exactText(bill.names.join(", "))}</span>
              ) : null}
            </td>
            <td data-label="Session">
              {bill.session}
              <span className="also">{bill.jurisdiction}</span>
            </td>
            <td data-label="Steps">{bill.actions || <Lacking>none</Lacking>}</td>
            <td data-label="Votes">{bill.votes || <Lacking>none</Lacking>}</td>
            <td data-label="Readers">{bill.path === null ? "not public" : "public"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function SourceTable({ sources }: { sources: readonly SourceLine[] }) {
  return (
    <table className="records">
      <caption className="visually-hidden">Sources</caption>
      <thead>
        <tr>
          <th scope="col">Title</th>
          <th scope="col">Kind</th>
          <th scope="col">Publisher</th>
          <th scope="col">Published</th>
          <th scope="col">Captured</th>
          <th scope="col">Text</th>
          <th scope="col">Entries</th>
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <tr key={source.id}>
            <th scope="row">
              <a href={`/desk/sources/${source.id}`} dir="auto">
                {exactText(source.title)}
              </a>
              {source.number === null ? null : <span className="also">D-{source.number}</span>}
            </th>
            <td data-label="Kind">{sourceKindLabels[source.kind]}</td>
            <td data-label="Publisher">
              {source.publisherName ? exactText(source.publisherName) : <Lacking>not named</Lacking>}
            </td>
            <td data-label="Published">{dateInWords(source.publishedEdtf, source.publishedBasis)}</td>
            <td data-label="Captured">{dateInWords(source.capturedOn)}</td>
            <td data-label="Text">{source.hasText ? "held" : <Lacking>not held</Lacking>}</td>
            <td data-label="Entries">{source.entries}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Lacking = ({ children }: { children: string }) => <span className="lacking">{children}</span>;
