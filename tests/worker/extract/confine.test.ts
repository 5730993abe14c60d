import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { childProgram } from "@/worker/extract/child-program";
import { hasNamespaces } from "@/worker/extract/confine";
import { drawLimits } from "@/worker/extract/draw-text";
import { runChild } from "@/worker/extract/run-child";

describe("a confined child", () => {
  test("sees no environment, reads and writes no files, runs nothing and reaches no network", async () => {
    const folder = mkdtempSync(join(tmpdir(), "stet-confine-"));
    const secret = join(folder, "secret");
    writeFileSync(secret, "a secret");
    let connections = 0;
    const server = createServer(() => connections++);
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    try {
      const { port } = server.address() as AddressInfo;
      const program = await childProgram("tests/support/prying-program.ts");
      const run = await runChild(program, [secret, String(port)], Readable.from([]), { limits: drawLimits });
      if (run.kind !== "answered") throw new Error(JSON.stringify(run));
      const got = JSON.parse(run.answer.toString()) as Record<string, unknown>;
      expect(got).toMatchObject({ environment: [], read: null, written: null, ran: null });
      // Taking the network away needs the system's leave; without it the empty environment has to do.
      if (!hasNamespaces()) return;
      expect(got).toMatchObject({ connected: null, resolved: null });
      expect(connections).toBe(0);
    } finally {
      server.close();
      rmSync(folder, { recursive: true });
    }
  });
});
