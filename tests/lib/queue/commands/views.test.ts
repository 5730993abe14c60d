import { describe, expect } from "vitest";
import type { ActorContext } from "@/lib/context";
import { removeView } from "@/lib/queue/commands/remove-view";
import { saveView } from "@/lib/queue/commands/save-view";
import { savedViews } from "@/lib/queue/queries/saved-views";
import { viewToSave } from "@/lib/queue/saved-views";
import { test } from "../../../support/newsroom";
import { refusal } from "../../../support/refusal";

const view = (
  name: string,
  scope: "private" | "team" = "private",
  search = "tab=all&state=draft&nonsense=1",
) => viewToSave.parse({ name, scope, view: search });

const namesOf = async (ctx: ActorContext) => (await savedViews(ctx)).map(({ name }) => name);

describe("saved views", () => {
  test("are one's own, or the team's, and keep only what the queue understands", async ({ newsroom }) => {
    const { reporter, otherReporter, editor } = newsroom;
    await saveView(
      reporter,
      view("Old drafts", "private", "tab=all&state=draft&age=7&nonsense=1&after=WyJhIiwxXQ"),
    );
    await saveView(editor, view("To hand out", "team", "tab=review&assignee=none"));

    expect(await savedViews(reporter)).toMatchObject([
      {
        name: "Old drafts",
        scope: "private",
        href: "/desk?tab=all&state=draft&age=7&sort=entry&down=1",
        by: "Rosa Reporter",
        mine: true,
      },
      // Reporters have no tab for reviews.
      { name: "To hand out", scope: "team", href: "/desk?tab=mine&assignee=none&sort=since", mine: false },
    ]);
    expect(await namesOf(otherReporter)).toEqual(["To hand out"]);
    expect(await savedViews(editor)).toMatchObject([
      { href: "/desk?tab=review&assignee=none&sort=since", mine: true },
    ]);
  });

  test("have a name once for each person, and once for the team", async ({ newsroom }) => {
    const { reporter, otherReporter, editor, otherEditor } = newsroom;
    await saveView(reporter, view("Same"));
    await saveView(otherReporter, view("same"));
    await saveView(editor, view("Same", "team"));

    expect(await refusal(saveView(reporter, view("SAME")))).toMatchObject({
      code: "conflict",
      fields: { name: ["You have a view of this name already."] },
    });
    expect((await refusal(saveView(otherEditor, view("same", "team")))).fields).toHaveProperty("name");
    expect(viewToSave.safeParse({ name: " ", scope: "team", view: "" }).success).toBe(false);
  });

  test("are removed by whose they are", async ({ newsroom }) => {
    const { reporter, otherReporter, editor, otherEditor, visitor } = newsroom;
    const own = await saveView(reporter, view("Mine"));
    const team = await saveView(editor, view("Ours", "team"));

    expect((await refusal(saveView(reporter, view("Ours too", "team")))).code).toBe("not_allowed");
    expect((await refusal(saveView(visitor, view("Nobody's")))).code).toBe("not_signed_in");
    expect((await refusal(removeView(otherReporter, own))).code).toBe("not_found");
    expect((await refusal(removeView(editor, own))).code).toBe("not_found");
    expect((await refusal(removeView(reporter, team))).code).toBe("not_allowed");

    expect(await namesOf(reporter)).toEqual(expect.arrayContaining(["Mine", "Ours"]));
    await removeView(reporter, own);
    await removeView(otherEditor, team);
    expect(await namesOf(reporter)).not.toContain("Mine");
    expect(await namesOf(reporter)).not.toContain("Ours");
    expect((await refusal(removeView(reporter, own))).code).toBe("not_found");
  });
});
