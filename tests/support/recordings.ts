// A recording with its transcript, as the worker leaves them, in a source of its own.
import { captureTexts } from "@/db/schema";
import type { ActorContext } from "@/lib/context";
import { parseCaptions } from "@/lib/media/parse-captions";
import { recordCues } from "@/lib/media/record-cues";
import { transcriptText } from "@/lib/media/transcript-text";
import { logSource } from "@/lib/sources/commands/log-source";
import { sourceInput } from "@/lib/sources/schema";
import { aCapture, aRecording } from "./evidence";

export const someCaptions = `WEBVTT

00:01.000 --> 00:04.000
<v Chief Hale>We will release the footage.

00:04.000 --> 00:09.500
<v Chief Hale>Nobody was harmed in this incedent.

00:20.000 --> 00:22.000
Is that so?
`;

export async function aRecordedSource(
  ctx: ActorContext,
  {
    captions = someCaptions,
    described = true,
    file = {},
  }: {
    captions?: string;
    described?: boolean;
    /** The bytes of the recording, where some are stored. */
    file?: { sha256?: string; size?: number };
  } = {},
) {
  const source = sourceInput.parse({ kind: "video", title: `Footage ${crypto.randomUUID()}` });
  const { id: sourceId } = await logSource(ctx, source);
  const { id: mediaId } = await aCapture(ctx, sourceId, {
    mediaType: "video/webm",
    originalName: "footage.webm",
    ...(file.sha256 && { sha256: file.sha256, size: file.size }),
  });
  if (described) await aRecording(ctx, mediaId);
  const captionsId = await aCaptionFile(ctx, sourceId, captions);
  const { transcriptId } = await recordCues(ctx, {
    captureId: captionsId,
    captions: parseCaptions(Buffer.from(captions)),
  });
  return { sourceId, mediaId, captionsId, transcriptId };
}

/** A caption file with its text drawn, its cues not yet. */
export async function aCaptionFile(ctx: ActorContext, sourceId: string, captions: string): Promise<string> {
  const file = { mediaType: "text/vtt", originalName: "footage.vtt", bytes: captions };
  const { id: captureId } = await aCapture(ctx, sourceId, file);
  const parsed = parseCaptions(Buffer.from(captions));
  await ctx.db.insert(captureTexts).values({
    captureId,
    sequence: 1,
    extractor: "captions",
    extractorVersion: "1",
    outcome: "text",
    ...transcriptText(parsed.cues),
    report: parsed.report,
  });
  return captureId;
}
