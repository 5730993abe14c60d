import { and, asc, eq, gte, isNotNull, lt } from "drizzle-orm";
import type { Database } from "@/db/connect";
import { publicPages, publicSources, publicTexts } from "@/db/schema";

/** A page of a public document as a picture, and the words on it. PDF points. */
export type PageImage = {
  number: number;
  start: number;
  end: number;
  width: number;
  height: number;
  /** Null where no picture of it was made. */
  imageSha256: string | null;
};

/** Pages of a text from one number on, in their order. */
export const pageImages = (
  db: Database,
  textId: string,
  { from, limit }: { from: number; limit: number },
): Promise<PageImage[]> =>
  db
    .select({
      number: publicPages.number,
      start: publicPages.start,
      end: publicPages.end,
      width: publicPages.width,
      height: publicPages.height,
      imageSha256: publicPages.imageSha256,
    })
    .from(publicPages)
    .where(
      and(
        eq(publicPages.textId, textId),
        gte(publicPages.number, from),
        lt(publicPages.number, from + limit),
      ),
    )
    .orderBy(asc(publicPages.number));

/** The hash of the picture of a page readers may see, by the number of its source. */
export async function pagePicture(
  db: Database,
  { number, textId, page }: { number: number; textId: string; page: number },
): Promise<string | null> {
  const [row] = await db
    .select({ sha256: publicPages.imageSha256 })
    .from(publicPages)
    .innerJoin(publicTexts, eq(publicTexts.id, publicPages.textId))
    .innerJoin(publicSources, eq(publicSources.id, publicTexts.sourceId))
    .where(
      and(
        eq(publicSources.number, number),
        eq(publicPages.textId, textId),
        eq(publicPages.number, page),
        isNotNull(publicPages.imageSha256),
      ),
    );
  return row?.sha256 ?? null;
}
