import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../support/web/newsroom";
import { twoPeople } from "../support/web/two-people";

const stamp = Math.random().toString(36).slice(2, 8);

test("Two records of one person are merged by keyboard, readers find both as one, and the merge is undone", async ({
  newsroom,
  signInAs,
  reader,
}) => {
  const [one, other] = [`Corin Vale ${stamp}`, `Corin Vayle ${stamp}`];
  const [keptId = ""] = await twoPeople(newsroom, [one, other]);
  const slug = (name: string) => name.toLowerCase().replaceAll(" ", "-");
  const editor = await signInAs("editor");
  await editor.goto(`/desk/people?q=${stamp}`);
  await expect(editor.getByText("Nearly the same name").first()).toBeVisible();

  // The first key may come before the page listens to keys.
  await expect(async () => {
    await editor.keyboard.press("j");
    await expect(editor.locator("table :focus")).toHaveCount(1, { timeout: 500 });
  }).toPass();
  for (const key of ["x", "j", "x", "m"]) await editor.keyboard.press(key);
  await editor.waitForURL(/\/desk\/people\/merge\?/);
  await expect(editor.getByRole("radio", { name: new RegExp(`^${one}`) }).first()).toBeChecked();
  await expect(editor.getByText(/1 statement, 1 role, 1 name and 1 identifier move to/)).toBeVisible();
  const { violations } = await new AxeBuilder({ page: editor }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join()}`)).toEqual([]);

  await editor
    .getByRole("group", { name: /^The same office or role/ })
    .getByRole("radio")
    .first()
    .check();
  await editor
    .getByRole("group", { name: /^Two identifiers/ })
    .getByLabel("All of them stand")
    .check();
  await editor.getByRole("button", { name: `Merge into ${one}` }).click();
  await expect(editor.getByText("Merged. It can be undone for thirty days, below.")).toBeVisible();
  await expect(editor.getByRole("heading", { name: "Merged into it 1" })).toBeVisible();

  await reader.goto(`/people/${slug(other)}`);
  await expect(reader).toHaveURL(new RegExp(`/people/${slug(one)}$`));
  await expect(reader.getByText(`${other} keeps line 0 running.`)).toBeVisible();
  await expect(reader.getByText(`${one} keeps line 1 running.`)).toBeVisible();

  await editor.goto(`/desk/people/${keptId}`);
  await editor.getByRole("link", { name: `Undo the merge of ${other}` }).click();
  await expect(
    editor.getByText("Nothing has changed since: both records will be as they were."),
  ).toBeVisible();
  await editor.getByRole("button", { name: "Undo the merge" }).click();
  await expect(editor.getByText("The merge is undone.")).toBeVisible();
  await reader.goto(`/people/${slug(other)}`);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(other);

  await editor.getByRole("button", { name: `Not the same as ${one}` }).click();
  await expect(editor.getByText("Remembered: they are not the same.")).toBeVisible();
  await expect(editor.getByRole("link", { name: `Compare and merge with ${one}` })).toHaveCount(0);
});

test("Without script, two records are merged by posting forms", async ({ newsroom, signInAs, reader }) => {
  const [one, other] = [`Alva Stone ${stamp}`, `Alva Stones ${stamp}`];
  await twoPeople(newsroom, [one, other]);
  const editor = await signInAs("editor", { javaScriptEnabled: false });
  await editor.goto(`/desk/people?q=Alva`);
  await editor.getByRole("checkbox", { name: `Choose ${one}`, exact: true }).check();
  await editor.getByRole("checkbox", { name: `Choose ${other}`, exact: true }).check();
  await editor.getByRole("button", { name: "Merge the chosen records" }).click();
  await editor
    .getByRole("radio", { name: new RegExp(`^${other}`) })
    .first()
    .check();
  await editor.getByRole("button", { name: "Show what moves" }).click();
  await editor
    .getByRole("group", { name: /^The same office or role/ })
    .getByRole("radio")
    .first()
    .check();
  await editor
    .getByRole("group", { name: /^Two identifiers/ })
    .getByRole("radio")
    .first()
    .check();
  await editor.getByRole("button", { name: `Merge into ${other}` }).click();
  await expect(editor.getByText("Merged. It can be undone for thirty days, below.")).toBeVisible();
  await reader.goto(`/people/${one.toLowerCase().replaceAll(" ", "-")}`);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(other);
});
