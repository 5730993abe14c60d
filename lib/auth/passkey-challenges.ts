import { randomBytes } from "node:crypto";
import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/connect";
import { passkeyChallenges } from "@/db/schema";
import type { ChallengePurpose } from "@/db/sign-in-vocabulary";

type Asked = { purpose: ChallengePurpose; userId: string | null };

/** Something to sign that nobody has signed before, base64url. Good for five minutes and one answer. */
export async function makeChallenge(db: Database, { purpose, userId }: Asked): Promise<string> {
  const challenge = randomBytes(32).toString("base64url");
  await db.delete(passkeyChallenges).where(lt(passkeyChallenges.expiresAt, sql`now()`));
  await db
    .insert(passkeyChallenges)
    .values({ challenge, purpose, userId, expiresAt: sql`now() + interval '5 minutes'` });
  return challenge;
}

/** Whether it was asked for, for this and of this person, and not answered yet; now it is. */
export async function takeChallenge(
  db: Database,
  { challenge, purpose, userId }: Asked & { challenge: string },
): Promise<boolean> {
  const taken = await db
    .delete(passkeyChallenges)
    .where(
      and(
        eq(passkeyChallenges.challenge, challenge),
        eq(passkeyChallenges.purpose, purpose),
        userId ? eq(passkeyChallenges.userId, userId) : isNull(passkeyChallenges.userId),
        gt(passkeyChallenges.expiresAt, sql`now()`),
      ),
    )
    .returning({ id: passkeyChallenges.id });
  return taken.length > 0;
}

const clientData = z.object({ challenge: z.string().regex(/^[\w-]{43}$/) });

/** The challenge an answer claims to sign; null where it is none of ours. That it signs it is checked later. */
export function challengeIn(clientDataJSON: string): string | null {
  try {
    const text = Buffer.from(clientDataJSON, "base64url").toString("utf8");
    return clientData.parse(JSON.parse(text)).challenge;
  } catch {
    return null;
  }
}
