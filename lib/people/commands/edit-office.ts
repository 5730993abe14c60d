import { and, eq, sql } from "drizzle-orm";
import { offices } from "@/db/schema";
import type { Context } from "../../context";
import { DomainError, notFound } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { recordRevision } from "../../revisions/record-revision";
import { transaction } from "../../transaction";
import type { OfficeEdit } from "../schema";

/** Edits a seat or post. The database refuses fewer seats than it has holders. */
export async function editOffice(ctx: Context, { id, version, office }: OfficeEdit) {
  authorize(ctx, "registry.edit");

  return transaction(ctx, async (ctx) => {
    const [edited] = await ctx.db
      .update(offices)
      .set({ ...office, version: sql`${offices.version} + 1` })
      .where(and(eq(offices.id, id), eq(offices.version, version)))
      .returning({ id: offices.id, version: offices.version });
    if (!edited) await refuse(ctx, id);
    await recordRevision(ctx, { subject: "office", subjectId: id, act: "edited" });
    return { id, version: version + 1 };
  });
}

async function refuse(ctx: Context, id: string): Promise<never> {
  const [present] = await ctx.db.select({ version: offices.version }).from(offices).where(eq(offices.id, id));
  if (!present) throw notFound("office");
  throw new DomainError("conflict", "Somebody else has edited this office since you opened it.", {}, present);
}
