import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { ActorContext } from "@/lib/context";
import { logStatement } from "@/lib/statements/commands/log-statement";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { statementInput } from "@/lib/statements/schema";
import { tickRequired } from "../support/web/finish-review";
import { expect } from "../support/web/newsroom";
import { test } from "../support/web/with-reporter";

const stamp = () => Math.random().toString(36).slice(2, 8);

async function submitted(reporter: ActorContext, words: string) {
  const { id, version } = await logStatement(
    reporter,
    statementInput.parse({
      words,
      summary: "On the ferry",
      said: { edtf: "2021-03-04" },
      source: { title: "Remarks at the depot", text: `At the depot.\n\n${words}\n\nThe end.` },
      attributions: [{ role: "speaker", printedName: "Dana Field", printedTitle: "Director" }],
    }),
  );
  return submitStatement(reporter, { id, version });
}

/** Presses keys one by one, as a hand does; the page has taken one in before the next. */
async function press(page: Page, ...keys: string[]) {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(150);
  }
}

/** Keys act once the script of the page runs. */
const ready = (page: Page) => expect(page.locator(".review[data-tab]")).toBeVisible();

test("An editor reviews an entry by keyboard: suggests, the reporter applies with one key, approves, takes it back, schedules", async ({
  reporter,
  signInAs,
}) => {
  test.slow();
  const { id } = await submitted(reporter, `The ferry stays ${stamp()}.`);
  const editor = await signInAs("editor");
  await editor.goto(`/desk/statements/${id}`);
  await ready(editor);

  await press(editor, "s");
  await editor.getByLabel("Comment on").selectOption("summary");
  await editor.getByLabel("In place of").fill("the ferry");
  await editor.getByLabel("write").fill("the east ferry");
  await editor.getByRole("button", { name: "Add to the review" }).click();
  await expect(editor.getByText("your draft, sent when you finish")).toBeVisible();
  await editor.getByRole("heading", { name: "Source", exact: true }).click();
  await press(editor, "Shift+R");
  await expect(editor.getByText("Sent back to its reporter")).toBeVisible();

  const author = await signInAs("reporter");
  await author.goto(`/desk/statements/${id}`);
  await ready(author);
  await expect(author.getByText("Suggested words:")).toBeVisible();
  await press(author, "y");
  await expect(author.getByText("One comment dealt with")).toBeVisible();
  await author.getByRole("button", { name: "Submit for review" }).click();
  await expect(author.getByText("Submitted. An editor reviews it next.")).toBeVisible();

  await editor.goto(`/desk/statements/${id}`);
  await ready(editor);
  await expect(editor.locator("#changes ins")).toContainText("east");
  await press(editor, "n");
  await expect(editor.locator("#changes li").first()).toBeFocused();
  // Voices and context; words and day are told by computing. With opening the entry that is four key presses.
  await press(editor, "2", "4");
  await expect(editor.getByRole("checkbox", { name: /Context is fair/ })).toBeChecked();
  await press(editor, "Shift+A");
  await expect(editor.getByText("Approved. It can be published.")).toBeVisible();
  await press(editor, "u");
  await expect(editor.getByText("Taken back.")).toBeVisible();
  await press(editor, "Shift+A");
  await expect(editor.getByText("Approved. It can be published.")).toBeVisible();

  const schedule = editor.getByRole("group").filter({ hasText: "Schedule" }).first();
  await schedule.locator("summary").click();
  await schedule.getByLabel("Day", { exact: true }).fill("2099-03-29");
  await schedule.getByLabel("Time", { exact: true }).fill("02:30");
  await schedule.getByLabel("Clocks of").fill("Europe/Berlin");
  await schedule.getByRole("button", { name: "Schedule", exact: true }).click();
  await expect(schedule.getByText("clocks go forward")).toBeVisible();
  await schedule.getByLabel("Time", { exact: true }).fill("03:30");
  await schedule.getByRole("button", { name: "Schedule", exact: true }).click();
  await expect(editor.getByText("Scheduled for 29 Mar 2099, 01:30 UTC")).toBeVisible();
});

test("Without JavaScript a review posts its ticks with the verdict, and two people see it on a phone", async ({
  reporter,
  signInAs,
}) => {
  const { id } = await submitted(reporter, `The lift stays ${stamp()}.`);
  const phone = { viewport: { width: 390, height: 844 } };
  const plain = await signInAs("editor", { ...phone, javaScriptEnabled: false });
  await plain.goto(`/desk/statements/${id}`);
  await plain.getByRole("radio", { name: "Approve" }).check();
  await plain.getByRole("button", { name: "Finish review" }).click();
  await expect(plain.getByText("Not checked yet:")).toBeVisible();
  await tickRequired(plain);
  await plain.getByRole("radio", { name: "Approve" }).check();
  await plain.getByRole("button", { name: "Finish review" }).click();
  await expect(plain.getByText("Approved. It can be published.")).toBeVisible();

  const editor = await signInAs("editor", { ...phone, colorScheme: "dark" });
  await editor.goto(`/desk/statements/${id}`);
  await ready(editor);
  await expect(editor.getByRole("heading", { name: "Source", exact: true })).toBeHidden();
  await editor.getByRole("link", { name: "Source", exact: true }).click();
  await expect(editor.getByRole("heading", { name: "Source", exact: true })).toBeVisible();
  for (const tab of ["Entry", "Changes", "Decide"]) {
    await editor.getByRole("link", { name: tab, exact: true }).click();
    const { violations } = await new AxeBuilder({ page: editor })
      .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
      .analyze();
    expect.soft(violations, tab).toEqual([]);
  }
});
