import { expect, test } from "../support/web/newsroom";

test.use({ javaScriptEnabled: false });

test("Seven unions are seven signers of one letter, relayed by a campaign", async ({ page }) => {
  await page.goto("/s/S-1010");
  const statement = page.getByRole("article").first();
  for (const town of ["Bethel", "New Canaan", "Redding", "Ridgefield", "Wilton", "Weston", "Westport"]) {
    await expect(statement.getByRole("link", { name: `${town} Police Union` }).first()).toBeVisible();
  }
  await expect(statement).toContainText("jointly");
  await expect(statement).toContainText(/Relayed by\s*Kim Healy for CT/);
  await expect(statement).toContainText(/Paid for by\s*/);
  await statement.getByRole("link", { name: "Weston Police Union" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Weston Police Union");
  await expect(page.getByRole("article")).toContainText("We serve with integrity");
});

test("A president quoted in a mayor’s post is on his own timeline, in whose statement it stands", async ({
  page,
}) => {
  await page.goto("/people/barack-obama");
  const card = page.getByRole("article").first();
  await expect(card).toContainText("these are attacks on public servants");
  await expect(card).toContainText(/quoted in/i);
  await page.goto("/s/S-1011");
  await expect(page.getByRole("article").first()).toContainText("Mayor");
  await expect(page.getByRole("article").first().locator("blockquote q")).toContainText(
    "attacks on public servants",
  );
});

test("A union’s statement shows the days said, published and spoken about apart", async ({ page }) => {
  await page.goto("/s/S-1008");
  const main = page.getByRole("main");
  await expect(main).toContainText("15 Sep 2020");
  await expect(main).toContainText("date inferred");
  await expect(main).toContainText("16 Sep 2020");
  await expect(main).toContainText("24 Jul 2020");
});

test("A bill shows both counts where sources disagree, and where it stood when somebody spoke", async ({
  page,
}) => {
  await page.goto("/bills/ct/2020-js/hb-6004");
  const main = page.getByRole("main");
  await expect(main).toContainText(/86.58/);
  await expect(main).toContainText(/85.58/);
  await expect(main).toContainText("21");
  await page.goto("/s/S-1003");
  await expect(page.getByRole("main")).toContainText(/signed/i);
});

test("An address in another form leads to the canonical one; one never taken is not found", async ({
  page,
  request,
}) => {
  await page.goto("/s/1008");
  expect(new URL(page.url()).pathname).toMatch(/^\/s\/S-1008\/.+/);
  const missing = await request.get("/people/nobody-of-that-name");
  expect(missing.status()).toBe(404);
  expect(await missing.text()).not.toContain('<script src="/_next');
});

test("Pages carry no framework script, and say what they are to machines", async ({ request }) => {
  const html = await (await request.get("/s/S-1008")).text();
  expect(html).not.toContain("/_next/");
  const jsonLd = /<script type="application\/ld\+json">([^<]+)<\/script>/.exec(html)?.[1];
  expect(JSON.parse(jsonLd ?? "null")).toMatchObject({ "@context": "https://schema.org" });
});
