import { figures } from "@/components/bills/bill-votes";
import { ballotLabels, chamberLabels, resultLabels } from "@/components/bills/labels";
import { SourceName } from "@/components/sources/source-name";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { Disclosure } from "@/components/ui/disclosure";
import { exactText } from "@/components/ui/exact-text";
import { counted } from "@/components/ui/in-words";
import type { DeskBill } from "@/lib/bills/queries/desk-bill";
import { countsDiffer } from "@/lib/bills/rules";
import { dateInWords } from "@/lib/dates/words";
import type { FactSource } from "@/lib/sources/fact-source";
import { Fact, factRows } from "./fact";
import { billActionKindLabels, billNameKindLabels } from "./labels";

/** What the registry holds of a bill: its names, its steps, and every vote with each source's figures. */
export function BillRecord({ bill, mayEdit }: { bill: DeskBill; mayEdit: boolean }) {
  const { content } = bill;
  return (
    <>
      <section className="record-part" aria-labelledby="facts">
        <h2 id="facts">Names</h2>
        <DefinitionRows
          rows={[
            ["Session", `${content.session.name}, ${content.jurisdiction.name}`],
            ["Title", <Fact key="title" text={content.title} {...sourceOf(content.sources?.title)} />],
            [
              "In one sentence",
              content.description ? (
                <Fact key="sentence" text={content.description} {...sourceOf(content.sources?.description)} />
              ) : (
                "not said"
              ),
            ],
            ...factRows(
              content.names.map(({ name, kind, source }) => [
                billNameKindLabels[kind],
                { text: name, ...sourceOf(source) },
              ]),
            ),
          ]}
        />
      </section>
      <section className="record-part" aria-labelledby="steps">
        <h2 id="steps">Steps</h2>
        {content.actions.length === 0 ? (
          <p className="quiet">No step is recorded.</p>
        ) : (
          <Steps bill={bill} mayEdit={mayEdit} />
        )}
      </section>
      <section className="record-part" aria-labelledby="votes">
        <h2 id="votes">Votes</h2>
        {content.votes.length === 0 ? <p className="quiet">No vote is recorded.</p> : null}
        {content.votes.map((vote) => (
          <Vote
            key={vote.id}
            vote={vote}
            voters={bill.voters}
            edit={mayEdit ? `/desk/bills/${bill.id}/vote/${vote.id}` : null}
          />
        ))}
      </section>
    </>
  );
}

const sourceOf = (source: FactSource | undefined) => (source ? { source } : {});

function Steps({ bill, mayEdit }: { bill: DeskBill; mayEdit: boolean }) {
  return (
    <table className="records">
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Step</th>
          <th scope="col">As the source words it</th>
          <th scope="col">Source</th>
          {mayEdit ? <th scope="col">Edit</th> : null}
        </tr>
      </thead>
      <tbody>
        {bill.content.actions.map(({ day, kind, chamber, description, source }, index) => (
          // The list is static: a step's place is its identity.
          <tr key={String(index)}>
            <th scope="row">{dateInWords(day)}</th>
            <td data-label="Step">
              {billActionKindLabels[kind]}
              {chamber ? <span className="also">{chamberLabels[chamber]}</span> : null}
            </td>
            <td data-label="As the source words it">{exactText(description)}</td>
            <td data-label="Source">
              {source ? <SourceName citation={source} /> : <span className="lacking">none named</span>}
            </td>
            {mayEdit ? (
              <td data-label="Edit">
                <a href={`/desk/bills/${bill.id}/step/${bill.actionIds[index]}`}>
                  Edit<span className="visually-hidden"> the step of {dateInWords(day)}</span>
                </a>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type VoteOf = DeskBill["content"]["votes"][number];

type VoteProps = { vote: VoteOf; voters: DeskBill["voters"]; edit: string | null };

function Vote({ vote, voters, edit }: VoteProps) {
  const matched = vote.ballots.filter(({ agentId }) => agentId !== null).length;
  return (
    <article className="desk-vote">
      <h3>{exactText(vote.question)}</h3>
      <p>
        {dateInWords(vote.day)} · {chamberLabels[vote.chamber]}
        {vote.identifier ? ` · ${vote.identifier}` : ""} · <strong>{resultLabels[vote.result]}</strong>
        {vote.source ? (
          <>
            {" "}
            <SourceName citation={vote.source} />
          </>
        ) : null}{" "}
        {edit ? (
          <a href={edit}>
            Edit<span className="visually-hidden"> the vote: {vote.question}</span>
          </a>
        ) : null}
      </p>
      <ul className="facts">
        {vote.counts.map((count, index) => (
          <li key={String(index)}>
            {figures(count)} {count.source ? <SourceName citation={count.source} /> : "(no source named)"}
          </li>
        ))}
      </ul>
      {countsDiffer({ counts: vote.counts }) ? <p>The sources give different figures; both stand.</p> : null}
      {vote.ballots.length > 0 ? (
        <Disclosure summary={`${counted(vote.ballots.length, "ballot")}, ${matched} linked to a person`}>
          <table className="records">
            <thead>
              <tr>
                <th scope="col">As printed</th>
                <th scope="col">Ballot</th>
                <th scope="col">Person</th>
              </tr>
            </thead>
            <tbody>
              {vote.ballots.map(({ printedName, option, agentId }) => (
                <tr key={printedName}>
                  <th scope="row">{exactText(printedName)}</th>
                  <td data-label="Ballot">{ballotLabels[option]}</td>
                  <td data-label="Person">
                    {agentId ? <a href={`/desk/people/${agentId}`}>{voters[agentId]}</a> : "not linked"}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Disclosure>
      ) : null}
    </article>
  );
}
