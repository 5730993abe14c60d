// Bundles the style sheet and the islands into public/assets under names that change with their content, and writes
// the manifest that app/_server/assets.ts reads.
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

// Names by which code asks for a font; the faces that are only used on demand need none.
const fonts: Record<string, string> = {
  "public-sans-latin-wght-normal.woff2": "public-sans.woff2",
  "source-serif-4-latin-wght-normal.woff2": "source-serif.woff2",
};

/** Returns the manifest: plain name to path. */
export async function buildAssets(): Promise<Record<string, string>> {
  const folder = `${root}public/assets`;
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["styles/stet.css", "islands/theme.ts", "islands/player.ts"],
    outdir: fresh,
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    publicPath: "/assets",
    bundle: true,
    minify: true,
    format: "iife",
    // The browsers that know light-dark() and nesting: nothing is rewritten for older ones.
    target: ["chrome123", "firefox120", "safari17.5"],
    loader: { ".woff2": "file" },
    metafile: true,
    logLevel: "warning",
  });
  const manifest = manifestOf(metafile);
  await mkdir(fresh, { recursive: true });
  await writeFile(`${fresh}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  // A running server may read the folder at any moment: the new one is complete before it takes the place.
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
  return manifest;
}

function manifestOf({ outputs }: Metafile): Record<string, string> {
  const manifest: Record<string, string> = {};
  for (const [output, { entryPoint, inputs }] of Object.entries(outputs)) {
    const path = `/assets/${basename(output)}`;
    const source = basename(entryPoint ?? Object.keys(inputs)[0] ?? "");
    if (entryPoint) manifest[source.replace(/\.ts$/, ".js")] = path;
    else if (fonts[source]) manifest[fonts[source]] = path;
  }
  return manifest;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const manifest = await buildAssets();
  console.log(`Assets: ${Object.keys(manifest).join(", ")}`);
}
