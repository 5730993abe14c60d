"use server";
import { redirect } from "next/navigation";
import { runAction } from "@/app/_server/run-action";
import type { RecordFormState } from "@/components/registry/form-state";
import { correctionPost } from "./correction-post";
import { performStep } from "./perform-step";
import { refusedCorrection } from "./refused-correction";

export async function correctionAction(
  _before: RecordFormState | null,
  form: FormData,
): Promise<RecordFormState> {
  const result = await runAction(form, { act: "statement.read", schema: correctionPost, run: performStep });
  if (!result.ok) return refusedCorrection(result);
  redirect(`/desk/statements/${result.value.id}/correction?done=${result.value.act}`);
}
