// Saving, submitting and settling a conflict, as answers of the form.
import { settle } from "@/components/statements/entry-form/compare";
import { atControls } from "@/components/statements/entry-form/field-names";
import type { Done, SavedEntry } from "@/components/statements/entry-form/state";
import { isBlankSource, toInput } from "@/components/statements/entry-form/to-input";
import type { EntryValues } from "@/components/statements/entry-form/values";
import type { ActorContext } from "@/lib/context";
import { DomainError, type FieldProblems, notFound } from "@/lib/errors";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { deskEntry } from "@/lib/statements/queries/desk-entry";
import { missingForReview } from "@/lib/statements/rules";
import type { EntryPost } from "./entry-post";
import { recordIds } from "./known-records";
import { differencesBetween, type SaveOutcome, saveEntry, valuesOfPresent } from "./save-entry";

export async function keepEntry(ctx: ActorContext, values: EntryValues): Promise<Done> {
  return afterSaving(await saveEntry(ctx, values));
}

/** Saves, then hands the entry to the editors. When something is missing it stays saved and says what. */
export async function submitEntry(ctx: ActorContext, values: EntryValues, another: boolean): Promise<Done> {
  const outcome = await saveEntry(ctx, values);
  const kept = afterSaving(outcome);
  if (!("saved" in outcome)) return kept;
  const { saved } = outcome;
  const missing = missingFor(values, saved);
  if (Object.keys(missing).length > 0) {
    const text = "Saved, but not complete: something is missing for review.";
    return { ...kept, problems: missing, message: { tone: "problem", text } };
  }
  const go = another ? `/desk/statements/new?from=${saved.id}` : `/desk/statements/${saved.id}`;
  // Found submitted already: this is a repeated post whose first answer was lost.
  if (saved.status === "submitted") return { ...kept, go };
  try {
    const { version } = await submitStatement(ctx, { id: saved.id, version: saved.version });
    return { ...kept, saved: { ...saved, status: "submitted", version }, go };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return {
      ...kept,
      problems: atControls(error.fields),
      message: { tone: "problem", text: `Saved, but not submitted. ${error.message}` },
    };
  }
}

function missingFor(values: EntryValues, { sourceId }: SavedEntry): FieldProblems {
  const read = toInput(values);
  const missing = read.ok ? missingForReview({ ...read.input, sourceId }) : read.problems;
  return { ...atControls(missing), ...titleMissing(values) };
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
  const [id] = recordIds([values.id]);
  const present = id ? await deskEntry(ctx, id) : null;
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

function afterSaving(outcome: SaveOutcome): Done {
  if ("problems" in outcome) {
    return {
      problems: outcome.problems,
      message: { tone: "problem", text: "Not saved yet: some fields need attention." },
    };
  }
  if ("conflict" in outcome) return { conflict: outcome.conflict };
  return { saved: outcome.saved };
}
