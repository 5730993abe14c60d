import { and, eq } from "drizzle-orm";
import { jurisdictions, legislativeSessions } from "@/db/schema";
import type { Context } from "../../context";
import { notFound } from "../../errors";
import { authorize } from "../../permissions/authorize";
import { revisionToRestore } from "../../revisions/revision-to-restore";
import type { RecordRestoration } from "../../revisions/schema";
import { transaction } from "../../transaction";
import { changeBill } from "../change-bill";
import type { BillContent } from "../content";

/**
 * Brings back what was said of a bill at an earlier revision, as a new one: number, session, title, names. Its steps
 * and votes are parts with acts of their own and stay as they are.
 */
export async function restoreBill(ctx: Context, restoration: RecordRestoration) {
  authorize(ctx, "registry.edit");

  return transaction(ctx, async (ctx) => {
    const { id, version } = restoration;
    const content = await revisionToRestore<BillContent>(ctx, "bill", restoration);
    const { sources, names, identifier, title, description } = content;
    const bill = {
      legislativeSessionId: await sessionOf(ctx, content),
      identifier,
      title,
      description,
      titleSourceId: sources?.title?.id ?? null,
      descriptionSourceId: sources?.description?.id ?? null,
      names: names.map(({ source, name, kind }) => ({ name, kind, sourceId: source?.id ?? null })),
    };
    return changeBill(ctx, { id, version, bill }, "restored");
  });
}

/** A revision names the session by its address, which does not change. */
async function sessionOf(ctx: Context, { jurisdiction, session }: BillContent): Promise<string> {
  const [found] = await ctx.db
    .select({ id: legislativeSessions.id })
    .from(legislativeSessions)
    .innerJoin(jurisdictions, eq(jurisdictions.id, legislativeSessions.jurisdictionId))
    .where(and(eq(jurisdictions.slug, jurisdiction.slug), eq(legislativeSessions.slug, session.slug)));
  if (!found) throw notFound("legislative session");
  return found.id;
}
