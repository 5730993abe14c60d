// A case from the request to the reader: what was asked for, refused and released, the file that came, the release in
// which the words stand, the second that shows what they speak of; and words that differ by one letter.
import { createHash } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import { aPdf } from "../support/pdf";
import { recordVideo } from "../support/record-video";
import { finishReview } from "../support/web/finish-review";
import { expect, test } from "../support/web/newsroom";

const mark = Math.random().toString(36).slice(2, 8);
const quoted = {
  printed: [
    "The bridge watch kept to its post – and to",
    "its “quiet rule” – all of that long after-",
    "noon.",
  ],
  words: "The bridge watch kept to its post – and to its “quiet rule” – all of that long after-noon.",
  plain: 'The bridge watch kept to its post - and to its "quiet rule" - all of that long afternoon.',
};

const release = aPdf([
  { lines: [`Harbor Watch ${mark}`, "", "", "Page one says when the watch will meet again."] },
  { lines: ["The chair of the watch, asked about Friday:", ...quoted.printed, "No vote was taken."] },
]);

const captions = `WEBVTT

00:00.500 --> 00:02.000
<v Officer>Please step back from the rail.

00:02.000 --> 00:04.000
<v Visitor>I am here to see the bridge.

00:04.000 -> 00:05.000
an arrow too short
`;

type Step = { kind: string; sent?: string; postmarked?: string; received?: string; exemption?: string };

