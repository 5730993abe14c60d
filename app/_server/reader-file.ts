import "server-only";
import { publicFile } from "@/lib/captures/queries/public-file";
import { readerDatabase } from "@/lib/database";
import { env } from "@/lib/env";
import { notFound } from "@/lib/errors";
import { recordId } from "@/lib/text";
import { plainRefusal } from "./plain-refusal";
import { serveFile } from "./serve-file";

/** Where files have an address of their own, this one leads there and serves none. */
export async function readerFile(
  request: Request,
  { params }: { params: Promise<{ captureId: string }> },
): Promise<Response> {
  try {
    const id = recordId.safeParse((await params).captureId);
    const file = id.success ? await publicFile(readerDatabase(), id.data) : null;
    if (!file || !id.success) throw notFound("file");
    const { STET_FILES_URL: elsewhere } = env();
    if (elsewhere && request.headers.get("host") !== new URL(elsewhere).host) {
      const location = `${elsewhere}/files/${id.data}`;
      return new Response(null, {
        status: 307,
        headers: { location, "cache-control": "public, max-age=60" },
      });
    }
    return await serveFile(request, file, "readers");
  } catch (error) {
    return plainRefusal(error);
  }
}
