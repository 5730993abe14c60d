// A recording that really plays, with its transcript, in the served newsroom: stored where the server reads it.
import { resolve } from "node:path";
import { Readable } from "node:stream";
import type { Page } from "@playwright/test";
import { connect } from "@/db/connect";
import { hashBytes } from "@/lib/captures/hash-bytes";
import { storeBytes } from "@/lib/captures/store-capture";
import { storageEnvironment } from "@/lib/env";
import { describeRecording } from "@/lib/media/commands/describe-recording";
import { tieTranscript } from "@/lib/media/commands/tie-transcript";
import { recordingInput, transcriptTie } from "@/lib/media/schema";
import { one } from "@/lib/rows";
import { diskStorage } from "@/lib/storage/disk";
import { accountByEmail } from "@/lib/users/queries/accounts";
import { recordVideo } from "../record-video";
import { aRecordedSource } from "../recordings";
import type { ServedNewsroom } from "./newsroom-address";

export const recordedSeconds = 8;

/** Enough lines to scroll through, the first of them while the video lasts. */
const captions = `WEBVTT

00:00.000 --> 00:02.000
<v Chief Hale>We will release the footage.

00:02.000 --> 00:04.500
<v Chief Hale>Nobody was harmed in this incedent.

00:04.500 --> 00:07.500
Is that so?

00:07.900 --> broken
lost

${Array.from({ length: 40 }, (_, line) => `01:${String(line).padStart(2, "0")}.000 --> 01:59.000\nA later line, number ${line}.\n`).join("\n")}`;

/** @param page Any page; the video is recorded in it */
export async function aPlayableRecording(
  { databaseUrl, signIns }: ServedNewsroom,
  page: Page,
  { sound = true }: { sound?: boolean } = {},
) {
  const bytes = await recordVideo(page, { seconds: recordedSeconds, sound, clock: "23:59:57" });
  const desk = connect(databaseUrl, "desk", { max: 2 });
  try {
    const email = signIns.find(({ role }) => role === "reporter")?.email ?? "";
    const account = one([await accountByEmail(desk.db, email)].filter((found) => found !== null));
    const reporter = { db: desk.db, actor: { id: account.id, name: account.name, role: account.role } };
    const held = { ...(await hashBytes(Readable.from([bytes]))), open: () => Readable.from([bytes]) };
    await storeBytes(held, diskStorage(resolve(storageEnvironment().STET_STORAGE_DIR)));
    const made = await aRecordedSource(reporter, { captions, described: false, file: held });
    await describeRecording(
      reporter,
      recordingInput.parse({
        captureId: made.mediaId,
        version: 0,
        sound: sound ? "sound" : "silent",
        frameRate: "25",
        clockReads: "23:59:57",
        clockAtMs: "0",
      }),
    );
    const tie = { transcriptId: made.transcriptId, version: 1, mediaCaptureId: made.mediaId };
    await tieTranscript(reporter, transcriptTie.parse({ ...tie, language: "en", madeBy: "The agency" }));
    return {
      ...made,
      recordingPath: `/desk/sources/${made.sourceId}/recording/${made.mediaId}`,
      transcriptPath: `/desk/sources/${made.sourceId}/transcript/${made.transcriptId}`,
    };
  } finally {
    await desk.close();
  }
}
