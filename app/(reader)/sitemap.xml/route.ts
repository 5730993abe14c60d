import { plainAnswer } from "@/app/_server/plain-answer";
import { sitemapParts } from "@/lib/feeds/sitemap";
import { sitemapIndex } from "@/lib/feeds/sitemap-xml";

export const GET = plainAnswer("application/xml", async ({ db, origin }) =>
  sitemapIndex((await sitemapParts(db)).map((part) => `${origin}/sitemaps/${part}`)),
);

// A file of this name is otherwise made once, at the build, when the public address is not known yet.
export const dynamic = "force-dynamic";
