import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { and, eq } from "drizzle-orm";
import { afterAll, describe, expect } from "vitest";
import { captures, media } from "@/db/schema";
import { hashBytes } from "@/lib/captures/hash-bytes";
import { storeBytes } from "@/lib/captures/store-capture";
import type { ActorContext } from "@/lib/context";
import { inspectMedia } from "@/lib/media/inspect-media";
import { one } from "@/lib/rows";
import { test } from "../../support/newsroom";
import { aRecordedSource } from "../../support/recordings";

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

/** A folder with programs of these names, as small shell scripts. */
async function programs(scripts: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "stet-programs-"));
  folders.push(folder);
  for (const [name, script] of Object.entries(scripts)) {
    await writeFile(join(folder, name), `#!/bin/sh\n${script}\n`);
    await chmod(join(folder, name), 0o755);
  }
  return folder;
}

async function aStoredVideo(ctx: ActorContext, bytes: string = crypto.randomUUID()) {
  const held = {
    ...(await hashBytes(Readable.from([Buffer.from(bytes)]))),
    open: () => Readable.from([Buffer.from(bytes)]),
  };
  await storeBytes(held);
  return aRecordedSource(ctx, { described: false, file: held });
}

const answer = JSON.stringify({
  streams: [
    { codec_type: "video", width: 1280, height: 720, avg_frame_rate: "30000/1001" },
    { codec_type: "audio" },
  ],
  format: { duration: "120.504" },
});
const recordingOf = async (ctx: ActorContext, captureId: string) =>
  one(await ctx.db.select().from(media).where(eq(media.captureId, captureId)));

describe("inspectMedia", () => {
  test("knows the kind by the type where the machine has no ffprobe, and nothing else", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const { mediaId } = await aStoredVideo(reporter);
    await inspectMedia(reporter, { captureId: mediaId }, { searchPath: await programs({}) });
    expect(await recordingOf(reporter, mediaId)).toMatchObject({
      kind: "video",
      durationMs: null,
      sound: "unknown",
    });
  });

  test("takes length, size, rate and sound from ffprobe, which is given a copy and no environment", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const { mediaId } = await aStoredVideo(reporter, "the bytes of the recording");
    process.env.STET_TEST_SECRET = "never";
    const ffprobe = `for last; do :; done
[ "$(cat "$last")" = "the bytes of the recording" ] && [ -z "$STET_TEST_SECRET" ] && printf '%s' '${answer}'`;
    await inspectMedia(reporter, { captureId: mediaId }, { searchPath: await programs({ ffprobe }) });
    expect(await recordingOf(reporter, mediaId)).toMatchObject({
      kind: "video",
      durationMs: 120_504,
      width: 1280,
      height: 720,
      frameRate: 29.97,
      sound: "sound",
    });
  });

  test.for([
    ["says nonsense", "echo no"],
    ["fails", "exit 1"],
    ["floods", "yes | head -c 3000000"],
  ])("goes on without an ffprobe that %s", async ([, ffprobe = ""], { newsroom }) => {
    const { reporter } = newsroom;
    const { mediaId } = await aStoredVideo(reporter);
    await inspectMedia(reporter, { captureId: mediaId }, { searchPath: await programs({ ffprobe }) });
    expect(await recordingOf(reporter, mediaId)).toMatchObject({ durationMs: null, sound: "unknown" });
  });

  test("keeps one poster as a file made out of the recording, and what a person has said", async ({
    newsroom,
  }) => {
    const { reporter } = newsroom;
    const { mediaId } = await aStoredVideo(reporter);
    const ffmpeg = `for last; do :; done
printf '\\377\\330\\377picture %s' "$$" > "$last"`;
    const searchPath = await programs({ ffprobe: `printf '%s' '${answer}'`, ffmpeg });
    await inspectMedia(reporter, { captureId: mediaId }, { searchPath });
    await reporter.db.update(media).set({ sound: "silent" }).where(eq(media.captureId, mediaId));
    await inspectMedia(reporter, { captureId: mediaId }, { searchPath });

    const posters = await reporter.db
      .select()
      .from(captures)
      .where(and(eq(captures.parentId, mediaId), eq(captures.derivation, "poster")));
    expect(posters).toMatchObject([{ state: "ready", mediaType: "image/jpeg", method: "derived" }]);
    expect(await recordingOf(reporter, mediaId)).toMatchObject({ sound: "silent" });
  });

  test("leaves alone what is no recording", async ({ newsroom }) => {
    const { reporter } = newsroom;
    const { captionsId } = await aStoredVideo(reporter);
    await inspectMedia(reporter, { captureId: captionsId });
    expect(await reporter.db.$count(media, eq(media.captureId, captionsId))).toBe(0);
  });
});
