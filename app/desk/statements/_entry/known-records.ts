import { z } from "zod";
import type { ChosenSource, Known } from "@/components/statements/entry-form/known";
import type { EntryValues } from "@/components/statements/entry-form/values";
import { billsById } from "@/lib/bills/queries/find-bills";
import type { ActorContext } from "@/lib/context";
import { readDayInput } from "@/lib/dates/read-day";
import { dayBounds } from "@/lib/dates/schema";
import { agentsById } from "@/lib/people/queries/find-agents";
import { termsOfAgents } from "@/lib/people/queries/terms-of-agent";
import { deskSource } from "@/lib/sources/queries/desk-source";
import { entriesById } from "@/lib/statements/queries/find-entries";
import { citableFiles, citableRecordings } from "./citable-files";

/** The names of all records the values refer to, as far as this person may see them. */
export async function knownRecords(ctx: ActorContext, ...texts: EntryValues[]): Promise<Known> {
  const voices = texts.flatMap(({ attributions }) => attributions.map(({ agentId }) => agentId));
  const publishers = texts.map(({ source }) => source.publisherId);
  const [first] = texts;
  const agentIds = recordIds([...voices, ...publishers]);
  const [agents, terms, bills, entries, source] = await Promise.all([
    agentsById(ctx, agentIds),
    termsOfAgents(ctx, { agentIds: recordIds(voices), day: saidBounds(first) }),
    billsById(ctx, recordIds(texts.flatMap(({ bills }) => bills.map(({ billId }) => billId)))),
    entriesById(ctx, recordIds(texts.flatMap(({ links }) => links.map(({ targetId }) => targetId)))),
    chosenSource(ctx, first?.source.id ?? "", first?.id),
  ]);
  const { texts: sourceTexts, recordings } = await citableFiles(ctx, source);
  const clips = texts.flatMap(({ excerpts }) =>
    excerpts.flatMap((cited) => (cited.exact === "" ? cited.captureId : [])),
  );
  const others = recordIds(clips).filter((id) => !recordings.some(({ captureId }) => captureId === id));
  return {
    agents,
    terms,
    bills,
    entries,
    source,
    texts: sourceTexts,
    recordings: [...recordings, ...(await citableRecordings(ctx, others))],
  };
}

/** The source with its text; null when there is none or it is not this person's to read. */
export async function chosenSource(
  ctx: ActorContext,
  id: string,
  entryId?: string,
): Promise<ChosenSource | null> {
  const [sourceId] = recordIds([id]);
  if (!sourceId) return null;
  const [exceptEntryId] = recordIds([entryId ?? ""]);
  const source = await deskSource(ctx, { id: sourceId, ...(exceptEntryId ? { exceptEntryId } : {}) });
  if (!source) return null;
  const { createdAt: _createdAt, createdById: _createdById, ...chosen } = source;
  return chosen;
}

/** Only what has the form of an id: anything may be typed or forged. */
export const recordIds = (texts: readonly string[]) =>
  [...new Set(texts)].filter((text) => z.uuid().safeParse(text).success);

export function saidBounds(values: EntryValues | undefined) {
  const reading = readDayInput(values?.said.text ?? "");
  return dayBounds("problem" in reading ? null : reading.edtf);
}
