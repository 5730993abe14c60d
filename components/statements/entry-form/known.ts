// What the form shows beside ids: names of records, terms of a person, the chosen source. Looked up on the server each
// time, never sent by the form.
import type { PlayableRecording } from "@/components/media/player";
import type { BillOption } from "@/lib/bills/queries/find-bills";
import type { RecordingOption } from "@/lib/media/queries/find-recordings";
import type { AgentOption } from "@/lib/people/queries/find-agents";
import type { TermOption } from "@/lib/people/queries/terms-of-agent";
import type { DeskSource } from "@/lib/sources/queries/desk-source";
import type { SourceOption } from "@/lib/sources/queries/find-sources";
import type { EntryOption } from "@/lib/statements/queries/find-entries";
import type { Suggestions } from "@/lib/suggestions/suggestion";

/** A source chosen or logged with the entry, with its text. */
export type ChosenSource = Omit<DeskSource, "createdAt" | "createdById">;

export type Known = {
  agents: AgentOption[];
  terms: TermOption[];
  bills: BillOption[];
  entries: EntryOption[];
  source: ChosenSource | null;
  /** Texts of files of the source, to be quoted from. */
  texts: KnownText[];
  /** Recordings to cite a range of: those of the source, and those of other sources that are cited. */
  recordings: KnownRecording[];
};

export type KnownRecording = {
  captureId: string;
  sourceId: string;
  sourceTitle: string;
  name: string;
  playable: PlayableRecording;
  /** Its lines are asked for where they are shown. */
  transcriptId: string | null;
};

/** The text of a stored file; null where it is too long to be sent along, and can only be searched. */
export type KnownText = { textId: string; captureId: string; name: string; text: string | null };

export const nothingKnown: Known = {
  agents: [],
  terms: [],
  bills: [],
  entries: [],
  source: null,
  texts: [],
  recordings: [],
};

/** What a search in a picker gave, for the row it was made in. */
export type Found =
  | { what: "agents"; at: string; query: string; options: AgentOption[] }
  | { what: "bills"; at: string; query: string; options: BillOption[] }
  | { what: "entries"; at: string; query: string; options: EntryOption[] }
  | { what: "sources"; at: string; query: string; options: SourceOption[] }
  | { what: "recordings"; at: string; query: string; options: RecordingOption[] };

/** Both, the later one winning where they know the same record. */
export function addKnown(before: Known, more: Partial<Known>): Known {
  const joined = <Record extends { id: string }>(old: Record[], fresh: Record[] = []) => [
    ...new Map([...old, ...fresh].map((record) => [record.id, record])).values(),
  ];
  return {
    agents: joined(before.agents, more.agents),
    terms: joined(before.terms, more.terms),
    bills: joined(before.bills, more.bills),
    entries: joined(before.entries, more.entries),
    source: more.source === undefined ? before.source : more.source,
    texts: more.texts ?? before.texts,
    recordings: [
      ...new Map(
        [...before.recordings, ...(more.recordings ?? [])].map((known) => [known.captureId, known]),
      ).values(),
    ],
  };
}

/** The names of the records that suggestions offer, so that a record taken from one is shown by its name at once. */
export function knownFromSuggestions(suggestions: Suggestions | null): Partial<Known> {
  const list = suggestions?.list ?? [];
  const matches = list.flatMap((suggestion) => {
    if (suggestion.kind === "voice") return suggestion.matches;
    if (suggestion.kind === "signers") return suggestion.names.flatMap(({ matches }) => matches);
    return suggestion.kind === "source" && suggestion.value.field === "publisher"
      ? suggestion.value.matches
      : [];
  });
  const bills = list.flatMap((suggestion) => (suggestion.kind === "bill" ? suggestion : []));
  return {
    agents: matches.map(({ id, kind, name, office }) => ({
      id,
      kind,
      name,
      description: "",
      office: office || null,
      foundBy: null,
    })),
    bills: bills.map(({ billId: id, identifier, title, session }) => ({
      id,
      identifier,
      title,
      session,
      everydayName: null,
    })),
  };
}

export const agentKindLabels: Record<AgentOption["kind"], string> = {
  person: "person",
  organization: "organization",
  group: "group",
};

/** "Person · State senator, 25th district (D-25)". */
export const aboutAgent = ({ kind, office, description, foundBy }: AgentOption) =>
  [agentKindLabels[kind], office ?? description, foundBy ? `also “${foundBy}”` : ""]
    .filter(Boolean)
    .join(" · ");

export const entryNumber = ({ number, entry }: Pick<EntryOption, "number" | "entry">) =>
  number === null ? `E-${entry}` : `S-${number}`;
