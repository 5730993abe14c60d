// A database server that lives as long as one test run: fast, unsafe against power loss, and leaving nothing behind.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import {
  type EmbeddedServer,
  type EmbeddedServerOptions,
  hasHadOwner,
  removeEmbeddedServer,
  startEmbeddedServer,
} from "./embedded-server";
import { beforeEndingBySignal } from "./end-with-this-program";
import { makeDirectory, temporaryDataParent } from "./places";
import { serverUser } from "./system-user";

type TemporaryServerOptions = Pick<EmbeddedServerOptions, "onStep" | "callerHandlesSignals">;

export async function startTemporaryServer(options: TemporaryServerOptions = {}): Promise<EmbeddedServer> {
  const parent = temporaryDataParent();
  makeDirectory(parent, serverUser());
  await removeAbandoned(parent);
  const directory = mkdtempSync(join(parent, "run-"));
  const removeDirectory = () => rmSync(directory, { recursive: true, force: true });
  try {
    const server = await startEmbeddedServer({
      ...options,
      directory,
      durable: false,
      callerHandlesSignals: true,
    });
    const stop = async () => {
      ignoreSignals();
      await server.stop();
      removeDirectory();
    };
    const ignoreSignals = options.callerHandlesSignals ? () => {} : beforeEndingBySignal(stop);
    return { ...server, stop };
  } catch (error) {
    removeDirectory();
    throw error;
  }
}

/** What runs that were killed left: their directory, perhaps with its server still running. */
async function removeAbandoned(parent: string): Promise<void> {
  for (const name of readdirSync(parent)) {
    const directory = join(parent, name);
    // Without an owner yet, it is being made this moment.
    if (!hasHadOwner(directory)) continue;
    try {
      await removeEmbeddedServer(directory);
      rmSync(directory, { recursive: true, force: true });
    } catch {
      // In use by another run.
    }
  }
}
