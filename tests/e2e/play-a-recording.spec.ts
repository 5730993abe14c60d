import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/web/newsroom";
import { aPlayableRecording } from "../support/web/playable-recording";

type Made = Awaited<ReturnType<typeof aPlayableRecording>>;
let made: Made;

test.beforeAll(async ({ browser }) => {
  const { servedAt } = await import("../support/web/newsroom-address");
  const page = await browser.newPage();
  made = await aPlayableRecording(servedAt(), page);
  await page.close();
});

const video = (page: Page) => page.locator("video");
const now = (page: Page) => video(page).evaluate((media: HTMLVideoElement) => media.currentTime);
const paused = (page: Page) => video(page).evaluate((media: HTMLVideoElement) => media.paused);
const line = (page: Page, words: string) => page.getByRole("listitem").filter({ hasText: words });

async function open(page: Page, search: string) {
  const messages: string[] = [];
  page.on("console", (message) => messages.push(`${message.type()}: ${message.text()}`));
  await page.goto(`${made.recordingPath}${search}`);
  await video(page).evaluate(async (media: HTMLVideoElement) => {
    media.muted = true;
    if (media.readyState < 1)
      await new Promise((resolve) => media.addEventListener("loadedmetadata", resolve));
  });
  return () => messages.filter((message) => message.startsWith("error"));
}

test("The range of the address is played and stops at its end, and going on is offered", async ({
  signInAs,
}) => {
  const page = await signInAs("reporter");
  const errors = await open(page, "?t=2,3.2");
  await expect.poll(() => now(page)).toBeCloseTo(2, 1);
  await expect(line(page, "Nobody was harmed")).toHaveAttribute("aria-current", "true");
  // Three seconds before midnight at the start of the file.
  await expect(page.getByText("23:59:59", { exact: true })).toBeVisible();

  await video(page).focus();
  await page.keyboard.press("Space");
  await expect(page.getByText("The range ends here, at 0:03.")).toBeVisible();
  expect(await paused(page)).toBe(true);
  expect(Math.abs((await now(page)) - 3.2)).toBeLessThan(0.35);

  await page.getByRole("button", { name: "Continue" }).click();
  await expect.poll(() => now(page)).toBeGreaterThan(3.9);
  await expect(page.getByText("00:00:01", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Continue" })).toBeHidden();
  expect(errors()).toEqual([]);
});

test("Keys work while the recording has the focus, and nowhere else", async ({ signInAs }) => {
  const page = await signInAs("reporter");
  await open(page, "");
  await video(page).focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => now(page)).toBeCloseTo(5, 1);
  await page.keyboard.press(".");
  await expect.poll(() => now(page)).toBeCloseTo(5.04, 2);
  await page.keyboard.press(",");
  await page.keyboard.press(",");
  await expect.poll(() => now(page)).toBeCloseTo(4.96, 2);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => now(page)).toBe(0);
  await page.keyboard.press("ArrowRight");
  await expect(line(page, "Is that so?")).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("t");
  await expect(line(page, "Is that so?").getByRole("link").first()).toBeFocused();

  await page.getByText("Describe the recording").focus();
  await page.keyboard.press("ArrowRight");
  expect(await now(page)).toBeCloseTo(5, 1);
});

test("A line of the transcript goes to its second and leaves playing or pausing as it is", async ({
  signInAs,
}) => {
  const page = await signInAs("reporter");
  await open(page, "");
  await line(page, "Is that so?").getByRole("link").first().click();
  await expect.poll(() => now(page)).toBeCloseTo(4.5, 1);
  expect(await paused(page)).toBe(true);
  expect(page.url()).toContain("?t=4.5#cue-3");
});

test("The transcript follows only when asked to, and no longer once the reader scrolls", async ({
  signInAs,
}) => {
  const page = await signInAs("reporter");
  await open(page, "");
  const box = page.getByLabel("Transcript follows");
  await expect(box).not.toBeChecked();
  await box.check();
  await page.locator(".transcript").hover();
  await page.mouse.wheel(0, 300);
  await expect(box).not.toBeChecked();
  await expect(page.getByText("The transcript no longer follows.")).toBeVisible();
});

test("Without script the links of the transcript open the recording at their second", async ({
  signInAs,
}) => {
  const page = await signInAs("reporter", { javaScriptEnabled: false });
  await page.goto(made.recordingPath);
  await line(page, "Is that so?").getByRole("link").first().click();
  await expect(page.locator("video")).toHaveAttribute("src", /#t=4\.5$/);
  await expect(line(page, "Is that so?")).toHaveAttribute("aria-current", "true");
  await expect(page.getByLabel("Transcript follows")).toBeHidden();
});

test("A recording that cannot be played says so, and its transcript stays", async ({ signInAs }) => {
  const page = await signInAs("reporter");
  await page.route("**/desk/files/**", (route) =>
    route.fulfill({ status: 200, contentType: "video/webm", body: "no" }),
  );
  await page.goto(made.recordingPath);
  await expect(page.getByRole("alert").filter({ hasText: "cannot be played here" })).toBeVisible();
  await expect(line(page, "Is that so?")).toBeVisible();
});

test("A reporter corrects a line without script, and the file keeps what it says", async ({ signInAs }) => {
  const page = await signInAs("reporter", { javaScriptEnabled: false });
  await page.goto(made.transcriptPath);
  await expect(page.getByText("1 cue could not be read.")).toBeVisible();
  await page.getByRole("link", { name: "Correct the line at 0:02" }).click();
  await page.getByLabel("What is said").fill("Nobody was harmed in this incident.");
  await page.getByRole("button", { name: "Save the correction" }).click();
  await expect(page.getByText("The correction is saved.")).toBeVisible();
  await expect(line(page, "Nobody was harmed in this incident.")).toContainText("Corrected");
  const captions = await page.request.get(`/desk/transcripts/${made.transcriptId}/captions.vtt`);
  expect(captions.headers()["content-type"]).toContain("text/vtt");
  expect(await captions.text()).toContain("<v Chief Hale>Nobody was harmed in this incident.");
});

test("A reporter describes the recording, and is told what is wrong with what was typed", async ({
  signInAs,
}) => {
  const page = await signInAs("reporter");
  await open(page, "");
  await page.getByText("Describe the recording").click();
  await expect(page.getByText(/The player reads 0:0\d\.\d\./)).toBeVisible();
  await page.getByLabel("Length").fill("soon");
  await page.getByRole("button", { name: "Save the description" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Is not a time." })).toBeVisible();
  await page.getByLabel("Length").fill("0:08");
  await page.getByRole("button", { name: "Save the description" }).click();
  await expect(page.getByText("The description is saved.")).toBeVisible();
  await expect(page.getByText("8 seconds")).toBeVisible();
});

for (const { scheme, width } of [
  { scheme: "light", width: 1280 },
  { scheme: "dark", width: 1280 },
  { scheme: "light", width: 320 },
] as const) {
  test(`the screens of a recording have no accessibility fault in ${scheme} at ${width} px`, async ({
    signInAs,
  }) => {
    const page = await signInAs("reporter", { colorScheme: scheme, viewport: { width, height: 800 } });
    for (const path of [`${made.recordingPath}?t=2,4`, `${made.transcriptPath}?cue=2`]) {
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(" | ")}`),
      ).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
    }
  });
}
