// The product as it is run in production, and the bare server it is measured against.
import { mkdirSync } from "node:fs";
import { buildWhenNeeded, isBuildCurrent } from "@/cli/demo/build-when-needed";
import { serve } from "@/cli/demo/serve";
import { freePort } from "@/db/embedded/free-port";
import { stateDirectory } from "@/db/embedded/places";
import { startChild } from "./child";
import type { BenchDatabase } from "./database";

export type WebServer = { port: number; pid: number; stop(): Promise<void> };

export async function startProduct(database: BenchDatabase): Promise<WebServer> {
  mkdirSync(stateDirectory, { recursive: true, mode: 0o700 });
  const port = await freePort();
  const { identity, stop } = await serve(port, {
    DATABASE_URL: database.owner,
    STET_DESK_DATABASE_URL: database.desk,
    STET_READER_DATABASE_URL: database.reader,
  });
  if (!identity) throw new Error("The web server ended at once");
  return { port, pid: identity.pid, stop };
}

export type BareServer = WebServer & { ask<Answer>(message: object): Promise<Answer> };

/** @param file relative to the bench folder */
export async function startBare(file: string, databaseUrl: string): Promise<BareServer> {
  const child = startChild(file, { DATABASE_URL: databaseUrl });
  const { port } = await child.ready<{ port: number }>();
  return { port, pid: child.pid, stop: child.stop, ask: child.ask };
}

export async function makeBuildReady(onStep: (text: string) => void): Promise<void> {
  if (isBuildCurrent()) return;
  onStep("building the product");
  await buildWhenNeeded();
}
