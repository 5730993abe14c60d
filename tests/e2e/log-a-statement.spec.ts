import type { Page } from "@playwright/test";
import { expect, test } from "../support/web/newsroom";

const stamp = () => Math.random().toString(36).slice(2, 8);

const letter = (name: string) =>
  [
    "A Letter About the Ferry",
    "Posted: 4 March 2021",
    "The ferry has to run in winter as well, and this letter was issued on Tuesday to say so. To quote Governor " +
      `${name}, “no town is an island.” We were promised as much at the meeting of February 11.`,
    `${name} Ferry Union East ${name} Ferry Union`,
    `Paid for by ${name.toUpperCase()} FOR FERRIES.`,
  ].join("\n\n");

const words = "The ferry has to run in winter as well";

const saved = (page: Page) => page.locator(".entry-saved");

test("A reporter pastes a letter, accepts what was found in it, and submits it with the keyboard", async ({
  signInAs,
}) => {
  const name = `Zyla${stamp()}`;
  const page = await signInAs("reporter");
  await page.goto("/desk/statements/new");
  await page.getByLabel("Text of the source").fill(letter(name));
  await page.getByRole("button", { name: "Accept: Title: A Letter About the Ferry" }).click();
  await page.getByRole("button", { name: "Use “4 March 2021” as day published" }).click();
  await page.getByRole("button", { name: "Use “Tuesday” as day issued and said" }).click();
  await page.getByRole("button", { name: "Use “February 11” as day it speaks of" }).click();
  await expect(page.getByLabel("Day said, date")).toHaveValue("2 Mar 2021");
  await expect(page.getByLabel("Day said, how it is known")).toHaveValue("inferred");
  await page.getByRole("button", { name: "Add all 2, 2 new records" }).click();
  await page.getByRole("button", { name: `Add ${name} and make a person record` }).click();
  await expect(page.getByRole("group", { name: /^Voice \d/ })).toHaveCount(3);
  await expect(page.getByRole("group", { name: `Voice 1: ${name} Ferry Union` })).toContainText(
    "organization",
  );
  await expect(page.getByLabel("Words quoted").last()).toHaveValue("no town is an island.");

  await page.getByRole("button", { name: "Use the whole text as words" }).click();
  await expect(page.getByText("Found in the source, letter by letter.")).toBeVisible();
  await page.waitForURL(/\/desk\/statements\/[0-9a-f-]{36}\/edit$/);
  await expect(saved(page)).toHaveText(/^Saved \d\d:\d\d, version \d+$/);
  await page.keyboard.press("Alt+6");
  await expect(page.getByRole("heading", { name: "Summary and note" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.type("Unions claim the ferry stops");
  await expect(page.getByText("“claim”: Judges what was said.")).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await page.waitForURL(/\/desk\/statements\/[0-9a-f-]{36}$/);
});

test("Without JavaScript a reporter logs the same letter, is told what is missing, and submits", async ({
  signInAs,
}) => {
  const name = `Nolan${stamp()}`;
  const page = await signInAs("reporter", { javaScriptEnabled: false });
  await page.goto("/desk/statements/new");
  await page.getByLabel("Text of the source").fill(letter(name));
  await page.getByLabel("Day said, date").fill("the day after");
  await page.getByRole("button", { name: "Check the text for suggestions" }).click();
  await page.getByRole("button", { name: "Add all 2, 2 new records" }).click();
  await page.getByRole("button", { name: "Add another voice" }).click();
  const voice = page.getByRole("group", { name: /^Voice 3/ });
  await voice.getByLabel("Part").selectOption("relayed_by");
  await voice.getByLabel("Name, as printed").fill("Ferry News");
  await page.getByRole("button", { name: "Move voice 3 up" }).click();
  await expect(page.getByRole("group", { name: "Voice 2: Ferry News" })).toBeVisible();
  await page.getByLabel("Words", { exact: true }).fill(words);
  await page.getByRole("button", { name: "Submit for review", exact: true }).click();

  const problems = page.getByRole("alert");
  await expect(problems.getByRole("link", { name: /^Day said: / })).toHaveAttribute("href", "#f-said-text");
  await expect(page.getByLabel("Words", { exact: true })).toHaveValue(words);
  await expect(page.getByLabel("Text of the source")).toHaveValue(letter(name));
  await page.getByLabel("Day said, date").fill("2 Mar 2021");
  await page.getByRole("button", { name: "Submit for review", exact: true }).click();
  await expect(problems.getByRole("link", { name: /^Title of the source: / })).toBeVisible();
  await page.getByLabel("Title", { exact: true }).fill("A letter");
  await page.getByRole("button", { name: "Submit for review", exact: true }).click();
  await expect(page).toHaveURL(/\/desk\/statements\/[0-9a-f-]{36}$/);
});

for (const javaScriptEnabled of [true, false]) {
  test(`A stale save shows both texts and overwrites nothing, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    signInAs,
  }) => {
    const reporter = await signInAs("reporter", { javaScriptEnabled });
    await reporter.goto("/desk/statements/new");
    await reporter.getByLabel("Words", { exact: true }).fill(words);
    await reporter.getByRole("button", { name: "Save", exact: true }).click();
    await reporter.waitForURL(/\/edit$/);
    await expect(saved(reporter)).toContainText("version 1");

    const editor = await signInAs("editor");
    await editor.goto(reporter.url());
    await editor.getByLabel("Place").fill("Harbor City");
    await expect(saved(editor)).toContainText("version 2");

    await reporter.getByLabel("Place").fill("Old Harbor");
    await reporter.getByLabel("Note to the editor").fill("Ask the mayor.");
    await reporter.getByRole("button", { name: "Save", exact: true }).click();
    const place = reporter.getByRole("group", { name: /^Place/ });
    await expect(place).toContainText("both of you changed it");
    await expect(place).toContainText("Old Harbor");
    await expect(place).toContainText("Harbor City");
    await place.getByRole("radio", { name: /^Take what / }).check();
    await reporter.getByRole("button", { name: "Save these choices" }).click();
    await expect(saved(reporter)).toContainText("version 3");
    await expect(reporter.getByLabel("Place")).toHaveValue("Harbor City");
    await expect(reporter.getByLabel("Note to the editor")).toHaveValue("Ask the mayor.");
  });
}

test("Text that never reached the desk is offered again with a preview, and put back only when asked", async ({
  signInAs,
}) => {
  const page = await signInAs("reporter");
  await page.goto("/desk/statements/new");
  await page.getByLabel("Words", { exact: true }).fill(words);
  await page.waitForURL(/\/edit$/);
  const address = page.url();
  await page.context().setOffline(true);
  await page.getByLabel("Words", { exact: true }).fill(`${words}, they say`);
  await expect(saved(page)).toContainText("the desk cannot be reached");
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith("stet.unsaved.")));
  await page.context().setOffline(false);
  const reopened = await page.context().newPage();
  await page.close();
  await reopened.goto(address);
  await expect(reopened.getByRole("heading", { name: /was not saved$/ })).toBeVisible();
  await expect(reopened.getByLabel("Words", { exact: true })).toHaveValue(words);
  await reopened.getByText("Compare it with what is in the form").click();
  await expect(reopened.locator(".unsaved-preview")).toContainText(`${words}, they say`);
  await reopened.getByRole("button", { name: "Put it into the form" }).click();
  await expect(reopened.getByLabel("Words", { exact: true })).toHaveValue(`${words}, they say`);
  await expect(saved(reopened)).toContainText("version 2");
  expect(await reopened.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test("Whoever is signed out meanwhile loses nothing, without JavaScript", async ({ signInAs }) => {
  const page = await signInAs("reporter", { javaScriptEnabled: false });
  await page.goto("/desk/statements/new");
  await page.getByLabel("Words", { exact: true }).fill(words);
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("You are no longer signed in.");
  await expect(page.getByLabel("Words", { exact: true })).toHaveValue(words);
});
