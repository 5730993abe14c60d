import { Server } from "@tus/server";
import { abandonUpload } from "@/lib/captures/commands/abandon-upload";
import { beginUpload } from "@/lib/captures/commands/begin-upload";
import { receiveUpload } from "@/lib/captures/commands/receive-upload";
import { ownUpload } from "@/lib/captures/queries/own-upload";
import { uploadInput } from "@/lib/captures/schema";
import { freeStagingBytes } from "@/lib/captures/staging";
import { openUploadLocks, type UploadLocks } from "@/lib/captures/upload-locks";
import type { ActorContext } from "@/lib/context";
import { env } from "@/lib/env";
import { DomainError } from "@/lib/errors";
import { fieldProblems } from "@/lib/field-problems";
import { storage } from "@/lib/storage/open-storage";
import { reachStorage } from "@/lib/storage/reach-storage";
import { StorageAway } from "@/lib/storage/storage";
import { StagingStore } from "./staging-store";
import { uploadLimits, uploadsPath } from "./uploads";

// Kept on the global object: the development server loads this file again at each change.
const holder = globalThis as typeof globalThis & { stetUploadLocks?: UploadLocks };

function locks(): UploadLocks {
  holder.stetUploadLocks ??= openUploadLocks(env().STET_DESK_DATABASE_URL ?? env().DATABASE_URL);
  return holder.stetUploadLocks;
}

/** The protocol for one request of somebody who is signed in. @param onFailure Is given what was thrown on the way. */
export function tusServer(ctx: ActorContext, onFailure: (error: unknown) => void): Server {
  return new Server({
    path: uploadsPath,
    relativeLocation: true,
    // No other site is answered; "*" is what the library says by default.
    allowedOrigins: [env().publicOrigin],
    maxSize: uploadLimits().ofFile,
    locker: locks(),
    datastore: new StagingStore({
      find: (id) => ownUpload(ctx, id),
      abandon: (id) => abandonUpload(ctx, { id }),
    }),
    namingFunction: async (request, metadata) => {
      const { filename, sourceId, derivation, parentId, ...others } = metadata ?? {};
      const parsed = uploadInput.safeParse({
        ...others,
        sourceId,
        derivation: derivation || null,
        parentId: parentId || null,
        name: filename ?? "",
        size: Number(request.headers.get("upload-length")),
      });
      if (!parsed.success) {
        throw new DomainError("invalid", "The upload is not described well.", fieldProblems(parsed.error));
      }
      await reachStorage(storage());
      const limits = uploadLimits();
      const fits = parsed.data.size <= limits.ofFile;
      if (fits && (await freeStagingBytes()) < parsed.data.size) throw new StorageAway("No room in staging");
      return (await beginUpload(ctx, parsed.data, limits)).id;
    },
    onUploadFinish: async (_request, { id }) => {
      await receiveUpload(ctx, { id });
      return {};
    },
    onResponseError: (_request, error) => {
      onFailure(error);
      return undefined;
    },
  });
}
