import type { APIRequestContext, Page } from "@playwright/test";
import { connect } from "@/db/connect";
import { passkeys } from "@/db/schema";
import type { UserRole } from "@/db/vocabulary";
import { addUser } from "@/lib/users/commands/add-user";
import { disableUser } from "@/lib/users/commands/disable-user";
import { test as base, expect } from "../support/web/newsroom";

const password = "a lantern under the stairs";

type Account = { id: string; email: string; disable: () => Promise<unknown> };

const test = base.extend<{ account: (role?: UserRole) => Promise<Account> }>({
  account: async ({ newsroom }, use) => {
    const { db, close } = connect(newsroom.databaseUrl, "desk", { max: 1 });
    const operator = { db, actor: null, operator: true as const };
    await use(async (role = "reporter") => {
      const email = `${crypto.randomUUID()}@stet.example`;
      const { id } = await addUser(operator, { email, name: "Ines Example", role, password });
      return { id, email, disable: () => disableUser(operator, { userId: id }) };
    });
    await close();
  },
});

async function signIn(page: Page, email: string, typed = password) {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(typed);
  await page.getByRole("button", { name: "Sign in" }).click();
}

const atTheDoor = (page: Page) => page.getByRole("heading", { name: "Sign in to the desk" });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("A reporter signs in, comes to the page asked for, signs out, and is out for good", async ({
      page,
      account,
    }) => {
      const { email } = await account();
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(message.text());
      });
      await page.goto("/desk/statements/new");
      await expect(atTheDoor(page)).toBeVisible();
      await signIn(page, email, "not the password");
      await expect(page.getByText("Address and password do not match an account.")).toBeVisible();
      await expect(page.getByLabel("E-mail address")).toHaveValue(email);
      await signIn(page, email);
      await page.waitForURL(({ pathname }) => pathname === "/desk/statements/new");
      await expect(page.getByText("Ines Example").first()).toBeVisible();

      const cookies = await page.context().cookies();
      expect(cookies.find(({ name }) => name === "stet.session")).toMatchObject({
        httpOnly: true,
        sameSite: "Lax",
        path: "/",
      });
      await page.getByRole("button", { name: "Sign out" }).click();
      await expect(atTheDoor(page)).toBeVisible();
      await expect(page.getByRole("button", { name: "Sign out" })).toBeHidden();
      await page.context().addCookies(cookies);
      await page.goto("/desk");
      await expect(atTheDoor(page)).toBeVisible();
      // Also of the content security policy.
      expect(complaints).toEqual([]);
    });

    test("A dismissed reporter is out at the next click", async ({ page, account }) => {
      const { email, disable } = await account();
      await page.goto("/desk");
      await signIn(page, email);
      await expect(page.getByText("Ines Example").first()).toBeVisible();
      await disable();
      await page.getByRole("navigation", { name: "Desk" }).getByRole("link", { name: "Queue" }).click();
      await expect(atTheDoor(page)).toBeVisible();
      await signIn(page, email);
      await expect(page.getByText("Address and password do not match an account.")).toBeVisible();
    });
  });
}

test("Nobody is led to another site after signing in", async ({ page, account }) => {
  const { email } = await account();
  await page.goto(`/desk/sign-in?returnTo=${encodeURIComponent("//elsewhere.example/desk")}`);
  await signIn(page, email);
  await page.waitForURL("/desk");
});

test("The desk is kept by no cache and framed by no site", async ({ page }) => {
  for (const path of ["/desk", "/desk/sign-in", "/desk/help"]) {
    const headers = (await page.goto(path))?.headers() ?? {};
    expect(headers["cache-control"]).toContain("no-store");
    expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}';/);
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["referrer-policy"]).toBe("same-origin");
  }
});

