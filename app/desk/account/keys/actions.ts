"use server";
import { refresh } from "next/cache";
import { runAction } from "@/app/_server/run-action";
import type { ViewState } from "@/components/queue/view-state";
import { savePreferences } from "@/lib/queue/commands/save-preferences";
import { preferencesPost } from "../../_queue/preferences-post";

export async function saveKeysAction(_before: ViewState | null, form: FormData): Promise<ViewState> {
  const result = await runAction(form, { act: "account.own", schema: preferencesPost, run: savePreferences });
  if (result.ok) refresh();
  return { message: result.ok ? "Kept." : (Object.values(result.fields).flat()[0] ?? result.message) };
}
