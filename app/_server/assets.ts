// The style sheet, fonts and islands by their plain names; cli/build-assets.ts writes them under names that change
// with their content.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDevelopment } from "@/lib/env";

export type AssetName = "stet.css" | "theme.js" | "player.js" | "public-sans.woff2" | "source-serif.woff2";

let manifest: Partial<Record<string, string>> | undefined;

/** The path of an asset. Throws where the assets were not built. */
export function asset(name: AssetName): string {
  manifest ??= readManifest();
  const path = manifest[name];
  if (path === undefined) throw new Error(`There is no asset ${name}: run npm run assets`);
  if (isDevelopment) manifest = undefined;
  return path;
}

function readManifest(): Partial<Record<string, string>> {
  // Not the working directory of the build: a file of the deployment, read when the server first needs it.
  const path = join(/* turbopackIgnore: true */ process.cwd(), "public/assets/manifest.json");
  return JSON.parse(readFileSync(path, "utf8"));
}
