// The captions of a recording as the desk has them, for the player on its pages.
import { requireActor } from "@/app/_server/context";
import { plainRefusal } from "@/app/_server/plain-refusal";
import { deskTranscriptCues } from "@/lib/media/queries/desk-transcript";
import { writeVtt } from "@/lib/media/write-vtt";
import { recordId } from "@/lib/text";

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  try {
    const { id } = await params;
    const ctx = await requireActor("source.log");
    const cues = recordId.safeParse(id).success ? await deskTranscriptCues(ctx, id) : null;
    return cues ? text(writeVtt(cues), 200, "text/vtt") : text("There is no such transcript.\n", 404);
  } catch (error) {
    return plainRefusal(error);
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
