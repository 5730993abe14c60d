import { z } from "zod";
import { type Conflict, differencesOf } from "@/components/statements/entry-form/compare";
import { sourceFields, sourceToRevise, valuesOfEntry } from "@/components/statements/entry-form/from-entry";
import type { SavedEntry } from "@/components/statements/entry-form/state";
import { toInput } from "@/components/statements/entry-form/to-input";
import { blankSource, type EntryValues } from "@/components/statements/entry-form/values";
import { statementStatuses } from "@/db/vocabulary";
import type { ActorContext } from "@/lib/context";
import { DomainError, type FieldProblems } from "@/lib/errors";
import { once } from "@/lib/idempotency";
import { termsOfAgents } from "@/lib/people/queries/terms-of-agent";
import { editStatement } from "@/lib/statements/commands/edit-statement";
import { logStatement } from "@/lib/statements/commands/log-statement";
import type { StatementContent } from "@/lib/statements/content";
import { entryAtVersion } from "@/lib/statements/queries/entry-at-version";
import { entriesById } from "@/lib/statements/queries/find-entries";
import { type StatementInput, statementStep } from "@/lib/statements/schema";
import { chosenSource, knownRecords } from "./known-records";
import { valuesFor } from "./load-entry";

export type SaveOutcome = { saved: SavedEntry } | { problems: FieldProblems } | { conflict: Conflict };

/** Saves what the form holds: as a new entry, or over the version the person saw. Never over a later one. */
export async function saveEntry(ctx: ActorContext, values: EntryValues): Promise<SaveOutcome> {
  const read = toInput(values);
  if (!read.ok) return { problems: read.problems };
  if (values.source.id !== "" && !(await chosenSource(ctx, values.source.id))) {
    return { problems: { "source.find": ["There is no such source. Choose another one."] } };
  }
  if (values.id === "") return saveNew(ctx, values, read.input);
  const step = statementStep.safeParse({ id: values.id, version: values.version });
  if (!step.success)
    throw new DomainError("invalid", "The form does not say which entry it is. Open the entry again.");
  try {
    const edited = await editStatement(ctx, { ...step.data, statement: read.input });
    const { changed: _changed, stage: status, ...saved } = edited;
    return { saved: { ...saved, status, at: new Date().toISOString() } };
  } catch (error) {
    const present = presentText(error);
    if (!present) throw error;
    return outcomeOfStale(ctx, values, present);
  }
}

/** A draft is made once for its key, however often the form is sent; sent again, it is an edit of that draft. */
async function saveNew(ctx: ActorContext, values: EntryValues, input: StatementInput): Promise<SaveOutcome> {
  let made = false;
  const log = (ctx: ActorContext) => {
    made = true;
    return logStatement(ctx, input);
  };
  const key = /^[\w-]{8,100}$/.test(values.draftKey) ? `draft:${values.draftKey}` : null;
  const { id, entry, version, status, sourceId } = key
    ? await once(ctx, { key, request: "log" }, log)
    : await log(ctx);
  if (made) return { saved: { id, entry, version, status, sourceId, at: new Date().toISOString() } };
  const source =
    values.source.id === "" && sourceId ? { ...values.source, id: sourceId, revise: "yes" } : values.source;
  return saveEntry(ctx, { ...values, id, version: String(version), source });
}

const staleDetail = z.object({
  version: z.number(),
  status: z.enum(statementStatuses),
  content: z.custom<StatementContent>((content) => typeof content === "object" && content !== null),
  by: z.string(),
  at: z.string(),
});
type PresentText = z.output<typeof staleDetail>;

/** The present text that a refusal of a stale version carries; null for any other fault. */
function presentText(error: unknown): PresentText | null {
  if (!(error instanceof DomainError) || error.code !== "conflict") return null;
  return staleDetail.safeParse(error.detail).data ?? null;
}

/** An answer that was lost and is asked for again finds its own text saved already: that is no conflict. */
async function outcomeOfStale(
  ctx: ActorContext,
  mine: EntryValues,
  present: PresentText,
): Promise<SaveOutcome> {
  const theirs = await valuesOfPresent(ctx, mine, present);
  const { version, status, by, at, content } = present;
  const differences = await differencesBetween(ctx, mine, theirs);
  if (differences.length > 0) return { conflict: { version, status, by, at, differences } };
  const [row] = await entriesById(ctx, [mine.id]);
  return { saved: { id: mine.id, entry: row?.entry ?? 0, version, status, sourceId: content.sourceId, at } };
}

export async function differencesBetween(ctx: ActorContext, mine: EntryValues, theirs: EntryValues) {
  const named = await knownRecords(ctx, mine, theirs);
  return differencesOf(mine, theirs, await textBothBeganWith(ctx, mine), named);
}

/** The saved text as values that can be set beside mine: with the fields of the source open, where mine has them open. */
export async function valuesOfPresent(
  ctx: ActorContext,
  mine: EntryValues,
  { version, content }: Pick<PresentText, "version" | "content">,
): Promise<EntryValues> {
  const source = content.sourceId ? await chosenSource(ctx, content.sourceId, mine.id) : null;
  const theirs = await valuesFor(ctx, { id: mine.id, version, content, source });
  const sameSource = source !== null && mine.source.id === source.id && mine.source.revise === "yes";
  return sameSource ? { ...theirs, source: sourceToRevise(source) } : theirs;
}

async function textBothBeganWith(
  ctx: ActorContext,
  { id, version }: EntryValues,
): Promise<EntryValues | null> {
  const base = await entryAtVersion(ctx, { id, version: Number(version) });
  if (!base) return null;
  const { content, source } = base;
  const agentIds = content.attributions.flatMap(({ agentId }) => agentId ?? []);
  const terms = await termsOfAgents(ctx, { agentIds, day: content.said });
  const sourceThen = content.sourceId && source ? sourceFields(content.sourceId, source) : blankSource;
  return valuesOfEntry({ id, version: Number(version), content, terms, source: sourceThen });
}
