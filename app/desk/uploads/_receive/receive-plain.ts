// The form that sends a file in one piece, for browsers that run no script.
import "server-only";
import { createWriteStream } from "node:fs";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { requireActor } from "@/app/_server/context";
import { plainRefusal } from "@/app/_server/plain-refusal";
import { HttpError } from "@/app/_server/problem";
import { collected, type FormPart, readMultipart, takeRest } from "@/app/_server/read-multipart";
import { requireSameOrigin } from "@/app/_server/same-origin";
import { abandonUpload } from "@/lib/captures/commands/abandon-upload";
import { beginUpload } from "@/lib/captures/commands/begin-upload";
import { receiveUpload } from "@/lib/captures/commands/receive-upload";
import { correctReservation } from "@/lib/captures/quotas";
import { plainUploadLimit, plainUploadLimitInWords } from "@/lib/captures/rules";
import { uploadInput } from "@/lib/captures/schema";
import { makeStagingFolder, removeStaged, stagingPath, stagingTrouble } from "@/lib/captures/staging";
import type { ActorContext } from "@/lib/context";
import { env } from "@/lib/env";
import { invalid } from "@/lib/errors";
import { storage } from "@/lib/storage/open-storage";
import { reachStorage } from "@/lib/storage/reach-storage";
import { uploadLimits } from "./uploads";

/** What a form holds beside the file: its fields and the lines between them. */
const overhead = 65_536;
/** Of a form that is refused: bytes that are still taken, so that its sender can be told why. */
const restLimit = 8 * plainUploadLimit;

export async function receivePlain(request: Request): Promise<Response> {
  try {
    requireSameOrigin(request.headers, env().publicOrigin);
    const ctx = await requireActor("capture.add");
    const announced = Number(request.headers.get("content-length") ?? Number.NaN);
    if (!Number.isInteger(announced))
      throw new HttpError(411, "length_required", "Send the length of the form.");
    if (announced > plainUploadLimit + overhead) throw tooLarge();
    let sourceId = "";
    for await (const part of readMultipart(request)) {
      if (part.name === "sourceId") sourceId = (await collected(part.body, 100)).toString();
      if (part.name === "file" && part.filename) {
        await receiveFile(ctx, part, sourceId, Math.min(announced, plainUploadLimit));
        return new Response(null, { status: 303, headers: { location: `/desk/sources/${sourceId}#files` } });
      }
    }
    throw invalid("file", "Choose a file first.");
  } catch (error) {
    await takeRest(request, restLimit);
    return plainRefusal(error);
  }
}

async function receiveFile(ctx: ActorContext, part: FormPart, sourceId: string, size: number): Promise<void> {
  const input = uploadInput.safeParse({ sourceId, size, name: part.filename });
  if (!input.success) throw invalid("sourceId", "Open the page of the source again.");
  await reachStorage(storage());
  await makeStagingFolder();
  const { id } = await beginUpload(ctx, input.data, uploadLimits());
  try {
    let received = 0;
    const counted = new Transform({
      transform(piece: Buffer, _encoding, done) {
        received += piece.length;
        done(received > plainUploadLimit ? tooLarge() : null, piece);
      },
    });
    const file = createWriteStream(stagingPath(id), { flags: "wx", mode: 0o600, flush: true });
    await pipeline(Readable.from(part.body), counted, file);
    await correctReservation(ctx, id, received);
    await receiveUpload(ctx, { id });
  } catch (error) {
    await abandonUpload(ctx, { id });
    // What is left in a folder that cannot be used is removed when the upload runs out.
    await removeStaged(id).catch(() => {});
    throw stagingTrouble(error);
  }
}

const tooLarge = () =>
  new HttpError(
    413,
    "too_large",
    `The file is larger than ${plainUploadLimitInWords}, the most this form takes. Use a browser that runs scripts.`,
  );
