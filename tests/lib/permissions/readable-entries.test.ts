import { describe, expect } from "vitest";
import { statements } from "@/db/schema";
import { can } from "@/lib/permissions/can";
import { readableEntries } from "@/lib/permissions/readable-entries";
import { test } from "@/tests/support/newsroom";
import { aDraft, anApproval, aPublication, aSubmission } from "@/tests/support/statements";

describe("readableEntries", () => {
  test("finds exactly the entries the policy lets each person read", async ({ newsroom }) => {
    await aDraft(newsroom);
    await aDraft({ ...newsroom, reporter: newsroom.otherReporter });
    await aSubmission(newsroom);
    await anApproval(newsroom);
    await aPublication(newsroom);
    const { reporter, otherReporter, editor, admin } = newsroom;
    const all = await reporter.db.select().from(statements);
    for (const { db, actor } of [reporter, otherReporter, editor, admin]) {
      const found = await db.select({ id: statements.id }).from(statements).where(readableEntries(actor));
      const readable = all.filter((entry) => can(actor, "statement.read", entry));
      expect(found.map(({ id }) => id).sort()).toEqual(readable.map(({ id }) => id).sort());
    }
    const forOther = all.filter((entry) => can(otherReporter.actor, "statement.read", entry));
    expect(forOther.length).toBeLessThan(all.length);
  });
});
