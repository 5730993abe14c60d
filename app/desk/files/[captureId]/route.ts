import { requireActor } from "@/app/_server/context";
import { plainRefusal } from "@/app/_server/plain-refusal";
import { serveFile } from "@/app/_server/serve-file";
import { deskFile } from "@/lib/captures/queries/desk-file";
import { notFound } from "@/lib/errors";
import { recordId } from "@/lib/text";

export const dynamic = "force-dynamic";

type Given = { params: Promise<{ captureId: string }> };

/** A file of a source, for those who may read the source. */
export async function GET(request: Request, { params }: Given): Promise<Response> {
  try {
    const id = recordId.safeParse((await params).captureId);
    const file = id.success ? await deskFile(await requireActor("desk.open"), id.data) : null;
    if (!file) throw notFound("file");
    return await serveFile(request, file, "desk");
  } catch (error) {
    return plainRefusal(error);
  }
}

export const HEAD = GET;
