import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { asset } from "@/app/_server/assets";
import { buildAssets } from "@/cli/build-assets";

beforeAll(async () => {
  if (!existsSync("public/assets/manifest.json")) await buildAssets();
});

const contentOf = (path: string) => readFileSync(`public${path}`, "utf8");

describe("asset", () => {
  test("names every asset with a hash of its content", () => {
    for (const name of ["stet.css", "theme.js", "public-sans.woff2", "source-serif.woff2"] as const) {
      expect(asset(name)).toMatch(/^\/assets\/[\w-]+-[0-9A-Z]{8}\.(css|js|woff2)$/);
      expect(existsSync(`public${asset(name)}`)).toBe(true);
    }
  });

  test("keeps the script that runs before the first paint under 1 KB", () => {
    expect(contentOf(asset("theme.js")).length).toBeLessThanOrEqual(1024);
  });

  test("asks nothing of other sites", () => {
    const css = contentOf(asset("stet.css"));
    for (const [, url] of css.matchAll(/url\("?([^")]*)/g)) expect(url).toMatch(/^(\/assets\/|data:)/);
    expect(css).not.toContain("@import");
  });
});
