import type { Page } from "@playwright/test";
import { generate } from "otplib";
import { connect } from "@/db/connect";
import { addUser } from "@/lib/users/commands/add-user";
import { test as base, expect } from "../support/web/newsroom";

const password = "a lantern under the stairs";

const test = base.extend<{ editor: { email: string } }>({
  editor: async ({ newsroom }, use) => {
    const { db, close } = connect(newsroom.databaseUrl, "desk", { max: 1 });
    const email = `${crypto.randomUUID()}@stet.example`;
    await addUser(
      { db, actor: null, operator: true },
      { email, name: "Ines Example", role: "editor", password },
    );
    await close();
    await use({ email });
  },
});

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

async function givePassword(page: Page, email: string) {
  await page.goto("/desk/account");
  await expect(heading(page, "Sign in to the desk")).toBeVisible();
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function signOut(page: Page) {
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(heading(page, "Sign in to the desk")).toBeVisible();
}

/** The half minute after next: the code of this one is used, or may run out while it is typed. */
const codeOf = (secret: string, steps: number) =>
  generate({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * steps });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("An editor sets up an authenticator app, and from then on signs in with its code or a recovery code", async ({
      page,
      editor,
    }) => {
      await givePassword(page, editor.email);
      await expect(heading(page, "My account")).toBeVisible();
      await page.getByRole("link", { name: "Set up an authenticator app" }).click();
      await page.getByRole("button", { name: "Show the picture to scan" }).click();
      const secret = ((await page.locator("figcaption code").textContent()) ?? "").replaceAll(" ", "");
      await expect(page.getByAltText("To be scanned with an authenticator app")).toBeVisible();
      await page.getByLabel("Code").fill("000000");
      await page.getByRole("button", { name: "Set up" }).click();
      await expect(page.getByText("This is not the code the app shows now.").first()).toBeVisible();
      await page.getByLabel("Code").fill(await codeOf(secret, 0));
      await page.getByRole("button", { name: "Set up" }).click();
      await expect(page.getByRole("heading", { name: "Your recovery codes" })).toBeVisible();
      const codes = await page.locator(".recovery-codes li").allTextContents();
      expect(codes).toHaveLength(10);
      await page.getByRole("link", { name: "Back to my account" }).click();
      await expect(page.getByText("10 are left.")).toBeVisible();
      await signOut(page);

      await givePassword(page, editor.email);
      await expect(heading(page, "Second step")).toBeVisible();
      // The right password has opened nothing yet.
      await page.goto("/desk");
      await expect(heading(page, "Sign in to the desk")).toBeVisible();
      await page.goto("/desk/sign-in/second-step?returnTo=/desk/account");
      await page.getByLabel("Code").fill(await codeOf(secret, 1));
      await page.getByRole("button", { name: "Go on" }).click();
      await expect(heading(page, "My account")).toBeVisible();
      await expect(page.getByText("with a password and a code.")).toBeVisible();
      await signOut(page);

      await givePassword(page, editor.email);
      await page.getByLabel("Code").fill(codes[0] ?? "");
      await page.getByRole("button", { name: "Go on" }).click();
      await expect(page.getByText("9 are left.")).toBeVisible();
      await page.goto("/desk/account/confirm?returnTo=/desk/account/password");
      await page.getByLabel("Password", { exact: true }).fill(password);
      await page.getByLabel("Code").fill(codes[1] ?? "");
      await page.getByRole("button", { name: "Confirm" }).click();
      await expect(heading(page, "Change password")).toBeVisible();
    });
  });
}

test("An editor makes a passkey, signs in by it alone and as the second step, and confirms with it", async ({
  page,
  editor,
}) => {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });

  await givePassword(page, editor.email);
  await page.getByRole("link", { name: "Add a passkey" }).click();
  await page.getByLabel("Name").fill("Work laptop");
  await page.getByRole("button", { name: "Make a passkey" }).click();
  await expect(page.getByRole("heading", { name: "Your recovery codes" })).toBeVisible();
  await page.getByRole("link", { name: "Back to my account" }).click();
  await expect(page.getByRole("heading", { name: "Passkey: Work laptop" })).toBeVisible();
  await signOut(page);

  await page.goto("/desk/sign-in?returnTo=/desk/account");
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(heading(page, "My account")).toBeVisible();
  await expect(page.getByText("with a passkey.")).toBeVisible();

  await page.goto("/desk/account/confirm?returnTo=/desk/account/recovery-codes");
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(heading(page, "Recovery codes")).toBeVisible();
  await signOut(page);

  await givePassword(page, editor.email);
  await expect(heading(page, "Second step")).toBeVisible();
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByText("with a password and a passkey.")).toBeVisible();

  // A finger the device does not know opens nothing.
  await signOut(page);
  await devtools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByText("No passkey was used")).toBeVisible();
  await page.goto("/desk");
  await expect(heading(page, "Sign in to the desk")).toBeVisible();
  expect(complaints).toEqual([]);
});