async function addStep(page: Page, { kind, ...fields }: Step) {
  await page.getByRole("link", { name: "Add a step" }).click();
  await page.getByLabel("What happened").selectOption({ label: kind });
  for (const [field, value] of Object.entries(fields)) {
    const label = `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
    await page.getByLabel(label, { exact: true }).fill(value);
  }
  await page.getByRole("button", { name: "Add the step" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The step is on record." })).toBeVisible();
}

/** The page again, until what the worker does shows on it. */
const onceThere = (page: Page, thing: Locator) =>
  expect(async () => {
    await page.reload();
    await expect(thing).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 90_000 });

async function choose(list: Locator, words: string) {
  const option = list.locator("option", { hasText: words }).first();
  await list.selectOption((await option.getAttribute("value")) ?? "");
}

const publish = async (editor: Page, entry: string) => {
  await editor.goto(entry);
  await finishReview(editor, "Approve");
  await expect(editor.getByText("Approved. It can be published.")).toBeVisible();
  await editor.getByRole("button", { name: "Publish now" }).click();
};

test("A request leads to a video, a release to its words, and a reader follows both to the file", async ({
  signInAs,
  reader,
}) => {
  test.setTimeout(300_000);
  const video = await recordVideo(reader, { seconds: 6, sound: true, clock: "14:02:00" });
  const reporter = await signInAs("reporter");

  // The source has to be there before a file can be added to it.
  await reporter.goto("/desk/statements/new");
  await reporter.getByLabel("Title", { exact: true }).fill(`Release of the watch ${mark}`);
  await reporter.getByLabel("Kind", { exact: true }).selectOption({ label: "Press release" });
  await reporter.getByRole("button", { name: "Save", exact: true }).click();
  await reporter.waitForURL(/\/edit$/);
  const entry = reporter.url().replace(/\/edit$/, "");
  await reporter.goto(entry);
  await reporter.getByRole("link", { name: `Release of the watch ${mark}` }).click();
  await reporter.waitForURL(/\/desk\/sources\/[0-9a-f-]{36}$/);
  const source = reporter.url();

  await reporter.getByLabel("Files", { exact: true }).setInputFiles([
    { name: "release.pdf", mimeType: "application/pdf", buffer: release },
    { name: "bridge.webm", mimeType: "video/webm", buffer: video },
    { name: "bridge.vtt", mimeType: "text/vtt", buffer: Buffer.from(captions) },
  ]);
  await reporter.getByRole("button", { name: "Upload" }).click();
  await expect(reporter.locator(".uploads > li").filter({ hasText: "Received" })).toHaveCount(3);
  const file = (name: string) =>
    reporter.locator(".desk-files > li").filter({ has: reporter.getByRole("heading", { name }) });
  await onceThere(reporter, file("release.pdf").getByText(/Text drawn, 2 pages/));
  await onceThere(reporter, file("bridge.vtt").getByText("1 cue could not be read.").first());
  await onceThere(reporter, file("bridge.webm").getByText(/^[0-9a-f]{64}$/));

  // What was asked for, and what came of it.
  await reporter.goto("/desk/requests/new");
  await reporter.getByLabel("What was asked for").fill(`Video of the bridge ${mark}`);
  await reporter.getByLabel("Agency", { exact: true }).fill("Harbor City Police Department");
  await reporter.getByLabel("Law").fill("Freedom of Information Act");
  await reporter.getByLabel("Asked by").fill("Harbor Herald");
  await reporter.getByRole("button", { name: "Record the request" }).click();
  await addStep(reporter, { kind: "Filed", sent: "2 Mar 2021" });
  await addStep(reporter, {
    kind: "Acknowledged",
    sent: "3 Mar 2021",
    postmarked: "5 Mar 2021",
    received: "9 Mar 2021",
  });
  await addStep(reporter, { kind: "Refused", received: "12 Mar 2021", exemption: "Section 1-210(b)(3)" });
  await addStep(reporter, { kind: "Appealed", sent: "15 Mar 2021" });
  await addStep(reporter, { kind: "Released", received: "4 May 2021" });

  await reporter.goto(source);
  await file("bridge.webm")
    .getByRole("link", { name: /^Tie to a release/ })
    .click();
  await choose(reporter.getByLabel("Release", { exact: true }), mark);
  await reporter.getByLabel("What was released").fill("Six seconds of the bridge");
  await reporter.getByRole("button", { name: "Record what was released" }).click();
  await expect(file("bridge.webm").getByRole("link", { name: `Video of the bridge ${mark}` })).toBeVisible();
  await file("bridge.vtt")
    .getByRole("link", { name: /^Made from another file/ })
    .click();
  await reporter.getByLabel("What it is").selectOption({ label: "Captions" });
  await choose(reporter.getByLabel("Made out of"), "bridge.webm");
  await reporter.getByRole("button", { name: "Tie it to that file" }).click();
  await expect(file("bridge.vtt")).toContainText("Captions of bridge.webm");
  await reporter.getByRole("link", { name: /^Transcript bridge\.vtt/ }).click();
  await expect(reporter.getByRole("link", { name: "The recording" })).toBeVisible();
  await reporter.getByLabel("Made by").fill("The agency");
  await reporter.getByRole("button", { name: "Save", exact: true }).click();
  await expect(reporter.getByText("The transcript is saved.")).toBeVisible();

  // The words are taken from the pages as they were drawn; a range of the video stands beside them.
  await reporter.goto(`${entry}/edit`);
  const cited = reporter.locator(".cited-list > li");
  await reporter.getByLabel("Quote from").selectOption({ label: "release.pdf" });
  await reporter
    .getByRole("textbox", { name: "Text of the source" })
    .evaluate((area: HTMLTextAreaElement) => {
      area.focus();
      area.setSelectionRange(area.value.indexOf("The bridge watch"), area.value.indexOf("noon.") + 5);
    });
  await reporter
    .getByRole("group", { name: "Cite the selected words" })
    .getByRole("button", { name: "Use as quote" })
    .click();
  await expect(cited).toHaveCount(1);
  await expect(reporter.getByLabel("Words", { exact: true })).toHaveValue(quoted.words);
  await reporter.getByLabel("Words", { exact: true }).fill(quoted.plain);
  await reporter.getByRole("button", { name: "Cite a range of bridge.webm" }).click();
  await reporter.getByLabel("Begins at", { exact: true }).fill("0:02");
  await reporter.getByLabel("Ends at", { exact: true }).fill("0:04");
  await reporter.getByLabel("What the recording lets one see or hear").selectOption("partly_shows");
  await reporter.getByLabel("In neutral words, what one sees or hears").fill("The rail of a bridge.");
  await cited.last().getByLabel("Cited as").selectOption({ label: "Context" });
  const voice = reporter.getByLabel("Name, as printed");
  if ((await voice.count()) === 0) await reporter.getByRole("button", { name: "Add another voice" }).click();
  await voice.fill(`Watch Chair ${mark}`);
  await reporter.getByLabel("Day said, date").fill("5 March 2021");
  await reporter.getByRole("button", { name: "Submit for review", exact: true }).click();
  await reporter.waitForURL(entry);

  const editor = await signInAs("editor");
  await editor.goto(entry);
  await expect(editor.getByText(/same after normalisation/).first()).toBeVisible();
  await publish(editor, entry);
  const address = await editor.getByRole("link", { name: "Open the public page" }).getAttribute("href");

  // A reader, from the words to the page, the second and the bytes.
  await reader.goto(address ?? "");
  await expect(reader.locator("mark#words")).toContainText("its “quiet rule” – all of that long after-noon.");
  await expect(reader.locator(".passage").first()).toContainText(
    "The chair of the watch, asked about Friday:",
  );
  await expect(reader.getByRole("link", { name: "PDF p. 2" })).toBeVisible();
  await expect(reader.getByText("The recording shows this in part")).toBeVisible();
  const player = reader.locator("video");
  await expect(player).toHaveAttribute("src", /#t=2\b/);
  await expect.poll(() => player.evaluate((media: HTMLVideoElement) => media.currentTime)).toBe(2);
  await reader.getByRole("link", { name: "The whole recording at this range" }).click();
  await expect(reader).toHaveURL(/\/d\/D-\d+\?.*t=2,4#recording$/);
  const spoken = (words: string) => reader.getByRole("listitem").filter({ hasText: words });
  await expect(spoken("I am here to see the bridge.")).toHaveAttribute("aria-current", "true");
  await expect(spoken("Please step back").getByRole("link").first()).toHaveAttribute(
    "href",
    /[?&]t=0\.5#cue-1$/,
  );

  await reader.getByRole("link", { name: "Provenance" }).click();
  const chain = reader.locator(".custody");
  await expect(chain.locator(".custody-event")).toHaveText([
    "Filed",
    "Acknowledged",
    "Refused",
    "Appealed",
    "Released",
  ]);
  await expect(chain).toContainText(/Sent\s*3 Mar 2021\s*Postmarked\s*5 Mar 2021\s*Received\s*9 Mar 2021/);
  await expect(chain).toContainText("Exemption named: Section 1-210(b)(3)");
  await expect(chain.locator(".custody-items")).toContainText("bridge.webm");
  const held = reader.locator(".custody-files > .custody-tree > li").filter({ hasText: "bridge.webm" });
  await expect(held.locator(".custody-tree")).toContainText("Captions of bridge.webm");
  await expect(held.locator(".custody-tree")).toContainText("1 cue could not be read");
  const link = held.getByRole("link", { name: "bridge.webm" }).first();
  const bytes = await reader.request.get((await link.getAttribute("href")) ?? "");
  expect(await bytes.body()).toEqual(video);
  await expect(held.getByText(createHash("sha256").update(video).digest("hex"))).toBeVisible();
});

test("Words that differ from the source by one letter are not published, and the letter is shown", async ({
  signInAs,
}) => {
  const words = `The bridge stays open ${mark}, rain or shine.`;
  const reporter = await signInAs("reporter");
  await reporter.goto("/desk/statements/new");
  await reporter.getByLabel("Text of the source").fill(`😀 Asked on Friday, the chair said: “${words}”`);
  await reporter.getByLabel("Title", { exact: true }).fill(`Notes on the bridge ${mark}`);
  await reporter.getByLabel("Words", { exact: true }).fill(words.replace("stays", "stags"));
  await reporter.getByLabel("Name, as printed").fill(`Watch Chair ${mark}`);
  await reporter.getByLabel("Day said, date").fill("5 March 2021");
  await reporter.getByRole("button", { name: "Submit for review", exact: true }).click();
  await reporter.waitForURL(/\/desk\/statements\/[0-9a-f-]{36}$/);
  const entry = reporter.url();

  const editor = await signInAs("editor");
  await publish(editor, entry);
  await expect(editor.locator(".refusal")).toContainText("stags");
  await expect(editor.locator("ins").filter({ hasText: "stags" }).first()).toBeVisible();
  await expect(editor.locator("del").filter({ hasText: "stays" }).first()).toBeVisible();
  await expect(editor.getByRole("link", { name: "Open the public page" })).toHaveCount(0);

  await reporter.goto(`${entry}/edit`);
  await reporter.getByLabel("Words", { exact: true }).fill(words);
  const answered = reporter.waitForResponse((response) => response.request().method() === "POST");
  await reporter.getByRole("button", { name: "Save changes" }).click();
  await answered;
  await reporter.goto(entry);
  await expect(reporter.getByText("letter by letter: exact").first()).toBeVisible();
  await publish(editor, entry);
  await expect(editor.getByRole("link", { name: "Open the public page" })).toBeVisible();
});
