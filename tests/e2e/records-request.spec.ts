// A records request from its filing to the released file, as a reporter records it.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { logSource } from "@/lib/sources/commands/log-source";
import { sourceInput } from "@/lib/sources/schema";
import { aFile } from "../support/requests";
import { expect } from "../support/web/newsroom";
import { test } from "../support/web/with-reporter";

const stamp = () => Math.random().toString(36).slice(2, 8);

type Step = { kind: string; sent?: string; postmarked?: string; received?: string; exemption?: string };

async function addStep(page: Page, step: Step) {
  await page.getByRole("link", { name: "Add a step" }).click();
  await fillStep(page, step);
  await page.getByRole("button", { name: "Add the step" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The step is on record." })).toBeVisible();
}

async function fillStep(
  page: Page,
  { kind, sent = "", postmarked = "", received = "", exemption = "" }: Step,
) {
  await page.getByLabel("What happened").selectOption({ label: kind });
  await page.getByLabel("Sent", { exact: true }).fill(sent);
  await page.getByLabel("Postmarked", { exact: true }).fill(postmarked);
  await page.getByLabel("Received", { exact: true }).fill(received);
  await page.getByLabel("Exemption", { exact: true }).fill(exemption);
}

const step = (page: Page, name: string) =>
  page.locator(".request-steps > li").filter({ has: page.getByRole("heading", { name, exact: true }) });

/** WCAG 2.2 AA, wide and narrow, and nothing that has to be scrolled sideways. */
async function expectNoFault(page: Page) {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoFaultNow(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
}

async function expectNoFaultNow(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(" | ")}`),
  ).toEqual([]);
}

for (const javaScriptEnabled of [true, false]) {
  test(`A reporter records a request with its steps and ties the released file, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    reporter,
    signInAs,
  }) => {
    const mark = stamp();
    const source = await logSource(
      reporter,
      sourceInput.parse({ title: `Ferry video ${mark}`, kind: "video" }),
    );
    await aFile(reporter, source.id, { originalName: `exterior-${mark}.mp4` });
    const clip = {
      originalName: `clip-${mark}.mp4`,
      derivation: "edited_clip" as const,
      method: "derived" as const,
    };
    await aFile(reporter, source.id, clip);
    const page = await signInAs("reporter", { javaScriptEnabled });

    await page.goto("/desk/requests");
    await page.getByRole("link", { name: "Record a request" }).click();
    await page.getByLabel("What was asked for").fill(`Video of the ferry house ${mark}`);
    await page.getByLabel("Agency", { exact: true }).fill("Harbor City Police Department");
    await page.getByLabel("Law").fill("Freedom of Information Act");
    await page.getByRole("button", { name: "Record the request" }).click();
    await expect(page.locator(".refusal")).toContainText("Name whoever asked.");
    await expect(page.getByLabel("What was asked for")).toHaveValue(`Video of the ferry house ${mark}`);
    await page.getByLabel("Asked by").fill("Harbor Herald");
    await page.getByRole("button", { name: "Record the request" }).click();
    await expect(
      page.getByRole("heading", { level: 1, name: `Video of the ferry house ${mark}` }),
    ).toBeVisible();
    const address = page.url().split("?")[0] ?? "";

    await addStep(page, { kind: "Filed", sent: "2 Mar 2021" });
    await addStep(page, {
      kind: "Acknowledged",
      sent: "3 Mar 2021",
      postmarked: "5 Mar 2021",
      received: "9 Mar 2021",
    });
    await addStep(page, {
      kind: "Refused",
      sent: "12 Mar 2021",
      received: "12 Mar 2021",
      exemption: "Section 1-210(b)(3)",
    });
    await addStep(page, { kind: "Appealed", sent: "about March 2021" });
    await addStep(page, { kind: "Released", received: "4 May 2021" });
    await expect(step(page, "Acknowledged")).toContainText(
      /Sent\s*3 Mar 2021\s*Postmarked\s*5 Mar 2021\s*Received\s*9 Mar 2021/,
    );
    await expect(step(page, "Refused")).toContainText(/Sent and received\s*12 Mar 2021/);
    await expect(step(page, "Refused")).toContainText("Exemption named: Section 1-210(b)(3)");
    await expect(page.getByText("63 days from filing to release")).toBeVisible();

    await step(page, "Released")
      .getByRole("link", { name: /Replace it/ })
      .click();
    await expect(page.getByLabel("Received", { exact: true })).toHaveValue("4 May 2021");
    await page.getByLabel("Received", { exact: true }).fill("sometime in spring");
    await page.getByRole("button", { name: "Replace the step" }).click();
    await expect(page.locator(".refusal")).toBeVisible();
    await page.getByLabel("Received", { exact: true }).fill("5 May 2021");
    await page.getByRole("button", { name: "Replace the step" }).click();
    const release = step(page, "Released");
    await expect(release).toContainText("5 May 2021");
    await expect(release.getByRole("list", { name: "Replaced" })).toContainText(
      /Released replaced[\s\S]*4 May 2021/,
    );

    await release.getByRole("link", { name: "Add what was released" }).click();
    await page.getByLabel("What was released").fill("35 minutes of exterior video");
    const file = page.getByLabel("File", { exact: true });
    const offered = file.locator("option", { hasText: `exterior-${mark}.mp4` });
    await file.selectOption((await offered.getAttribute("value")) ?? "");
    await expect(file.locator("option", { hasText: `clip-${mark}.mp4` })).toHaveCount(0);
    await page.getByRole("button", { name: "Record what was released" }).click();
    await expect(step(page, "Released")).toContainText(`exterior-${mark}.mp4`);
    await expect(step(page, "Released").locator("code")).toHaveText(/^[0-9a-f]{64}$/);
    if (javaScriptEnabled) await expectNoFault(page);

    await page.getByRole("link", { name: `Ferry video ${mark}` }).click();
    await expect(
      page.getByRole("link", { name: `Video of the ferry house ${mark}` }).first(),
    ).toHaveAttribute("href", new URL(address).pathname);
    const cut = page.locator(".desk-files > li").filter({ hasText: `clip-${mark}.mp4` });
    await expect(cut).toContainText("Cannot be cited");
    await cut.getByRole("link", { name: /^Say out of which file it was made/ }).click();
    const parent = page.getByLabel("Made out of");
    const original = parent.locator("option", { hasText: `exterior-${mark}.mp4` });
    await parent.selectOption((await original.getAttribute("value")) ?? "");
    await page.getByRole("button", { name: "Tie it to that file" }).click();
    await expect(cut).not.toContainText("Cannot be cited");
    await expect(cut).toContainText(`Edited clip of exterior-${mark}.mp4`);
    if (javaScriptEnabled) await expectNoFault(page);

    await page.goto(`/desk/requests?q=ferry+house+${mark}`);
    await expect(page.getByRole("row").filter({ hasText: mark })).toContainText("1, each with its file");
  });
}

