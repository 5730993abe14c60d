import { eq, sql } from "drizzle-orm";
import { bills } from "@/db/schema";
import type { ActorContext } from "../context";
import { DomainError, notFound } from "../errors";
import { recordRevision } from "../revisions/record-revision";
import { refreshPublicBill } from "./publish-bills";

/**
 * Takes the bill for a change to it or its parts, so that two such changes follow each other.
 * @param version The one the person saw; a change that only adds something names none.
 * @throws DomainError not_found, or conflict when the bill has changed since
 */
export async function openBill(ctx: ActorContext, billId: string, version?: number): Promise<void> {
  const [bill] = await ctx.db
    .update(bills)
    .set({ version: sql`${bills.version} + 1` })
    .where(eq(bills.id, billId))
    .returning({ version: bills.version });
  if (!bill) throw notFound("bill");
  const present = bill.version - 1;
  if (version !== undefined && version !== present) {
    const message = "Somebody else has edited this bill since you opened it.";
    throw new DomainError("conflict", message, {}, { version: present });
  }
}

/** Records the change and shows it to readers, if the bill is public. */
export async function closeBill(
  ctx: ActorContext,
  billId: string,
  act: "edited" | "restored" = "edited",
): Promise<void> {
  await recordRevision(ctx, { subject: "bill", subjectId: billId, act });
  await refreshPublicBill(ctx, billId);
}
