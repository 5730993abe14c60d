import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { auditEvents } from "@/db/schema";
import { type AuditEvent, recordAuditEvent } from "@/lib/audit";
import { encodeCursor } from "@/lib/cursor";
import { auditLine } from "@/lib/users/audit-lines";
import { type AuditView, auditSearch, auditView } from "@/lib/users/audit-view";
import { addUser } from "@/lib/users/commands/add-user";
import { inviteUser } from "@/lib/users/commands/invite-user";
import { auditPage, type ExportedEvent, exportAudit } from "@/lib/users/queries/audit-log";
import { confirmed, rightPassword } from "../../support/account";
import { test as base } from "../../support/newsroom";
import { databaseFault, refusal } from "../../support/refusal";

const test = base.extend("admin", ({ newsroom }) => confirmed(newsroom.admin));
const everything: AuditView = { event: null, who: null, from: null, to: null, before: null };

async function exported(...asked: Parameters<typeof exportAudit>): Promise<ExportedEvent[]> {
  const all: ExportedEvent[] = [];
  for await (const batch of exportAudit(...asked)) all.push(...batch);
  return all;
}

// Ends of line, escape sequences of terminals, marks of direction, and lines that look like events.
const hostile = [
  "a\nb",
  "a\r\nb",
  "a\rb",
  "a\u2028b\u2029c\u0085d",
  "\u001b[2J\u001b[31mred\u009b0m",
  "\u202eevil\u202c",
  "\u0000nul",
  '"}\n{"event":"role_changed","actorId":null',
  "\ud800 half",
  "tab\tand\u0008back",
  "é à ж 漢 😀",
  "%0a%0d",
];

describe("auditLine", () => {
  test("is one line of printable ASCII that reads back exactly, whatever the values are", () => {
    for (const text of hostile) {
      const line = auditLine({
        id: "i",
        at: new Date(0),
        event: "signed_in",
        actorId: null,
        subjectId: null,
        detail: { [text]: text },
      });
      expect(line).toMatch(/^[ -~]+\n$/);
      expect(JSON.parse(line)).toEqual({
        id: "i",
        at: "1970-01-01T00:00:00.000Z",
        event: "signed_in",
        actorId: null,
        subjectId: null,
        detail: { [text]: text },
      });
    }
  });
});

describe("the audit log", () => {
  test("holds ids, not what people typed: names and addresses of any kind forge no line", async ({
    newsroom,
    admin,
  }) => {
    const typed = hostile.map((text) => text.replace(/[\0\ud800]/g, ""));
    for (const name of typed) {
      const email = `${crypto.randomUUID()}@newsroom.example`;
      await addUser(admin, { email, name: `Forger ${name}`, role: "reporter", password: rightPassword });
      await inviteUser(admin, { email: `${crypto.randomUUID()}@new.example`, role: "reporter" });
    }
    const lines = (await exported(admin, everything)).map(auditLine).join("");
    const events = lines
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(events.length).toBe(await newsroom.desk.db.$count(auditEvents));
    expect(lines).not.toMatch(/Forger|@new|\.example/);
    for (const event of events) {
      expect(Object.keys(event)).toEqual(["id", "at", "event", "actorId", "subjectId", "detail"]);
    }
  });

  test("is paged without a gap or a repeat, latest first, and filtered", async ({ newsroom, admin }) => {
    const person = await newsroom.hire("reporter");
    const record = (event: AuditEvent, actorId: string | null, subjectId: string | null) =>
      recordAuditEvent(admin.db, { event, actorId, subjectId });
    for (let at = 0; at < 7; at++) await record("token_added", admin.actor.id, person.actor.id);
    await record("signed_in", person.actor.id, person.actor.id);
    const seen: string[] = [];
    let before: string | null = null;
    do {
      const page = await auditPage(admin, { ...everything, who: person.actor.id, before }, 3);
      seen.push(...page.rows.map(({ id }) => id));
      before = page.next;
    } while (before);
    expect([seen.length, new Set(seen).size]).toEqual([8, 8]);
    const { rows } = await auditPage(admin, { ...everything, who: person.actor.id, event: "signed_in" });
    expect(rows).toMatchObject([{ actor: "A reporter", subject: "A reporter" }]);
    const day = new Date().toISOString().slice(0, 10);
    expect((await auditPage(admin, { ...everything, from: day, to: day })).rows.length).toBeGreaterThan(7);
    expect((await auditPage(admin, { ...everything, to: "2020-01-01" })).rows).toEqual([]);
  });

  test("is read by admins, and taken away by them after a confirmation, which is an event itself", async ({
    newsroom,
    admin,
  }) => {
    for (const ctx of [newsroom.reporter, confirmed(newsroom.editor)]) {
      expect((await refusal(auditPage(ctx, everything))).code).toBe("not_allowed");
      expect((await refusal(exported(ctx, everything))).code).toBe("not_allowed");
    }
    expect((await refusal(exported(newsroom.admin, everything))).detail).toEqual({ confirm: true });
    const taken = await exported(admin, everything);
    expect(taken[0]).toMatchObject({ event: "audit_exported", actorId: admin.actor.id });
  });

  test("is stamped by the database, holds words only, and is never rewritten", async ({ admin }) => {
    const forged = { event: "signed_in", actorId: null, at: new Date("2001-01-01") } as const;
    const [row] = await admin.db.insert(auditEvents).values(forged).returning();
    expect(row?.at.getTime()).toBeGreaterThan(Date.now() - 60_000);
    for (const event of ["signed in", "x\ny", "", "Signed_in"]) {
      const fault = await databaseFault(admin.db.insert(auditEvents).values({ event }) as never);
      expect(fault.constraint).toBe("audit_events_word");
    }
    const id = row?.id ?? "";
    const rewrite = admin.db.update(auditEvents).set({ event: "signed_out" }).where(eq(auditEvents.id, id));
    expect((await databaseFault(rewrite as never)).code).toBe("42501");
    const remove = admin.db.execute(sql`delete from desk.audit_events`);
    expect((await databaseFault(remove as never)).code).toBe("42501");
  });
});

describe("auditView", () => {
  test("leaves out what cannot be read, and goes into an address and back", () => {
    const bad = { event: "x' or 1=1", who: "me", from: "2020-13-01", to: "soon", before: ["a", "b"] };
    expect(auditView.parse(bad)).toEqual(everything);
    const place = encodeCursor([crypto.randomUUID()]);
    expect(auditView.parse({ before: [place, "b"] })).toEqual({ ...everything, before: place });
    const view = { ...everything, event: "signed_in", from: "2026-01-02" } as const;
    expect(auditView.parse(Object.fromEntries(new URLSearchParams(auditSearch(view))))).toEqual(view);
    expect(auditSearch(everything)).toBe("");
  });
});
