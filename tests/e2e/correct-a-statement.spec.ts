import AxeBuilder from "@axe-core/playwright";
import { connect } from "@/db/connect";
import { users } from "@/db/schema";
import type { ActorContext } from "@/lib/context";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";
import { logStatement } from "@/lib/statements/commands/log-statement";
import { publishStatement } from "@/lib/statements/commands/publish-statement";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { deskEntry } from "@/lib/statements/queries/desk-entry";
import { statementInput } from "@/lib/statements/schema";
import { expect } from "../support/web/newsroom";
import { test } from "../support/web/with-reporter";

const checks = ["words", "voices", "days", "context"] as const;

async function published(reporter: ActorContext, editor: ActorContext, words: string) {
  const { id, version } = await logStatement(
    reporter,
    statementInput.parse({
      words,
      said: { edtf: "2021-03-04" },
      place: "Harbor City",
      source: { title: "Remarks at the depot", text: `At the depot.\n\n${words}\n\nThe end.` },
      attributions: [{ role: "speaker", printedName: "Dana Field", printedTitle: "Director" }],
    }),
  );
  const submitted = await submitStatement(reporter, { id, version });
  const approved = await approveStatement(editor, {
    id,
    version: submitted.version,
    comment: "",
    checks: [...checks],
  });
  return publishStatement(editor, { id, version: approved.version });
}

async function approvedBy(editor: ActorContext, id: string): Promise<void> {
  const entry = await deskEntry(editor, id);
  if (!entry) throw new Error("There is no such entry");
  const step = { id, version: entry.version, comment: "" };
  await approveStatement(editor, { ...step, checks: [...checks, "notice"] });
}

test("A statement is corrected by two people, then retracted, without a script where there is none", async ({
  newsroom,
  reporter,
  signInAs,
  reader,
}) => {
  const desk = connect(newsroom.databaseUrl, "desk", { max: 1 });
  const people = await desk.db.select().from(users);
  const someEditor = people.find(({ role }) => role === "editor");
  if (!someEditor) throw new Error("The demonstration has no editor");
  const editorContext: ActorContext = {
    db: desk.db,
    actor: { id: someEditor.id, name: someEditor.name, role: "editor" },
  };
  const words = `The ferry sails at nine ${Math.random().toString(36).slice(2, 8)}.`;
  const { id, number, slug } = await published(reporter, editorContext, words);

  const page = await signInAs("reporter");
  await page.goto(`/desk/statements/${id}/correction`);
  const note = "The remarks were made at the depot, not in Harbor City.";
  await page.getByLabel("Note for readers").fill(note);
  await expect(page.getByRole("region", { name: /^Correction, / })).toContainText(note);
  await page.getByRole("radio", { name: /^Clarification/ }).check();
  await expect(page.getByRole("region", { name: /^Clarification, / })).toContainText(note);
  await page.getByRole("radio", { name: /^Correction/ }).check();
  await page.getByRole("button", { name: "Open the correction" }).click();
  await expect(page.getByText("Readers see nothing of it until it is issued.")).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.getByRole("link", { name: "Edit the text" }).click();
  await expect(page.getByText(`You are correcting S-${number}.`)).toBeVisible();
  await page.getByLabel("Place", { exact: true }).fill("The depot");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(/^Saved/).first()).toBeVisible();
  await page.getByRole("link", { name: "The notice, and what changes for readers" }).click();
  await expect(page.locator(".changes ins")).toContainText("The depot");
  await page.getByRole("button", { name: "Hand in for review" }).click();
  await expect(page.getByText("Handed in.")).toBeVisible();

  const editor = await signInAs("editor", { javaScriptEnabled: false });
  await approvedBy(editorContext, id);
  await editor.goto(`/desk/statements/${id}/correction`);
  await editor.getByRole("button", { name: "Issue the correction" }).click();
  await expect(editor.getByText("Issued. Readers see it now, at the same address.")).toBeVisible();
  await reader.goto(`/s/S-${number}/${slug}`);
  await expect(reader.getByText(note).first()).toBeVisible();
  await expect(reader.getByText("The depot").first()).toBeVisible();

  // Without a script: open a retraction and think better of it, then open it again and see it through.
  const plain = await signInAs("reporter", { javaScriptEnabled: false });
  const retract = async () => {
    await plain.goto(`/desk/statements/${id}/correction`);
    await plain.getByRole("radio", { name: /^Retraction/ }).check();
    await plain.getByLabel("Note for readers").fill("The recording is of another day.");
    await plain.getByRole("button", { name: "Open the correction" }).click();
  };
  await retract();
  await plain.getByRole("button", { name: "Withdraw the correction" }).click();
  await expect(plain.getByText("Withdrawn. The entry is again what readers see.")).toBeVisible();
  await retract();
  await plain.getByRole("button", { name: "Hand in for review" }).click();
  await expect(plain.getByText("Handed in.")).toBeVisible();
  await approvedBy(editorContext, id);
  await editor.goto(`/desk/statements/${id}/correction`);
  await editor.getByRole("button", { name: "Retract the statement" }).click();
  await expect(editor.getByText("Nothing of it can be corrected any more.")).toBeVisible();
  await reader.reload();
  await expect(reader).toHaveTitle(/^Retracted/);
  await expect(reader.getByText("The recording is of another day.").first()).toBeVisible();
  await desk.close();
});
