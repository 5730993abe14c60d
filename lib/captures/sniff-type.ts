// What a file is, by its content alone: not by its name, and not by what a browser says.
import { open } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import { textKind, utf16Of } from "./text-kind";

/** Bytes looked at. The mark of every known kind stands within them. */
const headBytes = 4096;
// Far longer than it ever takes: a machine under load is no reason to take a document for something else.
const patienceMs = 30_000;
const unknownType = "application/octet-stream";

/** Media type of the file; application/octet-stream where nothing is known of it. */
export async function sniffType(path: string): Promise<string> {
  const head = await headOf(path);
  // The mark of such a text is also how some sound begins.
  if (utf16Of(head)) return textKind(head) ?? unknownType;
  const binary = await inThread(head);
  // These are what the library says of any text that begins so; the words tell more.
  if (binary && !/^(application|text|image)\/(xml|svg\+xml|rtf)$/.test(binary)) return binary;
  return textKind(head) ?? binary ?? unknownType;
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

// Parsers of strangers' bytes may loop for ever, and a thread can be ended. Plain script, as a thread reads no TypeScript.
const lookIntoHead = `
  const { parentPort, workerData } = require("node:worker_threads");
  import(workerData.library)
    .then(({ fileTypeFromBuffer }) => fileTypeFromBuffer(workerData.head))
    .then((found) => parentPort.postMessage(found?.mime ?? null));
`;

/** Null where nothing is known, also when looking took too long or broke. */
function inThread(head: Buffer): Promise<string | null> {
  return new Promise((resolve) => {
    const thread = new Worker(lookIntoHead, {
      eval: true,
      workerData: { head: Uint8Array.from(head), library: import.meta.resolve("file-type") },
      execArgv: [],
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: 64 },
    });
    const end = (mime: string | null) => {
      clearTimeout(impatient);
      resolve(mime);
      void thread.terminate();
    };
    const impatient = setTimeout(() => end(null), patienceMs);
    thread.once("message", end);
    thread.once("error", () => end(null));
    thread.once("exit", () => end(null));
  });
}
