import { describe, expect, test } from "vitest";
import { sitemapParts, sitemapPaths } from "@/lib/feeds/sitemap";
import { sitemapIndex, sitemapOf } from "@/lib/feeds/sitemap-xml";
import { withPublished } from "../../support/published";

describe("sitemapParts", () => {
  test("has a part for each range of statement numbers", () =>
    withPublished(async (published) => {
      expect(await published.read(sitemapParts)).toEqual(["pages", "people", "bills"]);
      await published.statement({ number: 1001 });
      await published.statement({ number: 20_001 });
      expect(await published.read(sitemapParts)).toEqual([
        "pages",
        "people",
        "bills",
        "statements-0",
        "statements-1",
      ]);
      await published.source({ number: 20_318 });
      expect((await published.read(sitemapParts)).slice(-2)).toEqual(["sources-0", "sources-1"]);
    }));
});

describe("sitemapPaths", () => {
  test("lists what is published, each in its part", () =>
    withPublished(async (published) => {
      await published.agent({ name: "Bob Duff" });
      await published.agent({ name: "Local 1727", kind: "organization" });
      await published.bill({ identifier: "HB 6004" });
      await published.statement({ number: 1001, slug: "one" });
      await published.statement({ number: 20_001, slug: "two" });
      const paths = (part: string) => published.read((db) => sitemapPaths(db, part));
      expect(await paths("people")).toEqual(["/organizations/local-1727", "/people/bob-duff"]);
      expect(await paths("bills")).toEqual(["/bills/ct/2020-js/hb-6004"]);
      expect(await paths("statements-0")).toEqual(["/s/S-1001/one"]);
      expect(await paths("statements-1")).toEqual(["/s/S-20001/two"]);
      await published.source({ number: 318 });
      expect(await paths("sources-0")).toEqual(["/d/D-318"]);
    }));

  test.each([
    "",
    "statements-",
    "statements--1",
    "statements-00",
    "statements-999999",
    "sources",
    "desk",
    "__proto__",
  ])("has no part called %j", (part) =>
    withPublished(async (published) => {
      expect(await published.read((db) => sitemapPaths(db, part))).toBeNull();
    }),
  );
});

describe("the text of a sitemap", () => {
  test("escapes addresses", () => {
    expect(sitemapOf(["https://a.example/?a=1&b=<2>"])).toContain(
      "<url><loc>https://a.example/?a=1&amp;b=&lt;2&gt;</loc></url>",
    );
    expect(sitemapIndex(["https://a.example/sitemaps/people"])).toContain(
      "<sitemap><loc>https://a.example/sitemaps/people</loc></sitemap>",
    );
  });
});
