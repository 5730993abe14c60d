// The form as a page opens it: for a new entry, for one that takes over the source of another, for a saved one.
import { randomUUID } from "node:crypto";
import { sourceAsItIs, sourceToRevise, valuesOfEntry } from "@/components/statements/entry-form/from-entry";
import { type ChosenSource, nothingKnown } from "@/components/statements/entry-form/known";
import type { EntryState, FormMessage } from "@/components/statements/entry-form/state";
import { blankSource, blankValues, type EntryValues } from "@/components/statements/entry-form/values";
import type { ActorContext } from "@/lib/context";
import { termsOfAgents } from "@/lib/people/queries/terms-of-agent";
import { wordsCheck } from "@/lib/reviews/queries/words-check";
import type { StatementContent } from "@/lib/statements/content";
import { type DeskEntry, deskEntry } from "@/lib/statements/queries/desk-entry";
import { stageOf } from "@/lib/statements/rules";
import { chosenSource, knownRecords, recordIds } from "./known-records";

export const quietState: EntryState = {
  values: null,
  problems: {},
  message: null,
  saved: null,
  known: nothingKnown,
  found: null,
  suggestions: null,
  passages: null,
  conflict: null,
  failure: null,
  follows: [],
  go: null,
};

/** @param from The entry whose source, day and voices are taken over. */
export async function newEntryState(
  ctx: ActorContext,
  { source, from }: { source?: string; from?: string },
): Promise<EntryState> {
  const values = await startingValues(ctx, { source, from });
  const [fromId] = recordIds([from ?? ""]);
  const message = fromId ? await stillBeingDrawn(ctx, fromId) : null;
  return { ...quietState, values, message, known: await knownRecords(ctx, values) };
}

/** What to say of an entry just handed in whose words could not be looked for in every file yet. */
async function stillBeingDrawn(ctx: ActorContext, id: string): Promise<FormMessage | null> {
  const entry = await deskEntry(ctx, id);
  if (entry?.status !== "submitted" || (await wordsCheck(ctx, entry)).later !== "being_drawn") return null;
  const text = `E-${entry.entry} is handed in. The text of a file of its source is still being drawn; once it is, save E-${entry.entry} again to look for its words.`;
  return { tone: "done", text };
}

async function startingValues(
  ctx: ActorContext,
  { source = "", from = "" }: { source?: string; from?: string },
) {
  const blank = blankValues(randomUUID());
  const [fromId] = recordIds([from]);
  const before = fromId ? await deskEntry(ctx, fromId) : null;
  if (before) {
    const { said, attributions, kind, place } = await valuesOf(ctx, before);
    const voices = attributions.map((voice) => ({ ...voice, quotedWords: "" }));
    return {
      ...blank,
      kind,
      place,
      said,
      attributions: voices.filter(({ role }) => role !== "quoted"),
      source: before.content.sourceId ? sourceAsItIs(before.content.sourceId) : blankSource,
    };
  }
  const [sourceId] = recordIds([source]);
  return { ...blank, source: sourceId ? sourceAsItIs(sourceId) : blankSource };
}

export type OpenedEntry = { entry: DeskEntry; state: EntryState };

/** Null for whoever may not read the entry, as for one that is not there. */
export async function openedEntry(ctx: ActorContext, id: string): Promise<OpenedEntry | null> {
  const [entryId] = recordIds([id]);
  const entry = entryId ? await deskEntry(ctx, entryId) : null;
  if (!entry) return null;
  const values = await valuesOf(ctx, entry);
  const saved = {
    id: entry.id,
    entry: entry.entry,
    version: entry.version,
    status: stageOf(entry),
    sourceId: entry.content.sourceId,
    at: entry.lastChangedAt,
  };
  return { entry, state: { ...quietState, values, saved, known: await knownRecords(ctx, values) } };
}

async function valuesOf(ctx: ActorContext, { id, version, content }: DeskEntry): Promise<EntryValues> {
  const source = content.sourceId ? await chosenSource(ctx, content.sourceId, id) : null;
  return valuesFor(ctx, { id, version, content, source });
}

export async function valuesFor(
  ctx: ActorContext,
  {
    id,
    version,
    content,
    source,
  }: { id: string; version: number; content: StatementContent; source: ChosenSource | null },
): Promise<EntryValues> {
  const agentIds = content.attributions.flatMap(({ agentId }) => agentId ?? []);
  const terms = await termsOfAgents(ctx, { agentIds, day: content.said });
  return valuesOfEntry({ id, version, content, terms, source: sourceValue(content.sourceId, source) });
}

// A draft's own source is open to be worked on; one that readers see, or that other entries rest on, stays as it is
// until somebody asks to revise it.
function sourceValue(id: string | null, source: ChosenSource | null) {
  if (!id) return blankSource;
  return source && source.number === null && source.otherEntries === 0
    ? sourceToRevise(source)
    : sourceAsItIs(id);
}
