"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { runAction } from "@/app/_server/run-action";
import { quietActs, type ReviewState } from "@/components/reviews/review-state";
import { performAct } from "./perform-act";
import { refusedReview } from "./refused-review";
import { reviewPost } from "./review-post";

export async function reviewDecisionAction(
  _before: ReviewState | null,
  form: FormData,
): Promise<ReviewState | null> {
  const result = await runAction(form, { act: "statement.read", schema: reviewPost, run: performAct });
  if (!result.ok) return refusedReview(result);
  const { id, act } = result.value;
  if (!quietActs.some((quiet) => quiet === act)) redirect(`/desk/statements/${id}?done=${act}`);
  refresh();
  return null;
}
