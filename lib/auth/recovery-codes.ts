import { createHash, randomInt } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { recoveryCodes } from "@/db/schema";
import { clearCharacters } from "./passwords";

const codesAtATime = 10;

/** Replaces the recovery codes of somebody. The answer is the only place they stand. Call inside a transaction. */
export async function replaceRecoveryCodes(db: Database, userId: string): Promise<string[]> {
  const codes = Array.from({ length: codesAtATime }, makeCode);
  await db.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  await db.insert(recoveryCodes).values(codes.map((code) => ({ userId, codeHash: hashOf(userId, code) })));
  return codes;
}

/** Whether it is an unused recovery code of theirs; then it is used. */
export async function takeRecoveryCode(
  db: Database,
  { userId, code }: { userId: string; code: string },
): Promise<boolean> {
  const used = await db
    .update(recoveryCodes)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(recoveryCodes.userId, userId),
        eq(recoveryCodes.codeHash, hashOf(userId, code)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ id: recoveryCodes.id });
  return used.length > 0;
}

/** 16 characters, 80 bits, in groups of four. */
function makeCode(): string {
  const group = () =>
    Array.from({ length: 4 }, () => clearCharacters[randomInt(clearCharacters.length)]).join("");
  return Array.from({ length: 4 }, group).join("-");
}

/** Of the code however it was typed: spaces, hyphens and capitals make no difference. */
const hashOf = (userId: string, code: string) =>
  createHash("sha256")
    .update(`${userId}\n${code.toLowerCase().replace(/[\s-]/g, "")}`)
    .digest("hex");
