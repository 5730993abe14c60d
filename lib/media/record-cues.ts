import { eq } from "drizzle-orm";
import { cues, transcripts } from "@/db/schema";
import type { Context } from "../context";
import { refreshEvidence } from "../evidence/refresh-evidence";
import { one } from "../rows";
import { transaction } from "../transaction";
import type { ParsedCaptions } from "./parse-captions";
import { tieCaptions } from "./tie-captions";

// As many rows as one statement writes; PostgreSQL takes 65,535 values in one.
const chunk = 5_000;

/**
 * Writes down the cues of a caption capture as its transcript, tied to the recording it was made out of where one is
 * known. Cues never change, so a capture that has its transcript keeps it, whatever a later parser reads. For the
 * worker: nobody is asked for leave.
 */
export async function recordCues(
  ctx: Context,
  { captureId, captions }: { captureId: string; captions: ParsedCaptions },
): Promise<{ transcriptId: string; recorded: boolean }> {
  return transaction(ctx, async (ctx) => {
    const [added] = await ctx.db
      .insert(transcripts)
      .values({
        captureId,
        cueCount: captions.cues.length,
        brokenCount: captions.brokenCount,
        report: captions.report,
        ...(captions.report.language && { language: captions.report.language }),
      })
      .onConflictDoNothing({ target: transcripts.captureId })
      .returning({ id: transcripts.id });
    if (!added) return { transcriptId: await transcriptOf(ctx, captureId), recorded: false };

    const rows = captions.cues.map((cue, index) => ({
      ...cue,
      transcriptId: added.id,
      position: index + 1,
    }));
    for (let at = 0; at < rows.length; at += chunk) {
      await ctx.db.insert(cues).values(rows.slice(at, at + chunk));
    }
    await tieCaptions(ctx, captureId);
    await refreshEvidence(ctx, { captureId });
    return { transcriptId: added.id, recorded: true };
  });
}

async function transcriptOf(ctx: Context, captureId: string): Promise<string> {
  const found = await ctx.db
    .select({ id: transcripts.id })
    .from(transcripts)
    .where(eq(transcripts.captureId, captureId));
  return one(found).id;
}
