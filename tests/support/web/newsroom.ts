import { type Browser, type BrowserContextOptions, test as base, type Page } from "@playwright/test";
import { type ServedNewsroom, servedAt } from "./newsroom-address";

export { expect } from "@playwright/test";

type Role = "reporter" | "second reporter" | "editor" | "admin";

type Newsroom = {
  newsroom: ServedNewsroom;
  /** A reader: nobody is signed in. */
  reader: Page;
  /** A page of somebody signed in, in a browser of their own. */
  signInAs: (role: Role, options?: BrowserContextOptions) => Promise<Page>;
};

// One sign-in per person and run, by the form; every further page of theirs takes up the session.
const sessions = new Map<Role, Awaited<ReturnType<typeof signIn>>>();

export const test = base.extend<Newsroom>({
  newsroom: async ({ browserName: _any }, use) => use(servedAt()),
  baseURL: async ({ newsroom }, use) => use(newsroom.origin),
  reader: async ({ browser, newsroom }, use) => {
    const context = await browser.newContext({ baseURL: newsroom.origin });
    await use(await context.newPage());
    await context.close();
  },
  signInAs: async ({ browser, newsroom }, use) => {
    const opened: { close(): Promise<void> }[] = [];
    await use(async (role, options = {}) => {
      const storageState = sessions.get(role) ?? (await signIn(browser, newsroom, role));
      sessions.set(role, storageState);
      const context = await browser.newContext({ baseURL: newsroom.origin, ...options, storageState });
      opened.push(context);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
});

/** The cookies of somebody who has signed in by the form. */
export async function signIn(
  browser: Browser,
  { origin, signIns }: Pick<ServedNewsroom, "origin" | "signIns">,
  role: Role,
) {
  const account = signIns.find((signIn) => signIn.role === role);
  if (!account) throw new Error(`The demonstration has no ${role}`);
  const context = await browser.newContext({ baseURL: origin });
  const page = await context.newPage();
  await page.goto("/desk/sign-in");
  await page.getByLabel("E-mail address").fill(account.email);
  await page.getByLabel("Password", { exact: true }).fill(account.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
  const state = await context.storageState();
  await context.close();
  return state;
}
