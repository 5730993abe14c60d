import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";

const folder = fileURLToPath(new URL("../../islands", import.meta.url));

test("all islands together stay under 15 KB, as they are sent", async () => {
  const { outputFiles } = await build({
    entryPoints: readdirSync(folder)
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `${folder}/${name}`),
    outdir: "unused",
    bundle: true,
    minify: true,
    format: "iife",
    write: false,
  });
  const sent = outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0);
  expect(outputFiles.length).toBeGreaterThan(1);
  expect(sent).toBeLessThan(15 * 1024);
});
