// Before each test file: stored files and uploads of a test process stand in a folder of its own.
import { join } from "node:path";
import { inject } from "vitest";

const folder = join(inject("storageFolder"), String(process.pid));
process.env.STET_STORAGE_DIR = join(folder, "storage");
process.env.STET_STAGING_DIR = join(folder, "staging");
