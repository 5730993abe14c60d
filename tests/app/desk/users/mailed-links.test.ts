import { eq, like } from "drizzle-orm";
import { describe, expect } from "vitest";
import { passwordResets, rateLimits, users } from "@/db/schema";
import { inviteUser } from "@/lib/users/commands/invite-user";
import { linkLimits } from "@/lib/users/link-limits";
import { anAccount, confirmed, rightPassword } from "../../../support/account";
import { outcomeOf } from "../../../support/desk-forms";
import { mailsOf, tokenIn, workMail } from "../../../support/mail";
import { type Newsroom, test } from "../../../support/newsroom";
import { inNewsroom, ownPage, request } from "../../../support/request-scope";

type FormAction = (before: null, form: FormData) => Promise<unknown>;

const actions = {
  join: async () => (await import("@/app/desk/join/[token]/actions")).acceptInvitationAction,
  ask: async () => (await import("@/app/desk/reset/actions")).requestResetAction,
  set: async () => (await import("@/app/desk/reset/[token]/actions")).setPasswordAction,
};

/** What a form of these pages is answered: where it leads, or what it shows again. */
async function post(
  newsroom: Newsroom,
  name: keyof typeof actions,
  fields: Record<string, string>,
  headers: Record<string, string> = ownPage,
): Promise<unknown> {
  inNewsroom(newsroom);
  request(headers);
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  const action = (await actions[name]()) as FormAction;
  const outcome = await outcomeOf(action(null, form));
  return "to" in outcome ? outcome : outcome.shown;
}

async function anInvitation({ admin }: Newsroom) {
  const email = `${crypto.randomUUID()}@new.example`;
  const { id: invitationId } = await inviteUser(confirmed(admin), { email, role: "reporter" });
  await workMail(admin);
  return { email, token: tokenIn((await mailsOf(admin, { invitationId }))[0]?.textPart) };
}

const foreign: [string, Record<string, string>][] = [
  ["no evidence", {}],
  ["null", { origin: "null" }],
  ["another site", { origin: "https://evil.example", host: "record.example" }],
  [
    "a forged host",
    { origin: "https://evil.example", "x-forwarded-host": "evil.example", host: "record.example" },
  ],
  ["a sub-domain", { origin: "https://x.record.example", host: "record.example" }],
  ["another site's page", { "sec-fetch-site": "cross-site" }],
];

describe("a form behind a mailed link", () => {
  test("makes the account of the invitation, whatever else the form says", async ({ newsroom }) => {
    const { email, token } = await anInvitation(newsroom);
    const fields = {
      token,
      name: "Nora",
      password: rightPassword,
      email: "other@new.example",
      role: "admin",
    };
    expect(await post(newsroom, "join", fields)).toEqual({ to: "/desk/sign-in?done=joined" });
    const [made] = await newsroom.desk.db.select().from(users).where(eq(users.email, email));
    expect(made).toMatchObject({ name: "Nora", role: "reporter" });
  });

  test("shows the name again when it is refused, never the password or the link", async ({ newsroom }) => {
    const { token } = await anInvitation(newsroom);
    const refused = await post(newsroom, "join", { token, name: "Nora", password: "too short" });
    expect(refused).toMatchObject({ values: { name: "Nora" }, problems: { password: [expect.any(String)] } });
    expect(JSON.stringify(refused)).not.toContain("too short");
    expect(JSON.stringify(refused)).not.toContain(token);
  });

  test.for(foreign)("does nothing when it comes from elsewhere: %s", async ([, headers], { newsroom }) => {
    const { email, token } = await anInvitation(newsroom);
    const { db } = newsroom.desk;
    const join = await post(newsroom, "join", { token, name: "N", password: rightPassword }, headers);
    const asked = await post(newsroom, "ask", { email: "a@b.example" }, headers);
    for (const answer of [join, asked]) {
      expect(answer).toMatchObject({
        message: expect.stringContaining("did not come from a page of this site"),
      });
    }
    expect(await db.$count(users, eq(users.email, email))).toBe(0);
    expect(await db.$count(passwordResets, eq(passwordResets.email, "a@b.example"))).toBe(0);
  });

  test("answers a known and an unknown address alike", async ({ newsroom }) => {
    const { email } = await anAccount(newsroom.desk.db);
    const known = await post(newsroom, "ask", { email });
    expect(known).toEqual({ to: "/desk/reset?done=asked" });
    expect(await post(newsroom, "ask", { email: "nobody@elsewhere.example" })).toEqual(known);
  });

  test("says the same about every link that opens nothing", async ({ newsroom }) => {
    const answers = ["x", "A".repeat(43)].map((token) =>
      post(newsroom, "set", { token, password: rightPassword }),
    );
    const [first, second] = [await answers[0], await answers[1]];
    expect(first).toMatchObject({ message: "This link was used, replaced or has run out." });
    expect(second).toEqual(first);
  });

  test("is counted by where it comes from, like opening the link", async ({ newsroom }) => {
    const { db } = newsroom.desk;
    await db.delete(rateLimits);
    const guess = () => post(newsroom, "set", { token: "A".repeat(43), password: rightPassword });
    for (let times = 0; times < linkLimits.client.points; times++) {
      expect(await guess()).toMatchObject({ message: expect.stringContaining("has run out") });
    }
    const tooMany = { message: expect.stringContaining("Too many requests from here") };
    expect(await guess()).toMatchObject(tooMany);
    const join = { token: "A".repeat(43), name: "Nora", password: rightPassword };
    expect(await post(newsroom, "join", join)).toMatchObject({ ...tooMany, values: { name: "Nora" } });
    await db.delete(rateLimits);
  });

  test("that asks for a link is counted once", async ({ newsroom }) => {
    const { db } = newsroom.desk;
    await db.delete(rateLimits);
    await post(newsroom, "ask", { email: "nobody@elsewhere.example" });
    const counts = await db.select().from(rateLimits).where(like(rateLimits.key, "%link-client%"));
    expect(counts.map(({ points }) => points)).toEqual([1]);
  });
});
