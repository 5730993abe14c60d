// The captions of a recording as the desk has them, for the player on its pages.
import { requireActor } from "@/app/_server/context";
import { failureOf } from "@/app/_server/run-action";
import { deskTranscriptCues } from "@/lib/media/queries/desk-transcript";
import { writeVtt } from "@/lib/media/write-vtt";
import { recordId } from "@/lib/text";

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  try {
    const { id } = await params;
    const ctx = await requireActor();
    const cues = recordId.safeParse(id).success ? await deskTranscriptCues(ctx, id) : null;
    return cues ? text(writeVtt(cues), 200, "text/vtt") : text("There is no such transcript.\n", 404);
  } catch (error) {
    const { code, message } = failureOf(error);
    return text(`${message}\n`, code === "not_signed_in" ? 401 : 500);
  }
}

const text = (body: string, status: number, type = "text/plain") =>
  new Response(body, {
    status,
    headers: {
      "content-type": `${type}; charset=utf-8`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
