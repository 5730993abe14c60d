import { eq, sql } from "drizzle-orm";
import { bills } from "@/db/schema";
import type { ActorContext } from "../context";
import { notFound } from "../errors";
import { recordRevision } from "../revisions/record-revision";
import { refreshPublicBill } from "./publish-bills";

/** Takes the bill for a change to its parts, so that two such changes follow each other. */
export async function openBill(ctx: ActorContext, billId: string): Promise<void> {
  const [bill] = await ctx.db
    .update(bills)
    .set({ version: sql`${bills.version} + 1` })
    .where(eq(bills.id, billId))
    .returning({ id: bills.id });
  if (!bill) throw notFound("bill");
}

/** Records the change and shows it to readers, if the bill is public. */
export async function closeBill(ctx: ActorContext, billId: string): Promise<void> {
  await recordRevision(ctx, { subject: "bill", subjectId: billId, act: "edited" });
  await refreshPublicBill(ctx, billId);
}
