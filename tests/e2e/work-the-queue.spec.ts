// An editor works through the queue: by keyboard alone, on many entries at once, and without script.
import type { Page } from "@playwright/test";
import { expect, test } from "../support/web/newsroom";

const outcome = (page: Page) => page.locator(".bulk-outcome");

test("An editor selects, tags, takes it back, previews and finds, by keyboard alone", async ({
  signInAs,
}) => {
  const page = await signInAs("editor");
  await page.goto("/desk?tab=all");
  await expect(page.locator("tr[data-row]").first()).toBeVisible();
  // The first key may come before the page listens to keys.
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(page.locator("a[data-entry]:focus")).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await page.keyboard.press("x");
  await page.keyboard.press("Shift+J");
  await expect(page.getByText("2 entries selected.")).toBeVisible();

  const tag = `t${Date.now()}`;
  await page.keyboard.press("t");
  await page.keyboard.type(tag);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(outcome(page)).toContainText(`Tagged 2 entries “${tag}”.`);
  await expect(page.locator(".row-tags", { hasText: tag })).toHaveCount(2);
  await page.locator("h1").click();
  await page.keyboard.press("u");
  await expect(outcome(page)).toContainText("Taken back for 2 entries.");
  await expect(page.locator(".row-tags", { hasText: tag })).toHaveCount(0);

  await page.keyboard.press("j");
  await page.keyboard.press("Space");
  await expect(page.getByRole("complementary", { name: /^Preview of/ })).toBeVisible();

  await page.keyboard.press("Control+k");
  await page.keyboard.type("Duff");
  await expect(page.getByRole("option", { name: /^Bob Duff/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Find or do" })).toBeHidden();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await page.keyboard.press("b");
  await page.waitForURL((url) => url.pathname === "/desk/bills");
});

test("Acting on all that match says first what it will do", async ({ signInAs }) => {
  const page = await signInAs("editor");
  await page.goto("/desk?tab=published");
  await page.locator("input[name='rows[]']").first().check();
  await page.getByLabel(/all \d+ of this list/).check();
  const tag = `all${Date.now()}`;
  await page.getByLabel("Tag", { exact: true }).fill(tag);
  await page.getByRole("button", { name: "Tag", exact: true }).click();
  const asked = page.getByRole("alert").filter({ hasText: "entries" });
  await expect(asked).toContainText(/^Tag \d+ entries “all\d+”: published\./);
  await page.getByRole("button", { name: "Do it" }).click();
  await expect(outcome(page)).toContainText(/^Tagged \d+ entries/);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(outcome(page)).toContainText(/^Taken back for \d+ entries\./);
});

test("What is refused for one entry stays selected and says why", async ({ signInAs }) => {
  const page = await signInAs("editor");
  await page.goto("/desk?tab=published");
  await page.locator("input[name='rows[]']").first().check();
  await page.getByLabel("What has to change").fill("Name the day.");
  await page.getByRole("button", { name: "Send back" }).click();
  await expect(outcome(page)).toContainText("Not done for one entry; still selected:");
  await expect(page.getByText("1 entry selected.")).toBeVisible();
});

test("A view is kept under a name and removed again", async ({ signInAs }) => {
  const page = await signInAs("editor");
  await page.goto("/desk?tab=all&state=published");
  await page.getByText(/^Views/).click();
  const name = `Published ${Date.now()}`;
  await page.getByLabel("Keep this view as").fill(name);
  await page.getByRole("button", { name: "Keep it" }).click();
  const link = page.getByRole("link", { name });
  await expect(link).toHaveAttribute("href", /state=published/);
  await page.getByRole("button", { name: `Remove ${name}` }).click();
  await expect(link).toHaveCount(0);
});

test("Without script, entries are chosen by boxes and acted on by a form", async ({ signInAs }) => {
  const page = await signInAs("editor", { javaScriptEnabled: false });
  await page.goto("/desk?tab=all");
  await page.locator("input[name='rows[]']").first().check();
  const tag = `n${Date.now()}`;
  await page.getByLabel("Tag", { exact: true }).fill(tag);
  await page.getByRole("button", { name: "Tag", exact: true }).click();
  await expect(outcome(page)).toContainText(`Tagged 1 entry “${tag}”.`);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(outcome(page)).toContainText("Taken back for 1 entry.");
});

test("A remapped key acts, and the old one does not", async ({ signInAs }) => {
  const page = await signInAs("second reporter");
  const remap = async (key: string) => {
    await page.goto("/desk/account/keys");
    await page.getByLabel("Next entry", { exact: true }).fill(key);
    await page.getByRole("button", { name: "Keep these keys" }).click();
    await expect(page.getByText("Kept.")).toBeVisible();
  };
  await remap("w");
  await page.goto("/desk?tab=all");
  await expect(page.locator("tr[data-row]").first()).toBeVisible();
  await page.keyboard.press("j");
  await expect(page.locator("a[data-entry]:focus")).toHaveCount(0);
  await page.keyboard.press("w");
  await expect(page.locator("a[data-entry]:focus")).toHaveCount(1);
  await remap("j");
});
