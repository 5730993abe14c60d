"use server";
import { redirect } from "next/navigation";
import { runAction } from "@/app/_server/run-action";
import type { ReviewState } from "@/components/reviews/review-state";
import { performAct, reviewPost } from "./perform-act";
import { refusedReview } from "./refused-review";

export async function reviewDecisionAction(
  _before: ReviewState | null,
  form: FormData,
): Promise<ReviewState> {
  const result = await runAction(form, { schema: reviewPost, run: performAct });
  if (!result.ok) return refusedReview(result);
  redirect(`/desk/statements/${result.value.id}?done=${result.value.act}`);
}
