// What a form of a correction is told when it was refused: nothing that was typed is lost, and a stale one shows what
// changed since the page was opened.
import "server-only";
import { refresh } from "next/cache";
import { requireActor } from "@/app/_server/context";
import type { RecordFormState, StaleSave } from "@/components/registry/form-state";
import type { ActionFailure, FormValues } from "@/lib/action-result";
import { deskEntry } from "@/lib/statements/queries/desk-entry";
import { recordId } from "@/lib/text";
import { entryChanges } from "../load-review";

export async function refusedCorrection(failure: ActionFailure): Promise<RecordFormState> {
  const { code, message, fields, reference, values = {} } = failure;
  const found = code === "conflict" ? await changedMeanwhile(values) : null;
  if (!found) return { message, problems: fields, values, reference };
  // The rest of the page shows the correction as it is now; the form goes on from there.
  refresh();
  const { version, ...stale } = found;
  return { message, problems: fields, values: { ...values, version }, reference, stale };
}

async function changedMeanwhile({
  id,
  version,
}: FormValues): Promise<(StaleSave & { version: string }) | null> {
  const seen = Number(version);
  if (typeof id !== "string" || !recordId.safeParse(id).success || !Number.isInteger(seen)) return null;
  const ctx = await requireActor("statement.read");
  const entry = await deskEntry(ctx, id);
  if (!entry || entry.version === seen) return null;
  const changes = await entryChanges(ctx, id, seen);
  const { lastChangedBy: by, lastChangedAt: at } = entry;
  return { version: String(entry.version), by, at, taken: [], clashes: [], changes };
}
