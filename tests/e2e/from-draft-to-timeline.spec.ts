import { finishReview } from "../support/web/finish-review";
import { expect, test } from "../support/web/newsroom";

const stamp = Date.now().toString(36);
const speaker = `Ada Quill ${stamp}`;
const words = `Fares stay flat until ${stamp}, and the late bus stays.`;
const source = `Published 3 March 2021\n\nTransit office\n\nAsked on Tuesday, the chair said: “${words}” No vote was taken.`;

test("A reporter logs a statement, an editor asks for a change, approves and publishes, and readers find it", async ({
  signInAs,
  reader,
}) => {
  test.setTimeout(90_000);
  const reporter = await signInAs("reporter");
  await reporter.goto("/desk/statements/new");
  await reporter.getByLabel("Text of the source").fill(source);
  await reporter.getByLabel("Words", { exact: true }).fill(words);
  await reporter.getByLabel("Name, as printed").fill(speaker);
  await reporter.getByLabel("Title, as printed").fill("Chair");
  await reporter.getByLabel("Day said, date").fill("2 March 2021");
  await reporter.getByLabel("Title", { exact: true }).fill("Notes of the transit office");
  await reporter.getByLabel("Summary, one neutral line").fill("The chair on fares.");
  await reporter.getByRole("button", { name: "Submit for review", exact: true }).click();
  await expect(reporter).not.toHaveURL(/\/new$/);

  await reader.goto(`/search?q=${stamp}`);
  await expect(reader.getByRole("article")).toHaveCount(0);

  const editor = await signInAs("editor");
  await editor.goto("/desk");
  await editor
    .getByRole("link", { name: new RegExp(words.slice(0, 24)) })
    .first()
    .click();
  await expect(editor.getByRole("main")).toContainText(words);
  await editor.getByRole("textbox", { name: /^Comment/ }).fill("Please add where it was said.");
  await finishReview(editor, "Request changes");
  await expect(editor.getByRole("main")).toContainText(/changes requested/i);

  await reporter.goto("/desk");
  await reporter
    .getByRole("link", { name: new RegExp(words.slice(0, 24)) })
    .first()
    .click();
  await expect(reporter.getByRole("main")).toContainText("Please add where it was said.");
  await expect(reporter.getByRole("radio", { name: "Approve" })).toHaveCount(0);
  await reporter.getByRole("link", { name: "Edit" }).first().click();
  await reporter.getByLabel("Place").fill("City hall");
  await reporter.getByRole("button", { name: "Submit for review", exact: true }).click();
  await expect(reporter).not.toHaveURL(/\/edit$/);

  await editor.goto("/desk");
  await editor
    .getByRole("link", { name: new RegExp(words.slice(0, 24)) })
    .first()
    .click();
  await finishReview(editor, "Approve");
  await editor.getByRole("button", { name: "Publish now" }).click();
  await expect(editor.getByRole("main")).toContainText(/S-\d+/);

  await reader.goto(`/search?q=${stamp}`);
  await reader.getByRole("article").first().getByRole("link", { name: /S-\d+/ }).click();
  await expect(reader.getByRole("main")).toContainText(words);
  await expect(reader.getByRole("main")).toContainText("City hall");
  await expect(reader.getByRole("main").locator("mark").first()).toContainText("Fares stay flat");
});
