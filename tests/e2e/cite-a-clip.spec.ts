import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/web/newsroom";
import { aPlayableRecording } from "../support/web/playable-recording";

let made: Awaited<ReturnType<typeof aPlayableRecording>>;

test.beforeAll(async ({ browser }) => {
  const { servedAt } = await import("../support/web/newsroom-address");
  const page = await browser.newPage();
  made = await aPlayableRecording(servedAt(), page);
  await page.close();
});

const cited = (page: Page) => page.locator(".cited-list > li");
const cite = (page: Page) => page.getByRole("button", { name: "Cite a range of footage.webm" });
const begins = (page: Page) => page.getByLabel("Begins at", { exact: true });
const ends = (page: Page) => page.getByLabel("Ends at", { exact: true });
const coverage = (page: Page) => page.getByLabel("What the recording lets one see or hear");
const description = (page: Page) => page.getByLabel("In neutral words, what one sees or hears");

const newEntry = (page: Page) => page.goto(`/desk/statements/new?source=${made.sourceId}`);

async function violations(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(" "))]);
}

async function seek(page: Page, seconds: number) {
  await page.locator("video").evaluate(async (media: HTMLVideoElement, seconds) => {
    if (media.readyState < 1)
      await new Promise((resolve) => media.addEventListener("loadedmetadata", resolve, { once: true }));
    media.currentTime = seconds;
  }, seconds);
}

test("A range is set at the playhead, by small steps and by the transcript, and saved", async ({
  signInAs,
}) => {
  const page = await signInAs("reporter");
  await newEntry(page);
  await cite(page).click();
  await expect(begins(page)).toBeFocused();
  await seek(page, 2.5);
  await page.getByRole("button", { name: "Begin here" }).click();
  await expect(begins(page)).toHaveValue("0:02.500");
  await page.getByRole("button", { name: "Begins at 0.1 seconds later" }).click();
  await expect(begins(page)).toHaveValue("0:02.600");
  await seek(page, 4);
  await page.locator("video").press("o");
  await expect(ends(page)).toHaveValue("0:04.000");
  await page.getByRole("button", { name: "Ends at 1 seconds later" }).click();
  await expect(ends(page)).toHaveValue("0:05.000");

  await page.getByText("Choose by the transcript").click();
  await page.getByRole("button", { name: "0:02", exact: true }).click();
  await expect(begins(page)).toHaveValue("0:02.000");
  await expect(ends(page)).toHaveValue("0:04.500");

  await coverage(page).selectOption("The recording shows this in part");
  await description(page).fill("A person speaks at a desk.");
  // Tall enough that no bar lies over a field.
  await page.setViewportSize({ width: 1280, height: 4000 });
  expect(await violations(page)).toEqual([]);
  await page.waitForURL(/\/desk\/statements\/[0-9a-f-]{36}\/edit$/);
  await expect(page.getByText(/^Saved .*version/)).toBeVisible();
  await page.reload();
  await expect(cited(page).locator("summary").first()).toHaveText("footage.webm 0:02.0–0:04.5");
  await expect(begins(page)).toBeHidden();
  await page.getByRole("button", { name: "Remove cited passage 1" }).click();
  await expect(cited(page)).toHaveCount(0);
});

test("A recording of another source is found by the title of its source", async ({ signInAs }) => {
  const page = await signInAs("reporter", { viewport: { width: 390, height: 844 }, hasTouch: true });
  await page.goto("/desk/statements/new");
  await page.getByText("Cite a recording of another source").click();
  await page.getByLabel("Recording of another source").fill("footage.webm");
  await page
    .getByRole("option", { name: /footage\.webm/ })
    .first()
    .click();
  await expect(cited(page).locator("summary").first()).toContainText("footage.webm, Footage");
  await expect(page.locator("video")).toHaveAttribute("src", /^\/desk\/files\//);
  await expect(page.getByLabel("Cited as").locator("option")).toHaveText(["Context", "Date"]);
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test("A range is typed and kept without JavaScript", async ({ signInAs }) => {
  const page = await signInAs("reporter", { javaScriptEnabled: false });
  await newEntry(page);
  await cite(page).click();
  await expect(page.getByRole("button", { name: "Begin here" })).toBeHidden();
  await begins(page).fill("soon");
  await ends(page).fill("4.5");
  await coverage(page).selectOption("The recording shows this");
  await description(page).fill("A person speaks.");
  await page.getByRole("button", { name: "Save", exact: true }).last().click();
  await expect(page.getByText("Is not a time.").first()).toBeVisible();
  await begins(page).fill("2");
  await page.getByRole("button", { name: "Save", exact: true }).last().click();
  await page.waitForURL(/\/desk\/statements\/[0-9a-f-]{36}\/edit$/);
  await expect(cited(page).locator("summary").first()).toHaveText("footage.webm 0:02.0–0:04.5");
});
