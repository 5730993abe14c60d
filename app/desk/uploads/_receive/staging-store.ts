import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { FileStore } from "@tus/file-store";
import { Upload } from "@tus/server";
import type { OwnUpload } from "@/lib/captures/queries/own-upload";
import { stagingFolder, stagingPath, stagingTrouble } from "@/lib/captures/staging";

type Rows = {
  find(id: string): Promise<OwnUpload | null>;
  /** Refuses what may not be given up. */
  abandon(id: string): Promise<void>;
};

/**
 * Files in the staging folder, with what is known of them in the database and not beside them. The folder has to be
 * there: the library makes it in passing, and would end the process where it cannot.
 */
export class StagingStore extends FileStore {
  constructor(private readonly rows: Rows) {
    super({
      directory: stagingFolder(),
      configstore: {
        get: async (id) => {
          const found = await rows.find(id);
          return found ? new Upload({ id, size: found.size, offset: 0 }) : undefined;
        },
        set: async () => {},
        delete: async () => {},
      },
    });
    this.extensions = ["creation", "creation-with-upload", "termination"];
  }

  override async create(upload: Upload): Promise<Upload> {
    try {
      return await super.create(upload);
    } catch (error) {
      // What cannot be written must not go on holding room for its bytes.
      await this.rows.abandon(upload.id);
      return awayWhenFull(error);
    }
  }

  override getUpload(id: string): Promise<Upload> {
    return super.getUpload(id).catch(awayWhenFull);
  }

  override async write(body: Readable, id: string, offset: number): Promise<number> {
    const file = await open(stagingPath(id), "r+").catch(awayWhenFull);
    // What is acknowledged has reached the disk.
    await pipeline(body, file.createWriteStream({ start: offset, flush: true })).catch(awayWhenFull);
    return (await this.getUpload(id)).offset;
  }

  override async remove(id: string): Promise<void> {
    await this.rows.abandon(id);
    await super.remove(id);
  }
}

function awayWhenFull(error: unknown): never {
  throw stagingTrouble(error);
}
