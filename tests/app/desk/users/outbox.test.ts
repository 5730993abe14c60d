import { eq } from "drizzle-orm";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect } from "vitest";
import { outbox, passwordResets } from "@/db/schema";
import { sealSession } from "@/lib/auth/session-cookie";
import { startSession } from "@/lib/auth/sessions";
import { encodeCursor } from "@/lib/cursor";
import { inviteUser } from "@/lib/users/commands/invite-user";
import { requestReset } from "@/lib/users/request-reset";
import { anAccount, anAddress, confirmed } from "../../../support/account";
import { tokenIn, workMail } from "../../../support/mail";
import { type Newsroom, test } from "../../../support/newsroom";
import { inNewsroom, ownPage, publicOrigin, request } from "../../../support/request-scope";

type Person = { id: string; name: string; role: "admin" };

/** The markup somebody is shown who signed in a moment ago. */
async function shownTo(newsroom: Newsroom, person: Person, page: () => Promise<ReactElement>) {
  inNewsroom(newsroom);
  const { sessionId } = await startSession(newsroom.desk.db, person);
  const settings = { origin: publicOrigin, secret: process.env.AUTH_SECRET ?? "" };
  request(ownPage, { "__Host-stet.session": await sealSession(sessionId, settings) });
  return renderToStaticMarkup(await page());
}

const mailPage = async (id: string) => {
  const { default: MailPage } = await import("@/app/desk/users/outbox/[id]/page");
  return MailPage({ params: Promise.resolve({ id }) });
};

const listPage = async (before: string) => {
  const { default: OutboxPage } = await import("@/app/desk/users/outbox/page");
  return OutboxPage({ searchParams: Promise.resolve({ before }) });
};

describe("the page of a kept mail", () => {
  test("shows the link of a reset to its recipient, and tells others who can use it", async ({
    newsroom,
  }) => {
    const { db } = newsroom.desk;
    const owner = { ...(await anAccount(db, "admin")), role: "admin" as const };
    const other = { ...(await anAccount(db, "admin")), role: "admin" as const };
    await requestReset(db, { email: owner.email, address: anAddress() });
    await workMail(newsroom.visitor);
    const [mail] = await db
      .select({ id: outbox.id, textPart: outbox.textPart })
      .from(outbox)
      .innerJoin(passwordResets, eq(passwordResets.id, outbox.resetId))
      .where(eq(passwordResets.userId, owner.id));
    const token = tokenIn(mail?.textPart);
    const own = await shownTo(newsroom, owner, () => mailPage(mail?.id ?? ""));
    expect(own).toContain(`href="/desk/reset/${token}"`);
    expect(own).not.toContain("Only its recipient");
    const others = await shownTo(newsroom, other, () => mailPage(mail?.id ?? ""));
    expect(others).not.toContain(token);
    expect(others).toContain("Only its recipient can use the link in this mail.");
    expect(others).toContain(`npm run stet -- user reset --email ${owner.email}`);
  });
});

describe("the outbox", () => {
  test("begins at the first page where its place cannot be read", async ({ newsroom }) => {
    const email = `${crypto.randomUUID()}@new.example`;
    await inviteUser(confirmed(newsroom.admin), { email, role: "reporter" });
    const person = { ...newsroom.admin.actor, role: "admin" as const };
    for (const before of ["nonsense", encodeCursor(["2020-09-15", 1042])]) {
      expect(await shownTo(newsroom, person, () => listPage(before))).toContain(email);
    }
    const elsewhere = encodeCursor([crypto.randomUUID()]);
    expect(await shownTo(newsroom, person, () => listPage(elsewhere))).not.toContain(email);
  });
});
