// Records of the registry as lines of a picker.
import type { BillOption } from "@/lib/bills/queries/find-bills";
import { dateInWords } from "@/lib/dates/words";
import type { RecordingOption } from "@/lib/media/queries/find-recordings";
import type { AgentOption } from "@/lib/people/queries/find-agents";
import type { SourceOption } from "@/lib/sources/queries/find-sources";
import type { EntryOption } from "@/lib/statements/queries/find-entries";
import { looksLikeOrganization } from "@/lib/suggestions/titles";
import { aboutAgent, entryNumber, type Found } from "./known";
import type { PickerOption } from "./picker";

/** @param use The intent that takes a record; its id is added. @param make Where a new record would go. */
export function agentOptions(
  agents: readonly AgentOption[],
  use: string,
  make: { at: string; name: string },
): PickerOption[] {
  const name = make.name.trim();
  const kinds = looksLikeOrganization(name)
    ? ["organization", "group", "person"]
    : ["person", "organization", "group"];
  const namesake = agents.some((agent) => agent.name.toLowerCase() === name.toLowerCase());
  return [
    ...agents.map((agent) => ({
      key: agent.id,
      title: agent.name,
      detail: aboutAgent(agent),
      intent: `${use}:${agent.id}`,
    })),
    ...(name === "" ? [] : kinds).map((kind) => ({
      key: kind,
      title: `Make a record: ${kind} “${name}”`,
      detail: namesake ? "Another one of the same name" : "Not in the registry yet",
      intent: `make:${make.at}:${kind}`,
    })),
  ];
}

export const billOptions = (bills: readonly BillOption[], use: string): PickerOption[] =>
  bills.map(({ id, identifier, title, session, everydayName }) => ({
    key: id,
    title: everydayName ? `${identifier}, ${everydayName}` : identifier,
    detail: `${title} · ${session}`,
    intent: `${use}:${id}`,
  }));

export const entryOptions = (entries: readonly EntryOption[], use: string): PickerOption[] =>
  entries.map((entry) => ({
    key: entry.id,
    title: `${entryNumber(entry)} ${entry.speaker || "no speaker"}`,
    detail: `${dateInWords(entry.said)} · ${entry.words.slice(0, 100)}`,
    intent: `${use}:${entry.id}`,
  }));

export const sourceOptions = (sources: readonly SourceOption[], use: string): PickerOption[] =>
  sources.map((source) => ({
    key: source.id,
    title: source.number === null ? source.title : `D-${source.number} ${source.title}`,
    detail: [source.publisherName, dateInWords(source.published)].filter(Boolean).join(" · "),
    intent: `${use}:${source.id}`,
  }));

export const recordingOptions = (recordings: readonly RecordingOption[], use: string): PickerOption[] =>
  recordings.map(({ captureId, name, mediaType, sourceNumber, sourceTitle }) => ({
    key: captureId,
    title: name || mediaType,
    detail: sourceNumber === null ? sourceTitle : `D-${sourceNumber} ${sourceTitle}`,
    intent: `${use}:${captureId}`,
  }));

/** What "Find" gave on the server for one picker; null when it was asked elsewhere. */
export function foundAt(found: Found | null, at: string, use: string): PickerOption[] | null {
  if (!found || found.at !== at) return null;
  switch (found.what) {
    case "agents":
      return agentOptions(found.options, use, { at, name: found.query });
    case "bills":
      return billOptions(found.options, use);
    case "entries":
      return entryOptions(found.options, use);
    case "sources":
      return sourceOptions(found.options, use);
    case "recordings":
      return recordingOptions(found.options, use);
  }
}
