// The files of the demonstration and how they came: a page as PDF, a recording with a clip made of it, and the records
// request behind it. The files are stand-ins of our own making (files/README.md), and say so.
import { join } from "node:path";
import type { z } from "zod";
import { checkoutDirectory } from "@/db/embedded/places";
import { addCaptureFromFile } from "@/lib/captures/commands/add-capture-from-file";
import { tieDerived } from "@/lib/captures/commands/tie-derived";
import { derivedFile } from "@/lib/captures/derived-file";
import type { ActorContext } from "@/lib/context";
import type { excerptInput } from "@/lib/excerpts/schema";
import { describeRecording } from "@/lib/media/commands/describe-recording";
import { inspectMedia } from "@/lib/media/inspect-media";
import { recordingInput } from "@/lib/media/schema";
import { extractCapture } from "@/worker/extract/extract-capture";
import { type Entered, idOf } from "./registry";
import { enterRequest } from "./request";

/** The ranges of recordings an entry cites, by the key of the entry. Words are found in the texts by themselves. */
export type CitedClips = ReadonlyMap<string, z.input<typeof excerptInput>[]>;

type File = { sourceId: string; name: string; note: string };

/** Stores the files, describes the recordings and records the request, by the commands the desk uses. */
export async function enterEvidence(ctx: ActorContext, entered: Entered): Promise<CitedClips> {
  await enterDocument(ctx, idOf(entered.sources, "union-statement"));
  const recordingId = await enterRecordings(ctx, idOf(entered.sources, "released-video"));
  await enterRequest(ctx, { agents: entered.agents, recordingId });
  return new Map([
    [
      "union-unobstructed",
      [
        {
          purpose: "context",
          captureId: recordingId,
          fromMs: 12_000,
          toMs: 20_000,
          coverage: "cannot_show",
          description:
            "A drawn clock counts from 00:05:12 to 00:05:20. No person, car or place is in the picture, and there is no sound. The released video is not part of the demonstration.",
        },
      ],
    ],
  ]);
}

async function enterDocument(ctx: ActorContext, sourceId: string): Promise<void> {
  const captureId = await store(ctx, {
    sourceId,
    name: "stand-in-passages.pdf",
    note: "A page made for the demonstration. It holds the cited passages alone.",
  });
  // Read at once, so that words are found on its page. Where that fails they are found in the pasted passages, and the
  // worker, which is asked for the same, says what is wrong with the file.
  await extractCapture(ctx, captureId).catch(() => {});
}

async function enterRecordings(ctx: ActorContext, sourceId: string): Promise<string> {
  const recordingId = await store(ctx, {
    sourceId,
    name: "stand-in-recording.webm",
    note: "Drawn for the demonstration, in place of the released video.",
  });
  await describe(ctx, recordingId, { durationMs: "0:30", clockReads: "00:05:00" });
  const clipId = await store(ctx, {
    sourceId,
    name: "stand-in-clip.webm",
    note: "Seconds 10 to 20 of the stand-in recording.",
  });
  await tieDerived(
    ctx,
    derivedFile.parse({ captureId: clipId, parentId: recordingId, derivation: "edited_clip" }),
  );
  await describe(ctx, clipId, { durationMs: "0:10", clockReads: "00:05:10" });
  return recordingId;
}

/** What can be found out of it, where this machine can; the rest is what a person says. */
async function describe(
  ctx: ActorContext,
  captureId: string,
  said: { durationMs: string; clockReads: string },
): Promise<void> {
  await inspectMedia(ctx, { captureId });
  const input = recordingInput.parse({
    ...said,
    captureId,
    version: 1,
    frameRate: "5",
    sound: "silent",
    clockAtMs: "0:00",
    clockNote: "A drawn clock. It tells no time of day.",
  });
  await describeRecording(ctx, input);
}

async function store(ctx: ActorContext, { sourceId, name, note }: File): Promise<string> {
  const path = join(checkoutDirectory, "cli/demonstration/files", name);
  return (await addCaptureFromFile(ctx, { sourceId, path, note })).captureId;
}
