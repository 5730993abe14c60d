import { execFile } from "node:child_process";
import { constants, createWriteStream } from "node:fs";
import { access, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import type { MediaKind, SoundState } from "@/db/evidence-vocabulary";

// Asks ffprobe and ffmpeg, where this machine has them. They read files of strangers: they are given a copy in a folder
// of its own, containers that name no other file, one thread, little time, and nothing of our environment.

/** What a program found out about a recording; null is unknown. */
export type Probed = {
  kind: MediaKind;
  durationMs: number | null;
  width: number | null;
  height: number | null;
  frameRate: number | null;
  sound: SoundState;
};

export const probeLimits = {
  bytes: 4_000_000_000,
  seconds: 30,
  answerBytes: 2_000_000,
  posterBytes: 5_000_000,
};

const safely = ["-v", "error", "-protocol_whitelist", "file"];
const containers = ["-format_whitelist", "mov,matroska,webm,ogg,mp3,wav,flac,aac,avi,mpegts,mpeg"];

/** Copies the bytes beside the programs for as long as `work` takes. */
export async function withLocalCopy<T>(bytes: Readable, work: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "stet-recording-"));
  try {
    const path = join(folder, "recording");
    await pipeline(bytes, createWriteStream(path, { mode: 0o600 }));
    return await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The whole path of a program of this machine; null when it has none of this name. */
export async function findProgram(name: string, searchPath: string): Promise<string | null> {
  for (const folder of searchPath.split(delimiter).filter((folder) => folder.startsWith("/"))) {
    const path = join(folder, name);
    const runs = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return path;
  }
  return null;
}

/** @returns null when ffprobe could not read the file */
export async function probe(ffprobe: string, path: string): Promise<Probed | null> {
  const args = [...safely, ...containers, "-of", "json", "-show_format", "-show_streams", "-i", path];
  const answer = await run(ffprobe, args);
  if (answer === null) return null;
  try {
    return probedOf(probeAnswer.parse(JSON.parse(answer)));
  } catch {
    return null;
  }
}

/** A picture of the recording as JPEG, drawn beside its copy; null when ffmpeg could not make one. */
export async function drawPoster(ffmpeg: string, path: string, atMs: number): Promise<Buffer | null> {
  const target = `${path}.jpg`;
  const input = ["-ss", String(Math.floor(atMs) / 1000), ...safely, ...containers, "-i", path];
  const output = ["-frames:v", "1", "-vf", "scale='min(1280,iw)':-2", "-f", "mjpeg", target];
  const done = await run(ffmpeg, ["-nostdin", "-threads", "1", ...input, ...output]);
  const size =
    done === null
      ? 0
      : await stat(target).then(
          (file) => file.size,
          () => 0,
        );
  if (size === 0 || size > probeLimits.posterBytes) return null;
  const picture = await readFile(target);
  return picture[0] === 0xff && picture[1] === 0xd8 ? picture : null;
}

function run(program: string, args: string[]): Promise<string | null> {
  const limits = {
    timeout: probeLimits.seconds * 1000,
    killSignal: "SIGKILL" as const,
    maxBuffer: probeLimits.answerBytes,
  };
  return new Promise((resolve) => {
    execFile(
      program,
      args,
      { ...limits, env: { PATH: "/usr/bin:/bin", NODE_ENV: "production" } },
      (error, stdout) => resolve(error ? null : stdout),
    );
  });
}

const stream = z.object({
  codec_type: z.string(),
  width: z.number().int().positive().optional(),
  height: z.number().int().positive().optional(),
  avg_frame_rate: z.string().optional(),
  duration: z.string().optional(),
  disposition: z.object({ attached_pic: z.number() }).partial().optional(),
});
const probeAnswer = z.object({
  streams: z.array(stream),
  format: z.object({ duration: z.string().optional() }).default({}),
});

function probedOf({ streams, format }: z.output<typeof probeAnswer>): Probed | null {
  const picture = streams.find((one) => one.codec_type === "video" && !one.disposition?.attached_pic);
  const sound = streams.some((one) => one.codec_type === "audio");
  if (!picture && !sound) return null;
  const lengths = [format.duration, ...streams.map((one) => one.duration)].map(Number).filter((s) => s > 0);
  const durationMs = lengths[0] === undefined ? null : Math.round(lengths[0] * 1000);
  return {
    kind: picture ? "video" : "audio",
    durationMs: durationMs !== null && durationMs <= 2_147_483_647 ? durationMs : null,
    width: picture?.width ?? null,
    height: picture?.height ?? null,
    frameRate: rateOf(picture?.avg_frame_rate),
    sound: sound ? "sound" : "silent",
  };
}

/** "30000/1001" */
function rateOf(fraction = ""): number | null {
  const [over = Number.NaN, under = 1] = fraction.split("/").map(Number);
  const rate = over / under;
  return rate >= 1 && rate <= 1000 ? Math.round(rate * 1000) / 1000 : null;
}
