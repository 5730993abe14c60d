import type { Database } from "@/db/connect";
import { replaceRecoveryCodes } from "./recovery-codes";
import { factorsOf } from "./second-factors";
import { endSessionsOf, renewSession } from "./sessions";

export type FactorAdded = {
  /** The session from now on. */
  sessionId: string;
  /** Made with the first factor, and shown once; null where there are some already. */
  recoveryCodes: string[] | null;
};

/**
 * What follows when somebody has added a factor: this session has shown it and goes on under a new name, sessions that
 * never showed one end, and there are recovery codes. Call inside a transaction.
 */
export async function settleNewFactor(
  db: Database,
  { userId, sessionId }: { userId: string; sessionId: string },
): Promise<FactorAdded> {
  const renewed = await renewSession(db, sessionId, { factor: true });
  await endSessionsOf(db, userId, { but: renewed, withoutFactor: true });
  const { recoveryCodes } = await factorsOf(db, userId);
  return {
    sessionId: renewed,
    recoveryCodes: recoveryCodes > 0 ? null : await replaceRecoveryCodes(db, userId),
  };
}
