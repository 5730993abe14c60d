import "server-only";
import { readerDatabase } from "@/lib/database";
import { notFound } from "@/lib/errors";
import { pagePicture } from "@/lib/evidence/queries/page-images";
import { readRecordNumber } from "@/lib/record-number";
import { storage } from "@/lib/storage/open-storage";
import { objectKey } from "@/lib/storage/storage";
import { recordId } from "@/lib/text";
import { plainRefusal } from "./plain-refusal";
import { serveFile } from "./serve-file";

type Params = { number: string; text: string; page: string };

export async function pagePictureAnswer(
  request: Request,
  { params }: { params: Promise<Params> },
): Promise<Response> {
  try {
    const { number, text, page } = await params;
    const source = readRecordNumber(number, "D");
    const textId = recordId.safeParse(text);
    const isPage = /^[1-9]\d{0,5}$/.test(page);
    const sha256 =
      source !== null && textId.success && isPage
        ? await pagePicture(readerDatabase(), { number: source, textId: textId.data, page: Number(page) })
        : null;
    const stored = sha256 === null ? null : await storage().head(objectKey(sha256));
    if (sha256 === null || stored === null) throw notFound("page");
    const name = `D-${source}-p${page}.jpg`;
    return await serveFile(request, { sha256, size: stored.size, mediaType: "image/jpeg", name }, "readers");
  } catch (error) {
    return plainRefusal(error);
  }
}
