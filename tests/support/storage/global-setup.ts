// Before the first test: a folder of this run for stored files; removed afterwards.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    storageFolder: string;
  }
}

export default async function prepareFolder(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "stet-test-storage-"));
  project.provide("storageFolder", folder);
  return () => rm(folder, { recursive: true, force: true });
}
