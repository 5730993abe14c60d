// Nobody learns from a refused sign-in whether an address has an account. What the database and the hash are asked is
// compared step by step; the clock is compared as well where STET_TIMING_SAMPLES says how often (2000 is the whole test).
import { describe, expect } from "vitest";
import type { Database } from "@/db/connect";
import { rateLimits } from "@/db/schema";
import { signIn } from "@/lib/auth/sign-in";
import { anAccount, anAddress } from "../../support/account";
import { test } from "../../support/newsroom";
import { refusal } from "../../support/refusal";
import { withAuthenticator } from "../../support/second-factor";

const samples = Number(process.env.STET_TIMING_SAMPLES ?? 0);
const statements = new Set(["select", "insert", "update", "delete", "execute", "transaction"]);

/** The database, and what was asked of it, in order. */
function watched(db: Database) {
  const asked: string[] = [];
  const watching = new Proxy(db, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof name === "string" && statements.has(name)) asked.push(name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return { db: watching, asked };
}

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

describe("a refused sign-in", () => {
  test("is the same answer after the same steps, whether the address is known or not", async ({
    newsroom,
  }) => {
    const { db } = newsroom.desk;
    await db.delete(rateLimits);
    const known = await anAccount(db, "editor");
    const guarded = await anAccount(db, "editor");
    await withAuthenticator(db, guarded);
    const outcomes = new Set<string>();
    for (const email of [known.email, guarded.email, "nobody@newsroom.example", ""]) {
      const { db: watching, asked } = watched(db);
      const refused = await refusal(
        signIn(watching, { email, password: "not the password", address: anAddress() }),
      );
      outcomes.add(JSON.stringify([refused.code, refused.message, refused.fields, refused.detail, asked]));
      expect(asked).toContain("insert");
    }
    expect(outcomes.size).toBe(1);
  });

  test.runIf(samples > 0)(
    "takes as long, whether the address is known or not",
    { timeout: 60_000 + samples * 1_000 },
    async ({ newsroom }) => {
      const { db } = newsroom.desk;
      const known = await anAccount(db, "editor");
      const times: Record<"known" | "unknown", number[]> = { known: [], unknown: [] };
      for (let at = 0; at < samples; at++) {
        // Never a limit: neither kind is to be refused before it was looked at.
        if (at % 10 === 0) await db.delete(rateLimits);
        for (const kind of at % 2 === 0 ? (["known", "unknown"] as const) : (["unknown", "known"] as const)) {
          const email = kind === "known" ? known.email : `nobody-${at}@newsroom.example`;
          const begun = performance.now();
          await refusal(signIn(db, { email, password: "not the password", address: anAddress() }));
          times[kind].push(performance.now() - begun);
        }
      }
      const ratio = median(times.known) / median(times.unknown);
      expect(ratio).toBeGreaterThan(0.95);
      expect(ratio).toBeLessThan(1.05);
    },
  );
});
