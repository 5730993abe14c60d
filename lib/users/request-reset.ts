// Asking for a new password. The same row, the same job and the same answer for any address.

import { sql } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { passwordResets } from "@/db/schema";
import { askWorker } from "../jobs";
import { one } from "../rows";
import { transaction } from "../transaction";
import { countLinkAttempt, mayMail } from "./link-limits";
import { resetLasts } from "./link-token";

/**
 * @param address Where the request comes from.
 * @throws DomainError too_many for a client that asks again and again, whatever the addresses
 */
export async function requestReset(
  db: Database,
  { email, address }: { email: string; address: string },
): Promise<void> {
  await countLinkAttempt(db, address);
  // A mailbox is not flooded; whoever asks is told the same.
  if (!(await mayMail(db, email))) return;
  await transaction({ db, actor: null }, async (ctx) => {
    const { id: resetId } = one(
      await ctx.db
        .insert(passwordResets)
        .values({ email, expiresAt: sql`now() + make_interval(secs => ${resetLasts})` })
        .returning({ id: passwordResets.id }),
    );
    await askWorker(ctx, { task: "begin_reset", payload: { resetId } });
  });
}
