import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/web/newsroom";
import { switchKeysOn } from "../support/web/switch-keys-on";

const stamp = () => Math.random().toString(36).slice(2, 8);

const documentOf = (mark: string) =>
  [
    `😀 Notice ${mark}`,
    "The harbor office met on Monday. “The ferry stays – through the winter,” the chair wrote. No vote was taken.",
    "The ferry stays. That was said twice: The ferry stays.",
  ].join("\n\n");

const source = (page: Page) => page.getByRole("textbox", { name: "Text of the source" });
const words = (page: Page) => page.getByLabel("Words", { exact: true });
const cited = (page: Page) => page.locator(".cited-list > li");

async function violations(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(" "))]);
}

test("Words are taken out of the source by selecting them, and saved with their place", async ({
  signInAs,
}) => {
  const page = await signInAs("reporter");
  await page.goto("/desk/statements/new");
  await source(page).fill(documentOf(stamp()));
  await source(page).evaluate((area: HTMLTextAreaElement) => {
    const start = area.value.indexOf("“The ferry stays –");
    area.focus();
    area.setSelectionRange(start, area.value.indexOf(" the chair wrote"));
  });
  await page
    .getByRole("group", { name: "Cite the selected words" })
    .getByRole("button", { name: "Use as quote" })
    .click();
  await expect(words(page)).toHaveValue("“The ferry stays – through the winter,”");
  await expect(cited(page)).toHaveCount(1);
  await expect(cited(page).locator("mark")).toHaveText("“The ferry stays – through the winter,”");
  expect(await violations(page)).toEqual([]);

  await page.waitForURL(/\/desk\/statements\/[0-9a-f-]{36}\/edit$/);
  await page.reload();
  await expect(cited(page).locator("mark")).toHaveText("“The ferry stays – through the winter,”");
  await page.getByRole("button", { name: "Remove cited passage 1" }).click();
  await expect(cited(page)).toHaveCount(0);
});

test("One key cites the selected passage, writes where nothing is selected, and can be switched off", async ({
  signInAs,
}) => {
  const page = await signInAs("reporter");
  await page.goto("/desk/statements/new");
  const document = documentOf(stamp());
  await source(page).fill(document);
  const select = (passage: string) =>
    source(page).evaluate((area: HTMLTextAreaElement, passage) => {
      const start = area.value.indexOf(passage);
      area.focus();
      area.setSelectionRange(start, start + passage.length);
    }, passage);

  await select("No vote was taken.");
  await page.keyboard.press("x");
  await expect(cited(page).locator("mark")).toHaveText("No vote was taken.");
  await expect(cited(page).getByLabel("Cited as")).toHaveValue("context");
  await select("on Monday");
  await page.keyboard.press("d");
  await select("The ferry stays. ");
  await page.keyboard.press("q");
  await expect(cited(page).getByLabel("Cited as")).toHaveCount(3);
  await expect(words(page)).toHaveValue("The ferry stays.");
  await expect(source(page)).toHaveValue(document);

  await source(page).press("End");
  await page.keyboard.press("q");
  await expect(cited(page)).toHaveCount(3);
  await expect(source(page)).not.toHaveValue(document);

  await page.getByRole("button", { name: "Keyboard" }).click();
  await page.getByLabel("Single keys act").uncheck();
  await page.getByRole("button", { name: "Close" }).click();
  await select("The harbor office");
  await page.keyboard.press("x");
  await expect(cited(page)).toHaveCount(3);
  await expect(source(page)).not.toHaveValue(/The harbor office/);
  await switchKeysOn(page);
});

test("Sentences are picked by keyboard, on a narrow screen", async ({ signInAs }) => {
  const page = await signInAs("reporter", { viewport: { width: 390, height: 844 }, hasTouch: true });
  await page.goto("/desk/statements/new");
  await source(page).fill(documentOf(stamp()));
  await page.getByText("Pick sentences").focus();
  await page.keyboard.press("Enter");
  const sentence = page.getByRole("checkbox", { name: "No vote was taken." });
  await sentence.focus();
  await page.keyboard.press("Space");
  await expect(page.getByText("1 sentence picked.")).toBeVisible();
  await page
    .getByRole("group", { name: "Cite the ticked sentences" })
    .getByRole("button", { name: "Context" })
    .press("Enter");
  await expect(cited(page).locator("mark")).toHaveText("No vote was taken.");
  await expect(page.locator("#cited")).toBeFocused();
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

for (const javaScriptEnabled of [true, false]) {
  test(`A quote is pasted and found, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    signInAs,
  }) => {
    const page = await signInAs("reporter", { javaScriptEnabled });
    await page.goto("/desk/statements/new");
    await source(page).fill(documentOf(stamp()));
    const find = async (quote: string) => {
      await page.getByLabel("Find a quote in this text").fill(quote);
      await page.getByRole("button", { name: "Find the quote" }).click();
    };
    const answer = page.getByRole("region", { name: "Where the words stand" });

    await find("The ferry leaves through the winter");
    await expect(answer).toContainText("Not found. The closest passage differs in one word.");
    await expect(answer.locator("del")).toContainText("stays");
    await expect(answer.locator("ins")).toContainText("leaves");

    await find("The ferry stays");
    await expect(answer).toContainText("Found 3 times. Choose which.");
    await answer.getByRole("button", { name: "Use as quote: the words found" }).click();
    await expect(page.getByText(/Choose one place for each stretch/).first()).toBeVisible();
    await answer.getByRole("radio").nth(1).check();
    await answer.getByRole("button", { name: "Use as quote: the words found" }).click();
    await expect(cited(page).locator("mark")).toHaveText("The ferry stays");
    await expect(words(page)).toHaveValue("The ferry stays");

    await find('"The ferry stays - through the winter,"');
    await expect(answer).toContainText("Found once, the same but for what print changes");
    if (javaScriptEnabled) expect(await violations(page)).toEqual([]);
  });
}
