// Saving, submitting and settling a conflict, as answers of the form.
import { settle } from "@/components/statements/entry-form/compare";
import type { SavedEntry } from "@/components/statements/entry-form/state";
import { isBlankSource } from "@/components/statements/entry-form/to-input";
import type { EntryValues } from "@/components/statements/entry-form/values";
import type { ActorContext } from "@/lib/context";
import { DomainError, type FieldProblems, notFound } from "@/lib/errors";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { deskEntry } from "@/lib/statements/queries/desk-entry";
import { atControls, type Done } from "./answer-entry";
import type { EntryPost } from "./entry-post";
import { differencesBetween, type SaveOutcome, saveEntry, valuesOfPresent } from "./save-entry";

export async function keepEntry(ctx: ActorContext, values: EntryValues): Promise<Done> {
  return afterSaving(values, await saveEntry(ctx, values));
}

/** Saves, then hands the entry to the editors. When something is missing it stays saved and says what. */
export async function submitEntry(ctx: ActorContext, values: EntryValues, another: boolean): Promise<Done> {
  const outcome = await saveEntry(ctx, values);
  const kept = afterSaving(values, outcome);
  if (!("saved" in outcome)) return kept;
  const { saved } = outcome;
  const untitled = titleMissing(values);
  try {
    // Found submitted already: this is a repeated post whose first answer was lost.
    const already = saved.status === "submitted";
    const submitted = already ? saved : await handIn(ctx, saved, untitled);
    const go = another ? `/desk/statements/new?from=${saved.id}` : `/desk/statements/${saved.id}`;
    return { ...kept, saved: { ...saved, ...submitted }, go };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const problems = { ...atControls(error.fields), ...untitled };
    return { ...kept, problems, message: { tone: "problem", text: `${error.message} Saved as a draft.` } };
  }
}

async function handIn(ctx: ActorContext, saved: SavedEntry, untitled: FieldProblems) {
  if (Object.keys(untitled).length > 0)
    throw new DomainError("invalid", "The entry is not complete.", untitled);
  const { status, version } = await submitStatement(ctx, { id: saved.id, version: saved.version });
  return { status, version };
}

function titleMissing({ source }: EntryValues): FieldProblems {
  const asFields = source.id === "" || source.revise === "yes";
  if (!asFields || source.title.trim() !== "" || (source.id === "" && isBlankSource(source))) return {};
  return { "source.title": ["Give the source a title. Without one on the page, say what it is."] };
}

/** Puts the texts a person chose over the version they chose between, unless there is a later one by now. */
export async function settleEntry(
  ctx: ActorContext,
  { values, choices, conflictVersion }: EntryPost,
): Promise<Done> {
  const present = await deskEntry(ctx, values.id);
  if (!present) throw notFound("entry");
  const { version, status, content, lastChangedBy: by, lastChangedAt: at } = present;
  const theirs = await valuesOfPresent(ctx, values, { version, content });
  const differences = await differencesBetween(ctx, values, theirs);
  const conflict = { version, status, by, at, differences };
  if (version !== conflictVersion) {
    return { conflict, message: { tone: "problem", text: "The entry was changed once more. Choose again." } };
  }
  const open = differences.filter(({ group }) => choices[group] !== "mine" && choices[group] !== "theirs");
  if (open.length > 0) {
    const problems = Object.fromEntries(
      open.map(({ group }) => [`choice.${group}`, ["Choose the text that stays."]]),
    );
    return { conflict, problems, message: { tone: "problem", text: "Nothing is saved yet." } };
  }
  const settled = settle(values, theirs, choices);
  return { values: settled, ...(await keepEntry(ctx, settled)) };
}

function afterSaving(values: EntryValues, outcome: SaveOutcome): Done {
  if ("problems" in outcome) {
    return {
      problems: outcome.problems,
      message: { tone: "problem", text: "Not saved yet: some fields need attention." },
    };
  }
  if ("conflict" in outcome) return { conflict: outcome.conflict };
  const { saved } = outcome;
  // A new source has an id from now on, and is revised where it was made.
  const source =
    saved.sourceId && values.source.id === ""
      ? { ...values.source, id: saved.sourceId, revise: "yes" }
      : values.source;
  return { saved, values: { ...values, id: saved.id, version: String(saved.version), source } };
}
