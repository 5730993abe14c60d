// What readers are shown of the evidence, with script and without.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { anEvidencedNewsroom, quotation } from "../support/web/evidenced-newsroom";
import { expect, test } from "../support/web/newsroom";
import { servedAt } from "../support/web/newsroom-address";

let made: Awaited<ReturnType<typeof anEvidencedNewsroom>>;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  // The video is recorded by a script, whatever the first test allows.
  const context = await browser.newContext({ javaScriptEnabled: true });
  made = await anEvidencedNewsroom(servedAt(), await context.newPage());
  await context.close();
});

const marked = (page: Page, id: string) => page.locator(`mark[id="${id}"]`);

/** What the browser reports against a page: blocked by the policy, or failed in a script. */
function complaints(page: Page): string[] {
  const told: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") told.push(message.text());
  });
  page.on("pageerror", (error) => told.push(error.message));
  return told;
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("The words of a statement are one click from their place in a long document", async ({ page }) => {
    await page.goto(made.words.path);
    await expect(page.locator("mark#words")).toHaveText(quotation);
    await page.locator(".cited-file a").first().click();
    await expect(marked(page, made.words.mark)).toHaveText(quotation);
    await expect(page.getByText(/^Part 2 of 2/)).toBeVisible();
    await expect(marked(page, made.words.mark)).toBeInViewport();
    await page.getByRole("link", { name: "Cited in statement" }).click();
    await expect(page).toHaveURL(new RegExp(`${made.words.path}$`));
  });

  test("Words are found in a document, with a list of the places", async ({ page }) => {
    await page.goto(made.words.source);
    await page.getByLabel("Find in this document").fill("THE LEDGER");
    await page.getByRole("button", { name: "Find" }).click();
    await expect(page.getByRole("status")).toContainText("is found once");
    await page.locator(".hit-list a").first().click();
    await expect(page.locator(".hit")).toHaveText("the ledger");
    await expect(page.locator(".hit")).toBeInViewport();
  });

  test("The second of a recording and the lines around it are shown, and each line is a link", async ({
    page,
  }) => {
    await page.goto(made.spoken.path);
    await expect(page.getByText("The recording shows this in part")).toBeVisible();
    await expect(page.getByText("A person stands at a desk.")).toBeVisible();
    const video = page.locator("video").last();
    expect(await video.getAttribute("src")).toMatch(/^\/files\/[0-9a-f-]{36}#t=2,4$/);
    await page.getByRole("link", { name: "The whole recording at this range" }).last().click();
    await expect(page).toHaveURL(/\?file=\w+&t=2,4#recording$/);
    await expect(page.getByRole("listitem").filter({ hasText: "Nobody was harmed" })).toHaveAttribute(
      "aria-current",
      "true",
    );
  });

  test("The custody of a file is told from the request to the hash, and the file can be taken away", async ({
    page,
    request,
  }) => {
    await page.goto(`${made.spoken.source}?view=provenance`);
    await expect(page.getByText("Footage of the meeting")).toBeVisible();
    await expect(page.getByText("13 Aug 2020")).toBeVisible();
    const link = page.locator(".custody-name").getByRole("link", { name: "footage.webm" });
    const file = await request.get((await link.getAttribute("href")) ?? "");
    expect(file.status()).toBe(200);
    const { createHash } = await import("node:crypto");
    const sha256 = createHash("sha256")
      .update(await file.body())
      .digest("hex");
    await expect(page.getByText(sha256)).toBeVisible();
  });
});

test("The recording plays the cited range in the browser, and nothing is blocked", async ({ page }) => {
  const told = complaints(page);
  await page.goto(made.spoken.path);
  const video = page.locator("video").last();
  await expect
    .poll(() => video.evaluate((media: HTMLVideoElement) => [media.readyState > 0, media.currentTime]))
    .toEqual([true, 2]);
  expect(told).toEqual([]);
});

test("The annotation of a cited place finds the words in the text it names", async ({ request }) => {
  const [, number] = /S-(\d+)/.exec(made.words.path) ?? [];
  const answer = await request.get(`/api/v1/statements/S-${number}/excerpts/1`);
  expect(answer.headers()["content-type"]).toContain("application/ld+json");
  const { target } = await answer.json();
  const file = await request.get(new URL(target.source.id).pathname);
  const text = (await file.text()).normalize("NFC");
  const position = target.selector.find(({ type }: { type: string }) => type === "TextPositionSelector");
  expect([...text].slice(position.start, position.end).join("")).toBe(quotation);
});

for (const { scheme, width } of [
  { scheme: "light", width: 1280 },
  { scheme: "dark", width: 320 },
] as const) {
  test(`Pages with evidence have no accessibility fault in ${scheme} at ${width} px`, async ({ browser }) => {
    const context = await browser.newContext({
      baseURL: servedAt().origin,
      colorScheme: scheme,
      viewport: { width, height: 800 },
    });
    const page = await context.newPage();
    const views = (path: string) =>
      ["", "?view=text", "?view=text&q=the", "?view=statements", "?view=provenance"].map(
        (view) => path + view,
      );
    for (const path of [
      made.words.path,
      made.spoken.path,
      ...views(made.words.source),
      ...views(made.spoken.source),
    ]) {
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `${path} is wider than the window`).toBeLessThanOrEqual(0);
    }
    await context.close();
  });
}
