import { figures } from "@/components/bills/bill-votes";
import { ballotLabels, chamberLabels, resultLabels } from "@/components/bills/labels";
import type { Field } from "@/components/reviews/field-changes";
import type { BillContent } from "@/lib/bills/content";
import { dateInWords } from "@/lib/dates/words";
import { billActionKindLabels, billNameKindLabels } from "./labels";
import { type SourcedFact, sourceText } from "./source-text";

/** The record of a bill, field by field. */
export function describeBill(content: BillContent): Field[] {
  return [
    { key: "identifier", label: "Number", text: content.identifier },
    { key: "session", label: "Session", text: `${content.session.name}, ${content.jurisdiction.name}` },
    { key: "title", label: "Title", text: content.title },
    { key: "description", label: "In one sentence", text: content.description },
    {
      key: "names",
      label: "Other names",
      text: content.names.map(({ name, kind }) => `${billNameKindLabels[kind]}: ${name}`).join("\n"),
    },
    {
      key: "actions",
      label: "Steps",
      text: content.actions
        .map(
          ({ day, kind, description }) =>
            `${dateInWords(day)}: ${billActionKindLabels[kind]}, ${description}`,
        )
        .join("\n"),
    },
    ...content.votes.map((vote) => ({ key: vote.id, label: "Vote", text: voteText(vote) })),
    { key: "sources", label: "Sources", text: sourceText(billFacts(content)) },
  ];
}

function voteText(vote: BillContent["votes"][number]): string {
  return [
    `${dateInWords(vote.day)}, ${chamberLabels[vote.chamber]}: ${vote.question} ${resultLabels[vote.result]}`,
    ...vote.counts.map(
      (count) => `${figures(count)}${count.source ? ` according to ${count.source.title}` : ""}`,
    ),
    ...vote.ballots.map(({ printedName, option }) => `${printedName}: ${ballotLabels[option]}`),
  ].join("\n");
}

const billFacts = ({ title, sources, names, votes }: BillContent): SourcedFact[] => [
  { fact: title, source: sources?.title },
  { fact: "In one sentence", source: sources?.description },
  ...names.map(({ name, source }) => ({ fact: name, source })),
  ...votes.map(({ question, source }) => ({ fact: question, source })),
];
