import { describe, expect } from "vitest";
import type { RequiredState } from "@/components/reviews/required-form";
import type { ActorContext } from "@/lib/context";
import { requiredItems } from "@/lib/reviews/queries/check-rows";
import { formOf, outcomeOf, signedIn } from "../../support/desk-forms";
import { type Newsroom, test } from "../../support/newsroom";

async function post(newsroom: Newsroom, as: ActorContext | null, ...items: string[]) {
  await signedIn(newsroom, as);
  const { setRequiredChecksAction } = await import("@/app/desk/checklist/actions");
  const form = formOf({});
  for (const item of items) form.append("items[]", item);
  return outcomeOf<RequiredState>(setRequiredChecksAction(null, form));
}

describe("setRequiredChecksAction", () => {
  test("keeps what an administrator ticked, and nothing where nothing is ticked", async ({ newsroom }) => {
    const { admin } = newsroom;
    expect(await post(newsroom, admin, "words", "privacy")).toEqual({ to: "/desk/checklist?done=set" });
    expect([...(await requiredItems(admin))].sort()).toEqual(["privacy", "words"]);
    expect(await post(newsroom, admin)).toHaveProperty("to");
    expect(await requiredItems(admin)).toEqual(new Set());
  });

  test("refuses everybody else, and an item nobody knows", async ({ newsroom }) => {
    for (const as of [newsroom.reporter, newsroom.editor, null]) {
      expect(await post(newsroom, as, "words")).toHaveProperty("shown.message");
    }
    expect(await post(newsroom, newsroom.admin, "taste")).toHaveProperty("shown.message");
    expect(await requiredItems(newsroom.admin)).toEqual(new Set());
  });
});
