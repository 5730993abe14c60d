import { Fragment } from "react";
import { linkKindLabels, stanceLabels } from "@/components/statements/labels";
import { StatementCard } from "@/components/statements/statement-card";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { exactText } from "@/components/ui/exact-text";
import type { Card } from "@/lib/statements/card";
import type { DeskEntry } from "@/lib/statements/queries/desk-entry";
import { CitedBeside, type CitedRecordings } from "./cited-beside";
import { capacityWords, voiceRoleLabels } from "./describe-entry";

type EntryPaneProps = { entry: DeskEntry; card: Card | null; recordings: CitedRecordings };

/** The entry as readers would see it, and what only the desk sees of it. */
export function EntryPane({ entry, card, recordings }: EntryPaneProps) {
  const { content } = entry;
  return (
    <section className="pane pane-entry" id="entry" aria-labelledby="entry-title">
      <h2 id="entry-title">As readers will see it</h2>
      {card ? (
        <div className="timeline">
          <StatementCard card={card} headingLevel={3} size="permalink" />
        </div>
      ) : (
        <div className="no-card">
          <p>A card needs a source. The words so far:</p>
          <blockquote dir="auto">{exactText(content.words) || "none yet"}</blockquote>
        </div>
      )}
      <CitedBeside excerpts={content.excerpts ?? []} recordings={recordings} />
      <h3>Only on the desk</h3>
      <DefinitionRows
        rows={[
          ["Note to the editor", content.note ? <Lines key="note" text={content.note} /> : "none"],
          ["Voices", <Voices key="voices" entry={entry} />],
          ["Positions", content.bills.length > 0 ? <Positions key="positions" entry={entry} /> : null],
          ["Links", content.links.length > 0 ? <Links key="links" entry={entry} /> : null],
          ["Summary", content.summary ? exactText(content.summary) : null],
          ["Language", content.language],
        ]}
      />
    </section>
  );
}

const Lines = ({ text }: { text: string }) => (
  <span className="lines" dir="auto">
    {exactText(text)}
  </span>
);

function Voices({ entry }: { entry: DeskEntry }) {
  return (
    <ol className="facts">
      {entry.content.attributions.map((voice, index) => {
        const agent = voice.agentId ? entry.agents.get(voice.agentId) : undefined;
        const term = voice.termId ? entry.terms.get(voice.termId) : undefined;
        const printed = [voice.printedName, voice.printedTitle].filter(Boolean);
        return (
          // The list is static: a voice's place is its identity.
          <li key={String(index)}>
            {voiceRoleLabels[voice.role]}:{" "}
            {agent ? (
              <a href={recordHref(agent)}>{exactText(agent.name)}</a>
            ) : (
              <bdi>{exactText(printed.join(", "))}</bdi>
            )}
            {agent ? null : " (no record)"}
            {term ? `, ${term.role}` : ""}
            {voice.capacity ? `, ${capacityWords[voice.capacity]}` : ""}
            {voice.basis === "inferred" ? ", identified by the newsroom" : ""}
            {agent
              ? printed.map((text, at) => (
                  <Fragment key={at === 0 ? "first" : "second"}>
                    {at === 0 ? ", printed " : ", "}“<bdi>{exactText(text)}</bdi>”
                  </Fragment>
                ))
              : null}
          </li>
        );
      })}
    </ol>
  );
}

function Positions({ entry }: { entry: DeskEntry }) {
  return (
    <ul className="facts">
      {entry.content.bills.map(({ billId, stance, wording, basis }) => (
        <li key={billId}>
          {stanceLabels[stance]} <a href={`/desk/bills/${billId}`}>{entry.bills.get(billId)?.identifier}</a>
          {wording ? (
            <>
              , in the words “<bdi>{exactText(wording)}</bdi>”
            </>
          ) : null}
          {basis === "inferred" ? ", bill identified by the newsroom" : ""}
        </li>
      ))}
    </ul>
  );
}

function Links({ entry }: { entry: DeskEntry }) {
  return (
    <ul className="facts">
      {entry.content.links.map(({ kind, targetId, placeholder }, index) => {
        const target = targetId ? entry.links.get(targetId) : undefined;
        return (
          <li key={String(index)}>
            {linkKindLabels[kind]}:{" "}
            {target ? (
              <>
                <a href={`/desk/statements/${target.id}`}>
                  {target.number === null ? `E-${target.entry}` : `S-${target.number}`}
                </a>{" "}
                “<bdi>{exactText(target.words)}</bdi>”
                {target.number === null ? ", shown once that is public" : ""}
              </>
            ) : targetId ? (
              "an entry you may not read"
            ) : (
              <>
                <bdi>{exactText(placeholder)}</bdi> (known, not captured)
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const recordHref = ({ id, kind }: { id: string; kind: string }) =>
  `/desk/${kind === "person" ? "people" : "organizations"}/${id}`;
