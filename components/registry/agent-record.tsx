import { termDays } from "@/components/people/term-days";
import { SourceName } from "@/components/sources/source-name";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { exactText } from "@/components/ui/exact-text";
import { dateInWords } from "@/lib/dates/words";
import type { DeskAgent } from "@/lib/people/queries/desk-agent";
import type { FactSource } from "@/lib/sources/fact-source";
import { Fact, factRows } from "./fact";
import { agentNameKindLabels } from "./labels";

/** What the registry holds of a person or organization. */
export function AgentRecord({ agent, mayEdit }: { agent: DeskAgent; mayEdit: boolean }) {
  const { content, parent, members } = agent;
  return (
    <>
      <section className="record-part" aria-labelledby="facts">
        <h2 id="facts">Names and identifiers</h2>
        <DefinitionRows
          rows={[
            ["Name", <Fact key="name" text={content.name} {...sourceOf(content.sources?.name)} />],
            ["Filed as", content.sortName || content.name],
            [
              "In one line",
              content.description ? (
                <Fact key="line" text={content.description} {...sourceOf(content.sources?.description)} />
              ) : (
                "not said"
              ),
            ],
            [
              "Part of",
              parent ? (
                <a key="parent" href={`/desk/organizations/${parent.id}`}>
                  {exactText(parent.name)}
                </a>
              ) : null,
            ],
            ...factRows(
              content.names.map((name) => [
                agentNameKindLabels[name.kind],
                { text: nameText(name), ...sourceOf(name.source) },
              ]),
            ),
            ...factRows(
              content.identifiers.map(({ scheme, value, source }) => [
                scheme,
                { text: value, ...sourceOf(source) },
              ]),
            ),
          ]}
        />
        {content.identifiers.length === 0 ? (
          <p className="quiet">No identifier of another register.</p>
        ) : null}
      </section>
      <section className="record-part" aria-labelledby="roles">
        <h2 id="roles">Roles</h2>
        {content.terms.length === 0 ? <p className="quiet">No role is recorded.</p> : null}
        {content.terms.length > 0 ? <Terms agent={agent} mayEdit={mayEdit} /> : null}
      </section>
      {members.length > 0 ? (
        <section className="record-part" aria-labelledby="members">
          <h2 id="members">Has as parts</h2>
          <ul className="naming">
            {members.map(({ id, name }) => (
              <li key={id}>
                <a href={`/desk/organizations/${id}`}>{exactText(name)}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

const sourceOf = (source: FactSource | undefined) => (source ? { source } : {});

function Terms({ agent, mayEdit }: { agent: DeskAgent; mayEdit: boolean }) {
  const place = agent.content.kind === "person" ? "people" : "organizations";
  return (
    <table className="records">
      <thead>
        <tr>
          <th scope="col">Role</th>
          <th scope="col">Days</th>
          <th scope="col">Office</th>
          <th scope="col">At</th>
          <th scope="col">Source</th>
          {mayEdit ? <th scope="col">Edit</th> : null}
        </tr>
      </thead>
      <tbody>
        {agent.content.terms.map((term) => (
          <tr key={term.id}>
            <th scope="row">
              {exactText(term.role)}
              {term.party ? ` (${term.party})` : ""}
            </th>
            <td data-label="Days">{termDays({ start: term.startEdtf, end: term.endEdtf })}</td>
            <td data-label="Office">{term.officeId ? agent.offices[term.officeId] : "none"}</td>
            <td data-label="At">{term.organization ? exactText(term.organization) : null}</td>
            <td data-label="Source">
              {term.source ? (
                <SourceName citation={term.source} />
              ) : (
                <span className="lacking">none named</span>
              )}
            </td>
            {mayEdit ? (
              <td data-label="Edit">
                <a href={`/desk/${place}/${agent.id}/role/${term.id}`}>
                  Edit<span className="visually-hidden"> the role {term.role}</span>
                </a>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function nameText({ name, validFrom, validTo }: DeskAgent["content"]["names"][number]): string {
  return [name, validFrom && `from ${dateInWords(validFrom)}`, validTo && `to ${dateInWords(validTo)}`]
    .filter(Boolean)
    .join(" ");
}