test("A form of another site can neither sign in nor out", async ({ page, request, account, newsroom }) => {
  const { email } = await account();
  await page.goto("/desk/sign-in");
  const hidden = await page
    .locator("form.sign-in input[type=hidden]")
    .evaluateAll((inputs) =>
      inputs.map((input) => [(input as HTMLInputElement).name, (input as HTMLInputElement).value]),
    );
  const post = (headers: Record<string, string>) =>
    request.post("/desk/sign-in", {
      headers,
      maxRedirects: 0,
      multipart: { ...Object.fromEntries(hidden), email, password },
    });
  const forged: Record<string, string>[] = [
    {},
    { origin: "null" },
    { origin: "https://elsewhere.example" },
    { origin: newsroom.origin.replace("localhost", "desk.localhost") },
    { origin: "https://elsewhere.example", "x-forwarded-host": "elsewhere.example" },
    { "sec-fetch-site": "cross-site" },
    { origin: newsroom.origin, "sec-fetch-site": "same-site" },
  ];
  for (const headers of forged) {
    const answer = await post(headers);
    expect([headers, answer.headers()["set-cookie"]]).toEqual([headers, undefined]);
  }
  expect((await post({ origin: newsroom.origin })).headers()["set-cookie"]).toContain("stet.session=");
});

/** The sign-in library's own address, as its client would use it. */
async function callback(request: APIRequestContext, form: Record<string, string>, headers = {}) {
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const answer = await request.post("/api/auth/callback/credentials", {
    form: { csrfToken, ...form },
    headers,
    maxRedirects: 0,
  });
  return { status: answer.status(), location: answer.headers().location };
}

test.describe("the sign-in library’s own address", () => {
  const session = async (request: APIRequestContext) => (await request.get("/api/auth/session")).json();

  test("signs in and out by the same session row", async ({ request, account }) => {
    const { email, disable } = await account("editor");
    expect(await session(request)).toEqual({});
    const callbackUrl = "//elsewhere.example";
    expect(await callback(request, { email, password, callbackUrl })).toEqual({
      status: 302,
      location: "/desk",
    });
    expect(await session(request)).toEqual({ user: { name: "Ines Example", role: "editor" } });
    const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
    await request.post("/api/auth/signout", { form: { csrfToken }, maxRedirects: 0 });
    expect(await session(request)).toEqual({});

    await callback(request, { email, password });
    expect(await session(request)).toHaveProperty("user");
    await disable();
    expect(await session(request)).toEqual({});
  });

  test("has the limits of the form, and tells no more", async ({ request, page }) => {
    const email = `${crypto.randomUUID()}@stet.example`;
    const wrong = { status: 302, location: "/api/auth/error?error=CredentialsSignin&provider=credentials" };
    for (let times = 0; times < 5; times++) {
      expect(await callback(request, { email, password })).toEqual(wrong);
    }
    const limited = await callback(request, { email, password }, { "x-forwarded-for": "203.0.113.9" });
    expect(limited).toEqual({ status: 302, location: "/api/auth/error?error=too_many" });
    await page.goto("/desk/sign-in");
    await signIn(page, email);
    await expect(page.getByText(/^Too many attempts to sign in\. Try again in \d+ minutes\.$/)).toBeVisible();
  });

  test("sends whoever has a second factor to our own page, and opens nothing", async ({
    request,
    account,
    newsroom,
  }) => {
    const { id: userId, email } = await account("editor");
    const { db, close } = connect(newsroom.databaseUrl, "desk", { max: 1 });
    const key = { credentialId: crypto.randomUUID(), publicKey: "none", counter: 0, synced: false };
    await db.insert(passkeys).values({ userId, name: "Laptop", ...key });
    await close();
    const { location } = await callback(request, { email, password });
    expect(location).toBe("/api/auth/error?error=second_step");
    expect(await session(request)).toEqual({});
  });

  test("refuses forms of other sites and whatever it does not need", async ({ request, account }) => {
    const { email } = await account();
    const foreign = { origin: "https://elsewhere.example" };
    expect((await callback(request, { email, password }, foreign)).status).toBe(403);
    await request.post("/api/auth/callback/credentials", { form: { email, password }, maxRedirects: 0 });
    expect(await session(request)).toEqual({});
    for (const path of ["_log", "session", "signin/credentials", "callback/google"]) {
      expect([path, (await request.post(`/api/auth/${path}`, { form: { a: "b" } })).status()]).toEqual([
        path,
        404,
      ]);
    }
    const odd = { "content-type": "application/json" };
    expect((await request.post("/api/auth/callback/credentials", { data: "{", headers: odd })).status()).toBe(
      400,
    );
    expect((await request.get("/api/auth/signin?callbackUrl=javascript:1")).status()).toBe(400);
  });
});
