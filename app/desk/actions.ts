"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { runAction } from "@/app/_server/run-action";
import { leaveDesk } from "@/app/_server/sign-in";
import { type BulkState, noValues } from "@/components/queue/bulk-state";
import type { ViewState } from "@/components/queue/view-state";
import { bulkUndo } from "@/lib/queue/bulk";
import { removeView } from "@/lib/queue/commands/remove-view";
import { savePreferences } from "@/lib/queue/commands/save-preferences";
import { saveView } from "@/lib/queue/commands/save-view";
import { undoBulkAct } from "@/lib/queue/commands/undo-bulk-act";
import { viewToRemove, viewToSave } from "@/lib/queue/saved-views";
import { answerBulk, bulkPost, typedIn } from "./_queue/bulk-post";
import { preferencesPost } from "./_queue/preferences-post";

export async function signOutAction(): Promise<void> {
  await leaveDesk();
  redirect("/desk/sign-in");
}

export async function bulkAction(_before: BulkState | null, form: FormData): Promise<BulkState> {
  const result = await runAction(form, {
    act: "desk.open",
    holdsKey: true,
    schema: bulkPost,
    run: answerBulk,
  });
  if (!result.ok) {
    const message = Object.values(result.fields).flat()[0] ?? result.message;
    return { message, reference: result.reference, confirm: null, result: null, values: typedIn(form) };
  }
  if (result.value.result) refresh();
  return { message: null, ...result.value, values: result.value.confirm ? typedIn(form) : noValues };
}

export async function undoBulkAction(_before: BulkState | null, form: FormData): Promise<BulkState> {
  const result = await runAction(form, { act: "desk.open", schema: bulkUndo, run: undoBulkAct });
  const nothing = { confirm: null, result: null, values: noValues };
  if (!result.ok) return { ...nothing, message: result.message, reference: result.reference };
  refresh();
  return { ...nothing, message: null, result: result.value };
}

export async function saveViewAction(_before: ViewState | null, form: FormData): Promise<ViewState> {
  const result = await runAction(form, { act: "view.save", schema: viewToSave, run: saveView });
  if (result.ok) refresh();
  return { message: result.ok ? null : (Object.values(result.fields).flat()[0] ?? result.message) };
}

export async function removeViewAction(_before: ViewState | null, form: FormData): Promise<ViewState> {
  const result = await runAction(form, { act: "view.save", schema: viewToRemove, run: removeView });
  if (result.ok) refresh();
  return { message: result.ok ? null : result.message };
}

export async function preferencesAction(_before: ViewState | null, form: FormData): Promise<ViewState> {
  const result = await runAction(form, { act: "account.own", schema: preferencesPost, run: savePreferences });
  if (result.ok) refresh();
  return { message: result.ok ? null : (Object.values(result.fields).flat()[0] ?? result.message) };
}

/** Single keys on or off, from the sheet of keys. */
export async function keepKeySwitchAction(on: boolean, idempotencyKey: string): Promise<void> {
  await runAction(
    { singleKeys: on ? "on" : "off", idempotencyKey },
    { act: "account.own", schema: preferencesPost, run: savePreferences },
  );
}
