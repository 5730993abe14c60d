import { eq } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { publicTexts } from "@/db/schema";

/** A text that readers may read whole. */
export async function wholeText(db: Database, textId: string): Promise<string | null> {
  const [row] = await db
    .select({ text: publicTexts.text })
    .from(publicTexts)
    .where(eq(publicTexts.id, textId));
  return row?.text ?? null;
}
