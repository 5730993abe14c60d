"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { runAction } from "@/app/_server/run-action";
import type { RequiredState } from "@/components/reviews/required-form";
import { setRequiredChecks } from "@/lib/reviews/commands/set-required-checks";
import { requiredItems } from "@/lib/reviews/schema";

// A form in which nothing is ticked sends no list at all.
const sent = z.preprocess((given) => ({ items: [], ...(given as object) }), requiredItems);

export async function setRequiredChecksAction(
  _before: RequiredState | null,
  form: FormData,
): Promise<RequiredState> {
  const result = await runAction(form, { act: "checklist.set", schema: sent, run: setRequiredChecks });
  if (!result.ok) return { message: result.message };
  redirect("/desk/checklist?done=set");
}
