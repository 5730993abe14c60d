import AxeBuilder from "@axe-core/playwright";
import type { ActorContext } from "@/lib/context";
import { editStatement } from "@/lib/statements/commands/edit-statement";
import { logStatement } from "@/lib/statements/commands/log-statement";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { asInput } from "@/lib/statements/content";
import { presentContent } from "@/lib/statements/present-content";
import { statementInput } from "@/lib/statements/schema";
import { finishReview } from "../support/web/finish-review";
import { expect } from "../support/web/newsroom";
import { switchKeysOn } from "../support/web/switch-keys-on";
import { test } from "../support/web/with-reporter";

const stamp = () => Math.random().toString(36).slice(2, 8);

async function submitted(reporter: ActorContext, words: string) {
  const { id, version } = await logStatement(
    reporter,
    statementInput.parse({
      words,
      said: { edtf: "2021-03-04" },
      source: { title: "Remarks at the depot", text: `At the depot.\n\n${words}\n\nThe end.` },
      attributions: [{ role: "speaker", printedName: "Dana Field", printedTitle: "Director" }],
    }),
  );
  return submitStatement(reporter, { id, version });
}

test("An editor finds an entry in the queue, sees what changed since the last review, approves and publishes", async ({
  reporter,
  signInAs,
  reader,
}) => {
  const words = `The ferry stays ${stamp()}.`;
  const { id } = await submitted(reporter, words);
  const editor = await signInAs("editor");
  await editor.goto("/desk");
  await editor.getByRole("link", { name: /^To review/ }).click();
  await editor.getByLabel("Words, names, source or number").fill(words);
  await editor.getByRole("button", { name: "Filter" }).click();
  await expect(editor.getByRole("status").filter({ hasText: "1 of" })).toBeVisible();
  await editor.getByRole("link", { name: words }).click();

  await expect(editor.locator("mark")).toHaveText(words);
  await expect(editor.getByText("letter by letter: exact").first()).toBeVisible();
  await finishReview(editor, "Request changes");
  await expect(editor.getByText("Say what has to change.").first()).toBeVisible();
  await editor.getByLabel("Comment, needed to request changes").fill("Which ferry?");
  await finishReview(editor, "Request changes");
  await expect(editor.getByText("Sent back to its reporter")).toBeVisible();

  const statement = { ...asInput((await presentContent(reporter, id)).content), place: "East harbor" };
  const { version } = await editStatement(reporter, { id, version: 3, statement });
  await submitStatement(reporter, { id, version });
  await editor.reload();
  await expect(editor.getByRole("heading", { name: "Place" })).toBeVisible();
  await expect(editor.locator("ins")).toHaveText("[added: East harbor]");
  await finishReview(editor, "Approve");
  await expect(editor.getByText("Approved. It can be published.")).toBeVisible();
  await editor.getByRole("button", { name: "Publish now" }).click();
  await expect(editor.getByText("Published. Readers can see it now.")).toBeVisible();
  await expect(editor.getByRole("button", { name: /^Undo/ })).toHaveCount(0);
  await editor.getByRole("link", { name: "Open the public page" }).click();
  await expect(editor.getByText(words).first()).toBeVisible();

  await reader.goto(editor.url());
  await expect(reader.getByText(words).first()).toBeVisible();
});

for (const javaScriptEnabled of [true, false]) {
  test(`A stale decision ${javaScriptEnabled ? "" : "without JavaScript "}shows what changed and keeps the comment`, async ({
    reporter,
    signInAs,
  }) => {
    const { id, version } = await submitted(reporter, `The tram stays ${stamp()}.`);
    const editor = await signInAs("editor", { javaScriptEnabled });
    await editor.goto(`/desk/statements/${id}`);
    const statement = { ...asInput((await presentContent(reporter, id)).content), place: "West harbor" };
    await editStatement(reporter, { id, version, statement });

    await editor.getByRole("textbox", { name: /^Comment/ }).fill("I read it as it was.");
    await editor.getByRole("radio", { name: "Approve" }).check();
    await editor.getByRole("button", { name: "Finish review" }).click();

    const refusal = editor.getByRole("region", { name: "What changed since you opened the entry" });
    await expect(refusal.locator("ins")).toHaveText("[added: West harbor]");
    await expect(editor.getByRole("textbox", { name: /^Comment/ })).toHaveValue("I read it as it was.");
    await finishReview(editor, "Approve");
    await expect(editor.getByText("Approved. It can be published.")).toBeVisible();
    await expect(editor.getByText("I read it as it was.")).toBeVisible();
  });
}

test("A decision forged in the page of a reporter is refused", async ({ reporter, signInAs }) => {
  const { id } = await submitted(reporter, `The bus stays ${stamp()}.`);
  const page = await signInAs("second reporter");
  await page.goto(`/desk/statements/${id}`);
  await expect(page.getByRole("radio", { name: "Approve" })).toHaveCount(0);

  await page
    .getByRole("button", { name: "Comment" })
    .evaluate((button) => button.setAttribute("value", "approve"));
  await page.getByRole("button", { name: "Comment" }).click();

  await expect(page.getByRole("alert").filter({ hasText: "You cannot approve this entry" })).toBeVisible();
  await page.reload();
  await expect(page.getByText("In review").first()).toBeVisible();
});

test("The queue is worked with the keyboard, and single keys can be switched off", async ({
  reporter,
  signInAs,
}) => {
  const words = `The cable car stays ${stamp()}.`;
  await submitted(reporter, words);
  const editor = await signInAs("editor");
  await editor.goto("/desk?tab=all");
  const openSheet = () =>
    expect(async () => {
      await editor.keyboard.press("?");
      await expect(editor.getByRole("dialog")).toBeVisible({ timeout: 500 });
    }).toPass();
  await openSheet();
  await editor.keyboard.press("Escape");
  await editor.keyboard.press("j");
  await expect(editor.getByRole("link", { name: words })).toBeFocused();
  await editor.keyboard.press("r");
  await editor.waitForURL(/\/desk\/statements\/[0-9a-f-]{36}#decide$/);

  await editor.goto("/desk?tab=all");
  await openSheet();
  const kept = editor.waitForResponse((answer) => answer.request().method() === "POST");
  await editor.getByLabel("Single keys act").uncheck();
  await kept;
  await editor.getByRole("button", { name: "Close" }).click();
  await editor.keyboard.press("j");
  await expect(editor.getByRole("link", { name: words })).not.toBeFocused();
  await switchKeysOn(editor);
});

for (const [colorScheme, width] of [
  ["light", 1280],
  ["dark", 320],
] as const) {
  test(`The pages of entries and records are accessible, ${colorScheme}, ${width} px`, async ({
    reporter,
    signInAs,
  }) => {
    test.slow();
    const { id } = await submitted(reporter, `The funicular stays ${stamp()}.`);
    const page = await signInAs("editor", { colorScheme, viewport: { width, height: 900 } });
    await page.goto("/desk/people?q=duff");
    const person = await page.getByRole("link", { name: "Bob Duff", exact: true }).getAttribute("href");
    await page.goto("/desk/bills?q=hb6004");
    const bill = await page.getByRole("link", { name: "HB 6004", exact: true }).getAttribute("href");

    for (const path of [
      `/desk/statements/${id}`,
      person,
      `${person}/edit`,
      `${person}/role`,
      bill,
      `${bill}/vote`,
    ]) {
      await page.goto(path ?? "");
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
        .analyze();
      expect.soft(violations, path ?? "").toEqual([]);
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(beyond, path ?? "").toBe(0);
    }
  });
}
