import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/web/newsroom";

const readerPages = [
  "/",
  "/people",
  "/people/bob-duff",
  "/people/barack-obama",
  "/organizations",
  "/organizations/norwalk-police-union-local-1727",
  "/bills",
  "/bills/ct/2020-js/hb-6004",
  "/s/S-1008",
  "/s/S-1010",
  "/s/S-1011",
  "/d/D-301",
  "/corrections",
  "/search?q=police",
  "/search?q=nothing-is-called-this",
  "/about",
  "/no-such-page",
];

const deskPages = [
  "/desk",
  "/desk?tab=all",
  "/desk/statements/new",
  "/desk/people",
  "/desk/organizations",
  "/desk/bills",
  "/desk/sources",
  "/desk/requests",
  "/desk/requests/new",
  "/desk/account",
  "/desk/account/password",
  "/desk/account/authenticator",
  "/desk/account/passkeys",
  "/desk/account/confirm",
];

const adminPages = ["/desk/users", "/desk/users/roles", "/desk/users/outbox", "/desk/audit"];
const openPages = ["/desk/sign-in", "/desk/reset", "/desk/join/no-such-link", "/desk/reset/no-such-link"];

const looks = [
  { scheme: "light", width: 1280 },
  { scheme: "dark", width: 1280 },
  { scheme: "light", width: 320 },
] as const;

/** WCAG 2.2 AA, and nothing that has to be scrolled sideways. */
async function expectAccessible(page: Page, path: string) {
  await page.goto(path);
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  const told = violations.map(
    ({ id, nodes }) => `${path} ${id}: ${nodes.map(({ target }) => target).join(" | ")}`,
  );
  expect(told).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${path} is wider than the window`).toBeLessThanOrEqual(0);
}

for (const { scheme, width } of looks) {
  test(`reader pages have no accessibility fault in ${scheme} at ${width} px`, async ({
    browser,
    newsroom,
  }) => {
    test.setTimeout(240_000);
    const context = await browser.newContext({
      baseURL: newsroom.origin,
      colorScheme: scheme,
      viewport: { width, height: 800 },
    });
    const page = await context.newPage();
    for (const path of readerPages) await expectAccessible(page, path);
    for (const path of openPages) await expectAccessible(page, path);
    await context.close();
  });

  test(`desk pages have no accessibility fault in ${scheme} at ${width} px`, async ({ signInAs }) => {
    test.setTimeout(240_000);
    const page = await signInAs("editor", { colorScheme: scheme, viewport: { width, height: 800 } });
    for (const path of deskPages) await expectAccessible(page, path);
    await page.goto("/desk?tab=all");
    const entry = await page
      .locator("main a[href^='/desk/statements/']:not([href$='/new'])")
      .first()
      .getAttribute("href");
    await expectAccessible(page, entry ?? "");
    await page.goto("/desk/people");
    const person = await page
      .locator("main a[href^='/desk/people/']:not([href$='/new'])")
      .first()
      .getAttribute("href");
    await expectAccessible(page, person ?? "");
    await page.goto("/desk/sources");
    const source = await page.locator("main a[href^='/desk/sources/']").first().getAttribute("href");
    for (const form of ["", "/edit", "/fetch"]) await expectAccessible(page, `${source}${form}`);
  });

  test(`pages about access have no accessibility fault in ${scheme} at ${width} px`, async ({ signInAs }) => {
    test.setTimeout(240_000);
    const page = await signInAs("admin", { colorScheme: scheme, viewport: { width, height: 800 } });
    for (const path of adminPages) await expectAccessible(page, path);
    await page.goto("/desk/users");
    const person = await page.getByRole("link", { name: "Jordan Blake" }).getAttribute("href");
    await expectAccessible(page, person ?? "");
  });
}
