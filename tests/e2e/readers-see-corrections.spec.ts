import { connect } from "@/db/connect";
import { checkItems } from "@/db/review-vocabulary";
import type { CorrectionKind } from "@/db/vocabulary";
import { issueCorrection } from "@/lib/corrections/commands/issue-correction";
import { openCorrection } from "@/lib/corrections/commands/open-correction";
import { approveStatement } from "@/lib/reviews/commands/approve-statement";
import { editStatement } from "@/lib/statements/commands/edit-statement";
import { logStatement } from "@/lib/statements/commands/log-statement";
import { publishStatement } from "@/lib/statements/commands/publish-statement";
import { submitStatement } from "@/lib/statements/commands/submit-statement";
import { asInput } from "@/lib/statements/content";
import { presentContent } from "@/lib/statements/present-content";
import { statementInput } from "@/lib/statements/schema";
import { actAs } from "../support/web/act-as";
import { expect, test } from "../support/web/newsroom";
import type { ServedNewsroom } from "../support/web/newsroom-address";

const stamp = Date.now().toString(36);
const cut = `The ferry of ${stamp} stays through the winter`;
const whole = `${cut}, if the ledger allows it.`;

/** The desk at work, so that what is watched here is the readers' side. */
async function newsroomAtWork(newsroom: ServedNewsroom) {
  const desk = connect(newsroom.databaseUrl, "desk", { max: 2 });
  const [reporter, editor] = [await actAs(desk, newsroom, "reporter"), await actAs(desk, newsroom, "editor")];
  const approved = async (id: string, version: number) => {
    const submitted = await submitStatement(reporter, { id, version });
    return approveStatement(editor, {
      id,
      version: submitted.version,
      comment: "",
      checks: [...checkItems],
    });
  };
  const input = statementInput.parse({
    kind: "speech",
    words: cut,
    said: { edtf: "2021-03-04" },
    source: { title: `Minutes ${stamp}`, text: `The chair said: ${whole} Then the meeting closed.` },
    attributions: [{ role: "speaker", printedName: `Ada Quill ${stamp}` }],
  });
  const { id, version } = await logStatement(reporter, input);
  const published = await publishStatement(editor, { id, version: (await approved(id, version)).version });
  let present = published.version;
  const correct = async (kind: CorrectionKind, note: string, words?: string) => {
    const opened = await openCorrection(reporter, { id, version: present, kind, note });
    const { content } = await presentContent(reporter, id);
    const edited = words
      ? await editStatement(reporter, {
          id,
          version: opened.version,
          statement: { ...asInput(content), words },
        })
      : opened;
    present = (await issueCorrection(editor, { id, version: (await approved(id, edited.version)).version }))
      .version;
  };
  return { path: `/s/S-${published.number}/${published.slug}`, correct, close: desk.close };
}

test("A statement is corrected and then retracted, and readers without script see each state at the same address", async ({
  browser,
  newsroom,
}) => {
  const { path, correct, close } = await newsroomAtWork(newsroom);
  const context = await browser.newContext({ baseURL: newsroom.origin, javaScriptEnabled: false });
  const reader = await context.newPage();
  const banner = reader.getByRole("region", { name: /^(Correction|Retraction|Clarification), / });
  try {
    await reader.goto(path);
    await expect(reader.getByText("Not corrected since.")).toBeVisible();
    await expect(banner).toHaveCount(0);

    await correct("correction", "The second half of the sentence was missing.", whole);
    await reader.goto(path);
    await expect(banner).toContainText("The second half of the sentence was missing.");
    await expect(reader.locator("blockquote.words ins")).toContainText(", if the ledger allows it.");
    await reader.getByRole("link", { name: "Version 1" }).click();
    await expect(reader).toHaveURL(`${path}?v=1`);
    await expect(reader.getByText("This is version 1 of 2, and not the latest.")).toBeVisible();
    await expect(reader.locator("blockquote.words")).toHaveText(cut);

    await correct("clarification", "The ledger is that of the harbor board.");
    await reader.goto(path);
    await reader.getByLabel("Compare").selectOption("Version 1");
    await reader.getByLabel("with").selectOption("Version 2");
    await reader.getByRole("button", { name: "Compare" }).click();
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Version 1 and version 2");
    await expect(reader.locator(".changes ins")).toContainText("if the ledger allows it.");

    await reader.goto(`/search?q=${stamp}`);
    await expect(reader.getByRole("article")).toHaveCount(1);
    await correct("retraction", "The minutes were those of another board.");
    await reader.goto(path);
    await expect(reader).toHaveTitle(/^Retracted/);
    await expect(banner.first()).toContainText("The minutes were those of another board.");
    await expect(reader.locator("blockquote.words")).toBeHidden();
    await reader.getByText("The words as they were published").click();
    await expect(reader.locator("blockquote.words")).toContainText(whole);
    await reader.emulateMedia({ media: "print" });
    await expect(banner.first()).toBeVisible();
    await reader.emulateMedia({ media: "screen" });

    await reader.goto(`/search?q=${stamp}`);
    await expect(reader.getByRole("article")).toHaveCount(0);
    await reader.getByLabel("Show retracted statements as well").check();
    await reader.getByRole("button", { name: "Search" }).click();
    await expect(reader.getByRole("article")).toContainText("Retracted: Ada Quill");

    await reader.getByRole("link", { name: "Corrections", exact: true }).click();
    await expect(reader.getByRole("article").first()).toContainText(
      "The minutes were those of another board.",
    );
    await reader.getByText("Filter", { exact: true }).click();
    await reader.getByLabel("Kind of notice").selectOption("Correction");
    await reader.getByRole("button", { name: "Show" }).click();
    await expect(reader.getByRole("article").first()).toContainText("The second half of the sentence");
    await reader
      .getByRole("link", { name: /^The notice on S-/ })
      .first()
      .click();
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText(/^Correction of .*, S-\d+$/);
    await reader.goto("/");
    await expect(reader.getByRole("region", { name: "Corrections of the last 7 days" })).toContainText(stamp);
  } finally {
    await context.close();
    await close();
  }
});
