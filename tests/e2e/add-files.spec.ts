// Files on their way to a source, as a reporter sends them; and what comes back from there.
import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { captures } from "@/db/schema";
import type { ActorContext } from "@/lib/context";
import { one } from "@/lib/rows";
import { logSource } from "@/lib/sources/commands/log-source";
import { sourceInput } from "@/lib/sources/schema";
import { expect } from "../support/web/newsroom";
import { test } from "../support/web/with-reporter";

const aSource = (ctx: ActorContext, title: string) =>
  logSource(ctx, sourceInput.parse({ title, capturedOn: "2021-03-05" }));

const readyHashes = async ({ db }: ActorContext, sourceId: string) =>
  (await db.select().from(captures).where(eq(captures.sourceId, sourceId)))
    .filter(({ state }) => state === "ready")
    .map(({ sha256 }) => sha256);

const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

test("A reporter sends files in pieces; one that breaks off goes on after a reload", async ({
  reporter,
  signInAs,
}) => {
  const { id } = await aSource(reporter, "A recording of the hearing");
  const page = await signInAs("reporter");
  await page.goto(`/desk/sources/${id}`);
  const large = randomBytes(20_000_000);
  // From the disk: by its name and the time of its last change, a browser knows the file again.
  const folder = await mkdtemp(join(tmpdir(), "stet-e2e-"));
  const chosen = [join(folder, "recording.bin"), join(folder, "notes \u202egpj.txt")];
  await writeFile(chosen[0] ?? "", large);
  await writeFile(chosen[1] ?? "", "Notes of the hearing.");
  let pieces = 0;
  await page.route("**/desk/uploads/*", (route) => {
    if (route.request().method() === "PATCH" && ++pieces === 2) return route.abort();
    return pieces > 2 ? route.abort() : route.continue();
  });
  await page.getByLabel("Files", { exact: true }).setInputFiles(chosen);
  await page.getByRole("button", { name: "Upload" }).click();
  const first = page.locator(".uploads > li").filter({ hasText: "recording.bin" });
  await expect(first.getByRole("progressbar")).not.toHaveAttribute("value", "0");
  await first.getByRole("button", { name: "Pause" }).click();
  await expect(first.getByRole("status")).toContainText("Paused");

  await page.unroute("**/desk/uploads/*");
  page.on("dialog", (dialog) => void dialog.accept());
  await page.reload();
  const offsets: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "PATCH") offsets.push(request.headers()["upload-offset"] ?? "");
  });
  await page.getByLabel("Files", { exact: true }).setInputFiles(chosen);
  await page.getByRole("button", { name: "Upload" }).click();
  await expect(first.getByRole("status")).toContainText("Received");
  expect(Number(offsets[0])).toBeGreaterThan(0);
  await expect
    .poll(() => readyHashes(reporter, id), { timeout: 60_000 })
    .toEqual(expect.arrayContaining([hashOf(large), hashOf(Buffer.from("Notes of the hearing."))]));
  await expect(page.getByRole("link", { name: "notes gpj.txt", exact: true })).toBeVisible({
    timeout: 60_000,
  });
  await rm(folder, { recursive: true });
});

test.describe("without JavaScript", () => {
  test("A reporter sends one file by the form", async ({ reporter, signInAs }) => {
    const { id } = await aSource(reporter, "A letter");
    const page = await signInAs("reporter", { javaScriptEnabled: false });
    await page.goto(`/desk/sources/${id}`);
    const letter = Buffer.from("<!doctype html><script>document.title = 'ran'</script><p>A letter.</p>");
    await page
      .getByLabel("File", { exact: true })
      .setInputFiles({ name: "letter.html", mimeType: "text/plain", buffer: letter });
    await page.getByRole("button", { name: "Upload" }).click();
    await expect(page).toHaveURL(new RegExp(`/desk/sources/${id}#files$`));
    await expect.poll(() => readyHashes(reporter, id), { timeout: 60_000 }).toEqual([hashOf(letter)]);
  });
});

test("A page among the files is offered for download and runs nothing", async ({ reporter, signInAs }) => {
  const { id } = await aSource(reporter, "A captured page");
  const page = await signInAs("reporter");
  await page.goto(`/desk/sources/${id}`);
  const buffer = Buffer.from("<!doctype html><script>parent.document.title = 'ran'</script><p>A page.</p>");
  await page
    .getByLabel("Files", { exact: true })
    .setInputFiles({ name: "page.html", mimeType: "text/html", buffer });
  await page.getByRole("button", { name: "Upload" }).click();
  await expect.poll(() => readyHashes(reporter, id), { timeout: 60_000 }).toHaveLength(1);
  const { id: captureId } = one(await reporter.db.select().from(captures).where(eq(captures.sourceId, id)));
  const answer = await page.request.get(`/desk/files/${captureId}`);
  expect(answer.headers()).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "content-disposition": expect.stringMatching(/^attachment; filename="page.html"/),
    "content-length": String(buffer.length),
    "content-security-policy": expect.stringMatching(/^sandbox; default-src 'none'/),
    "x-content-type-options": "nosniff",
  });
  await page.evaluate((src) => {
    const frame = document.createElement("iframe");
    frame.src = src;
    document.body.append(frame);
  }, `/desk/files/${captureId}`);
  await page.waitForTimeout(500);
  expect(await page.title()).not.toBe("ran");
  const part = await page.request.get(`/desk/files/${captureId}`, { headers: { range: "bytes=0-8" } });
  expect([part.status(), await part.text()]).toEqual([206, "<!doctype"]);
});
