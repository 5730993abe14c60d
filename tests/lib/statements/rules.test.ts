import postgres from "postgres";
import { describe, expect, test } from "vitest";
import { statementStatuses } from "@/db/vocabulary";
import { canMove, filingDay, missingForReview, statusAfterEdit, transitions } from "@/lib/statements/rules";
import { workerDatabaseUrl } from "../../support/database/worker-database";

const unknown = { from: null, to: null };

describe("transitions", () => {
  test("are the same in the database", async () => {
    const sql = postgres(await workerDatabaseUrl(), { max: 1 });
    const rows = await sql`select "from", "to" from desk.statement_transitions`;
    await sql.end();
    const held = rows.map((row) => `${row.from} → ${row.to}`).sort();
    const ours = Object.entries(transitions).flatMap(([from, tos]) => tos.map((to) => `${from} → ${to}`));
    expect(held).toEqual(ours.sort());
  });

  test("let nothing leave retraction, and nothing public go back to a draft", () => {
    expect(statementStatuses.filter((to) => canMove("retracted", to))).toEqual([]);
    expect(statementStatuses.filter((to) => canMove("published", to))).toEqual(["corrected", "retracted"]);
  });

  test("an edit voids an approval and nothing else", () => {
    expect(statusAfterEdit("approved")).toBe("submitted");
    expect(statusAfterEdit("scheduled")).toBe("submitted");
    expect(statusAfterEdit("draft")).toBe("draft");
    expect(statusAfterEdit("changes_requested")).toBe("changes_requested");
  });
});

describe("filingDay", () => {
  const day = (iso: string) => ({ from: iso, to: iso });

  test("takes the day said before the day issued before the day published", () => {
    const days = { said: day("2020-09-15"), issued: day("2020-09-16"), published: day("2020-09-17") };
    expect(filingDay(days, "2026-01-01")).toEqual({ day: "2020-09-15", by: "said" });
    expect(filingDay({ ...days, said: unknown }, "2026-01-01")).toEqual({ day: "2020-09-16", by: "issued" });
    expect(filingDay({ ...days, said: unknown, issued: unknown }, "2026-01-01")).toMatchObject({
      by: "published",
    });
  });

  test("falls back to the day it is logged under, and says so", () => {
    expect(filingDay({ said: unknown, issued: unknown, published: unknown }, "2026-01-01")).toEqual({
      day: "2026-01-01",
      by: "logged",
    });
  });
});

describe("missingForReview", () => {
  test("names each missing field", () => {
    const missing = missingForReview({
      words: "  ",
      sourceId: null,
      attributions: [{ role: "published_by" }],
    });
    expect(Object.keys(missing).sort()).toEqual(["attributions", "sourceId", "words"]);
  });

  test("asks for nothing that may stay unknown", () => {
    const attributions = [{ role: "signatory" as const }];
    expect(missingForReview({ words: "Yes.", sourceId: "id", attributions })).toEqual({});
  });
});
