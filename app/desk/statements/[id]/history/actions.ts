"use server";
import { redirect } from "next/navigation";
import { runAction } from "@/app/_server/run-action";
import type { RestoreState } from "@/components/history/restore-version";
import { restoreRevision } from "@/lib/statements/commands/restore-revision";
import { restoration } from "@/lib/statements/schema";

export async function restoreRevisionAction(
  _before: RestoreState | null,
  form: FormData,
): Promise<RestoreState> {
  const act = "statement.restore" as const;
  const result = await runAction(form, { act, schema: restoration, run: restoreRevision });
  if (!result.ok) return { message: result.message, reference: result.reference };
  redirect(`/desk/statements/${result.value.id}/history?restored=${result.value.version}`);
}
