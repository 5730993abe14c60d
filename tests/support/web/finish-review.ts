import type { Page } from "@playwright/test";

type Verdict = "Comment" | "Request changes" | "Approve";

/** Ticks what has still to be checked, as an editor would who read the entry. */
export async function tickRequired(page: Page): Promise<void> {
  const open = page.getByRole("listitem").filter({ hasText: "Needed to approve." });
  const boxes = open.getByRole("checkbox");
  const items = await boxes.evaluateAll((found) => found.map((box) => (box as HTMLInputElement).value));
  for (const item of items) await page.locator(`input[name="checks[]"][value="${item}"]`).check();
}

/** Finishes the review of the entry that is open, from the bar at the foot. */
export async function finishReview(page: Page, verdict: Verdict): Promise<void> {
  if (verdict === "Approve") await tickRequired(page);
  await page.getByRole("radio", { name: verdict }).check();
  await page.getByRole("button", { name: "Finish review" }).click();
}
