// Two people change one record, an entry and a record are taken back to how they were, and nothing of it is lost.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { addAgent } from "@/lib/people/commands/add-agent";
import { agentInput } from "@/lib/people/schema";
import { logStatement } from "@/lib/statements/commands/log-statement";
import { statementInput } from "@/lib/statements/schema";
import { expect } from "../support/web/newsroom";
import { test } from "../support/web/with-reporter";

const stamp = Math.random().toString(36).slice(2, 8);

async function expectNoFault(page: Page) {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join()}`)).toEqual(
      [],
    );
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
}

for (const javaScriptEnabled of [true, false]) {
  test(`Two people edit one person, and both edits stand, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    reporter,
    signInAs,
  }) => {
    const name = `Ida Vale ${stamp}${javaScriptEnabled ? "a" : "b"}`;
    const names = [{ name: "I. Vale" }];
    const person = agentInput.parse({ kind: "person", name, description: "driver", names });
    const { id } = await addAgent(reporter, person);
    const mine = await signInAs("editor", { javaScriptEnabled });
    const theirs = await signInAs("admin");
    for (const page of [mine, theirs]) await page.goto(`/desk/people/${id}/edit`);
    await theirs.getByLabel("Filed as").fill("Vale, Ida");
    await theirs.getByLabel("In one line").fill("transit director");
    await theirs.getByRole("group", { name: "Other names" }).getByLabel("Name").nth(1).fill("Ida V. Vale");
    await theirs.getByRole("button", { name: "Save" }).click();
    await expect(theirs.getByRole("heading", { level: 1 })).toHaveText(name);

    await mine.getByLabel("Name", { exact: true }).first().fill(`${name} Brook`);
    await mine.getByLabel("In one line").fill("bus driver");
    await mine.getByRole("group", { name: "Other names" }).getByLabel("Name").nth(1).fill("Brook");
    await mine.getByRole("button", { name: "Save" }).click();
    await expect(mine.getByRole("region", { name: /^Taken over from/ })).toContainText("Vale, Ida");
    const clashes = mine.getByRole("region", { name: "Changed by both of you" });
    await expect(clashes).toContainText("transit director");
    await expect(clashes).toContainText("bus driver");
    await expect(mine.getByLabel("Filed as")).toHaveValue("Vale, Ida");
    await expect(mine.getByLabel("In one line")).toHaveValue("bus driver");
    const bynames = mine.getByRole("group", { name: "Other names" }).getByLabel("Name");
    expect(
      await bynames.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value)),
    ).toEqual(["I. Vale", "Brook", "Ida V. Vale", "", ""]);
    if (javaScriptEnabled) await expectNoFault(mine);

    await mine.getByRole("button", { name: "Save" }).click();
    await expect(mine.getByRole("heading", { level: 1 })).toHaveText(`${name} Brook`);
    await expect(mine.locator(".definitions").first()).toContainText("Vale, Ida");

    await mine.getByRole("link", { name: "All versions" }).click();
    await mine.getByRole("link", { name: "Look at bringing version 2 back" }).click();
    await expect(mine.getByRole("region", { name: "Bring version 2 back" })).toContainText(
      "transit director",
    );
    if (javaScriptEnabled) await expectNoFault(mine);
    await mine.getByRole("button", { name: "Bring it back" }).click();
    await expect(mine.getByText("Brought back as version 4.")).toBeVisible();
    await mine.getByRole("link", { name: "Undo" }).click();
    await mine.getByRole("button", { name: "Bring it back" }).click();
    await expect(mine.getByText("Brought back as version 5.")).toBeVisible();
    await mine.goto(`/desk/people/${id}`);
    await expect(mine.getByRole("heading", { level: 1 })).toHaveText(`${name} Brook`);
  });
}

test("An earlier version of an entry is brought back from its history, and that is undone", async ({
  reporter,
  signInAs,
}) => {
  const words = `The bridge stays open ${stamp}.`;
  const statement = statementInput.parse({
    words,
    source: { title: `Remarks ${stamp}`, text: `Said at noon: ${words}` },
    attributions: [{ role: "speaker", printedName: "Ida Vale" }],
  });
  const { id } = await logStatement(reporter, statement);
  const page = await signInAs("reporter");
  await page.goto(`/desk/statements/${id}/edit`);
  await page.getByLabel("Place").fill("At the depot");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.locator(".entry-saved")).toHaveText(/^Saved \d\d:\d\d, version \d+$/);

  await page.goto(`/desk/statements/${id}`);
  await page.getByRole("link", { name: "Every version with its changes" }).click();
  await page.getByRole("link", { name: "Look at bringing version 1 back" }).click();
  await expect(page.getByRole("region", { name: "Bring version 1 back" })).toContainText("At the depot");
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(page.getByText(/Brought back as version \d+\./)).toBeVisible();
  await page.goto(`/desk/statements/${id}/edit`);
  await expect(page.getByLabel("Place")).toHaveValue("");

  await page.goBack();
  await page.getByRole("link", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(page.getByText(/Brought back as version \d+\./)).toBeVisible();
  await page.goto(`/desk/statements/${id}/edit`);
  await expect(page.getByLabel("Place")).toHaveValue("At the depot");
});
