import "server-only";
import { RowPreview } from "@/components/queue/row-preview";
import type { ActorContext } from "@/lib/context";
import { previewCard } from "@/lib/reviews/queries/preview-card";
import { deskEntry } from "@/lib/statements/queries/desk-entry";
import { recordId } from "@/lib/text";

/** The entry a page of the queue shows beside its list, for whoever may read it. */
export async function previewOf(ctx: ActorContext, asked: string | string[] | undefined, closeHref: string) {
  const id = recordId.safeParse(asked).data;
  const entry = id ? await deskEntry(ctx, id) : null;
  if (!entry) return null;
  const card = await previewCard(ctx, entry);
  return { id: entry.id, panel: <RowPreview entry={entry} card={card} closeHref={closeHref} /> };
}
