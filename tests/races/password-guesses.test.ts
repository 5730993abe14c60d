// Guesses at one password from two processes at once. STET_GUESSES sets how many; 10000 is the whole test.
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { describe, expect } from "vitest";
import { z } from "zod";
import { checkoutDirectory } from "@/db/embedded/places";
import { rateLimits } from "@/db/schema";
import { attemptLimits } from "@/lib/auth/attempt-limits";
import { signIn } from "@/lib/auth/sign-in";
import { anAccount, anAddress, auditOf, rightPassword } from "../support/account";
import { type Newsroom, test } from "../support/newsroom";

const guesses = Number(process.env.STET_GUESSES ?? 2000);
const outcome = z.object({ looked: z.number(), limited: z.number() });

async function guessFromProcess(url: string, email: string, addresses: number) {
  const args = [
    "--import",
    "tsx",
    "tests/support/guesser.ts",
    url,
    email,
    String(guesses / 2),
    String(addresses),
  ];
  const child = spawn(process.execPath, args, {
    cwd: checkoutDirectory,
    stdio: ["ignore", "pipe", "inherit"],
  });
  return outcome.parse(JSON.parse(await text(child.stdout)));
}

async function guessFromTwo({ url }: Newsroom, email: string, addresses: number) {
  const both = await Promise.all([0, 1].map(() => guessFromProcess(url, email, addresses)));
  const total = (of: keyof (typeof both)[number]) => both.reduce((sum, each) => sum + each[of], 0);
  return { looked: total("looked"), limited: total("limited") };
}

describe("guesses from two processes", () => {
  test.for([
    ["of one address each", 1, attemptLimits.pair.points * 2],
    ["of ever new addresses", 1_000_000, attemptLimits.account.points],
  ] as const)(
    "%s reach the hash as often as is allowed, and the owner signs in",
    { timeout: 60_000 + guesses * 100 },
    async ([, addresses, allowed], { newsroom }) => {
      const { db } = newsroom.desk;
      await db.delete(rateLimits);
      const user = await anAccount(db, "editor");
      const home = { email: user.email, password: rightPassword, address: anAddress() };
      await signIn(db, home);

      const { looked, limited } = await guessFromTwo(newsroom, user.email, addresses);
      expect({ looked, limited }).toEqual({ looked: allowed, limited: guesses - allowed });
      const refused = (await auditOf(db, user.id)).filter(({ event }) => event === "sign_in_refused");
      expect(refused).toHaveLength(allowed);
      await expect(signIn(db, home)).resolves.toMatchObject({ actor: { id: user.id } });
    },
  );
});
