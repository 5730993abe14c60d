import { plainAnswer } from "@/app/_server/plain-answer";
import { sitemapPaths } from "@/lib/feeds/sitemap";
import { sitemapOf } from "@/lib/feeds/sitemap-xml";

export const GET = plainAnswer<{ part: string }>("application/xml", async ({ params, db, origin }) => {
  const paths = await sitemapPaths(db, params.part);
  return paths && sitemapOf(paths.map((path) => origin + path));
});
