import type { Page } from "@playwright/test";
import { connect } from "@/db/connect";
import { resetUser } from "@/lib/users/commands/reset-user";
import { accountByEmail } from "@/lib/users/queries/accounts";
import { expect, test } from "../support/web/newsroom";

const password = "a lantern under the stairs";

test("An admin invites somebody, who joins by the mailed link, forgets the password, is promoted, and leaves", async ({
  browser,
  newsroom,
  signInAs,
}) => {
  const email = `nora-${Date.now()}@newsroom.example`;
  const admin = await signInAs("admin");
  await admin.goto("/desk/users");
  await admin.getByLabel("E-mail address").fill(email);
  await admin.getByRole("button", { name: "Invite" }).click();
  await expect(admin.getByText("The invitation is on its way.")).toBeVisible();

  const context = await browser.newContext({ baseURL: newsroom.origin, javaScriptEnabled: false });
  const nora = await context.newPage();
  await nora.goto((await linkFor(admin, "Invitation", email)) ?? "");
  await nora.getByLabel("Your name").fill("Nora New");
  await nora.getByLabel("Password").fill(password);
  await nora.getByRole("button", { name: "Make the account" }).click();
  await expect(nora.getByText("Your account is made.")).toBeVisible();
  await enter(nora, email, password);
  await expect(nora).toHaveURL(/\/desk$/);

  await nora.goto("/desk/reset");
  await nora.getByLabel("E-mail address").fill(email);
  await nora.getByRole("button", { name: "Send the link" }).click();
  await expect(nora.getByText("If this address has an account")).toBeVisible();
  expect(await linkFor(admin, "New password", email)).toBeNull();
  await expect(admin.getByText("Only its recipient can use the link in this mail.")).toBeVisible();
  const link = await resetLinkFor(newsroom, email);
  await nora.goto(link);
  await nora.getByLabel("Password").fill(`${password} again`);
  await nora.getByRole("button", { name: "Set the password" }).click();
  await expect(nora.getByText("The new password is set.")).toBeVisible();
  await nora.goto(link);
  await expect(nora.getByRole("heading", { name: "This link does not work" })).toBeVisible();
  await nora.goto("/desk/sign-in");
  await enter(nora, email, `${password} again`);

  await admin.goto("/desk/users");
  await admin.getByRole("link", { name: "Nora New" }).click();
  await admin.getByLabel("Role", { exact: true }).selectOption("editor");
  await admin.getByRole("button", { name: "Change the role" }).click();
  await expect(admin.getByText("The role is changed.")).toBeVisible();
  await nora.goto("/desk");
  await expect(nora).toHaveURL(/\/desk\/sign-in/);

  await admin.getByRole("button", { name: "Disable the account" }).click();
  await expect(admin.getByText("The account is disabled.")).toBeVisible();
  await enter(nora, email, `${password} again`);
  await expect(nora.getByRole("alert")).toContainText("do not match an account");

  await admin.getByRole("link", { name: "In the audit log" }).click();
  for (const words of [
    "accepted an invitation",
    "set a new password by mail",
    "changed a role",
    "disabled an account",
  ]) {
    await expect(admin.getByRole("cell", { name: words })).toBeVisible();
  }
  await context.close();
});

/** The path of a link to a new password, as the operator makes one. */
async function resetLinkFor({ databaseUrl }: { databaseUrl: string }, email: string): Promise<string> {
  const { db, close } = connect(databaseUrl, "desk", { max: 1 });
  const userId = (await accountByEmail(db, email))?.id ?? "";
  const { path } = await resetUser({ db, actor: null, operator: true }, { userId, email });
  await close();
  return path;
}

/** The path of the link in the kept mail of this kind to this address, as an admin finds it; null when it is withheld. */
async function linkFor(admin: Page, kind: string, email: string): Promise<string | null> {
  const row = admin
    .getByRole("row")
    .filter({ hasText: kind })
    .filter({ hasText: email })
    .filter({ hasText: "Kept here" });
  await expect(async () => {
    await admin.goto("/desk/users/outbox");
    await expect(row).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await row.getByRole("link").click();
  await expect(admin.getByText("Goes from")).toBeVisible();
  const link = admin.getByRole("article").getByRole("link");
  return (await link.count()) > 0 ? link.getAttribute("href") : null;
}

async function enter(page: Page, email: string, password: string) {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}