test("A stale edit of a source takes over what only the other changed, and goes through", async ({
  reporter,
  signInAs,
}) => {
  const source = await logSource(
    reporter,
    sourceInput.parse({ title: `Remarks ${stamp()}`, kind: "letter" }),
  );
  const page = await signInAs("reporter", { javaScriptEnabled: false });
  await page.goto(`/desk/sources/${source.id}/edit`);
  await expect(page.getByLabel("Readers see")).toHaveValue("whole");
  await page.getByLabel("Publisher", { exact: true }).fill("Harbor Herald");

  const editor = await signInAs("editor");
  await editor.goto(`/desk/sources/${source.id}/edit`);
  await editor.getByLabel("Title").fill("Remarks at the pier");
  await editor.getByLabel("Readers see").selectOption({ label: "Only the cited passages" });
  await editor.getByRole("button", { name: "Save" }).click();
  await expect(editor.getByRole("heading", { level: 1 })).toHaveText("Remarks at the pier");

  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.locator(".refusal")).toContainText("Somebody else has changed this source");
  await expect(page.getByRole("region", { name: /^Taken over from/ })).toContainText("pier");
  await expect(page.getByLabel("Publisher", { exact: true })).toHaveValue("Harbor Herald");
  await expect(page.getByLabel("Title")).toHaveValue("Remarks at the pier");
  await expect(page.getByLabel("Readers see")).toHaveValue("passages");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Harbor Herald").first()).toBeVisible();
  await expect(page.locator(".definitions").first()).toContainText("Only the cited passages");
});
