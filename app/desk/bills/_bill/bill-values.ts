import { choicesOf } from "@/components/registry/choices-of";
import type { Choice } from "@/components/registry/fields";
import type { FormFields } from "@/components/registry/form-fields";
import { billNameKindLabels } from "@/components/registry/labels";
import { billNameKinds } from "@/db/vocabulary";
import type { FormValues } from "@/lib/action-result";
import type { BillContent } from "@/lib/bills/content";
import type { DeskBill } from "@/lib/bills/queries/desk-bill";
import type { BillActionInput, VoteInput } from "@/lib/bills/schema";
import { dateInWords } from "@/lib/dates/words";
import type { FactSource } from "@/lib/sources/fact-source";

/** A bill as its form begins. */
export const billValues = ({
  content,
  legislativeSessionId,
}: Pick<DeskBill, "content" | "legislativeSessionId">): FormValues => ({
  legislativeSessionId,
  identifier: content.identifier,
  title: content.title,
  description: content.description,
  titleSourceId: content.sources?.title?.id ?? "",
  descriptionSourceId: content.sources?.description?.id ?? "",
  names: content.names.map(({ name, kind, source }) => ({ name, kind, sourceId: source?.id ?? "" })),
});

/** The sources its own facts name. */
export const billSources = ({ sources, names }: BillContent): FactSource[] =>
  [sources?.title, sources?.description, ...names.map(({ source }) => source)].filter(
    (source) => source !== undefined,
  );

/** What the fields of its form are called. */
export const billFields = (sessions: readonly Choice[], sources: readonly Choice[]): FormFields => ({
  fields: {
    legislativeSessionId: { label: "Session", choices: sessions },
    identifier: { label: "Number" },
    title: { label: "Title" },
    titleSourceId: { label: "Source of the title", choices: sources },
    description: { label: "In one plain sentence" },
    descriptionSourceId: { label: "Source of the sentence", choices: sources },
  },
  lists: {
    names: {
      label: "Other names",
      key: ["name"],
      fields: {
        name: { label: "Name" },
        kind: { label: "Kind", choices: choicesOf(billNameKinds, billNameKindLabels) },
        sourceId: { label: "Source", choices: sources },
      },
    },
  },
});

/** A step as its form begins. */
export const stepValues = ({ kind, chamber, day, description, sourceId }: BillActionInput): FormValues => ({
  kind,
  chamber: chamber ?? "",
  day: dateInWords(day),
  description,
  sourceId: sourceId ?? "",
});

/** A vote as its form begins: the ballots one a line. */
export const voteValues = ({
  counts,
  ballots,
  day,
  sourceId,
  billId: _bill,
  ...vote
}: VoteInput): FormValues => ({
  ...vote,
  day: dateInWords(day),
  sourceId: sourceId ?? "",
  counts: counts.map(({ yes, no, absent, notVoting, sourceId }) => ({
    yes: String(yes),
    no: String(no),
    absent: absent === null ? "" : String(absent),
    notVoting: notVoting === null ? "" : String(notVoting),
    sourceId: sourceId ?? "",
  })),
  ballots: ballots.map(({ printedName, option }) => `${printedName}: ${option.replace("_", " ")}`).join("\n"),
  match: "no",
});
