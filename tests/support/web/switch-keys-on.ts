import { expect, type Page } from "@playwright/test";

/** Single keys act again for whoever is signed in on this page: the switch is kept for the person, not the browser. */
export async function switchKeysOn(page: Page): Promise<void> {
  await page.goto("/desk/account/keys");
  await page.getByRole("radio", { name: "act", exact: true }).check();
  await page.getByRole("button", { name: "Keep these keys" }).click();
  await expect(page.getByText("Kept.")).toBeVisible();
}
