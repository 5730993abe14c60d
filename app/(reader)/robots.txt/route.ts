import { plainAnswer } from "@/app/_server/plain-answer";

export const GET = plainAnswer("text/plain", async ({ origin }) =>
  [
    "User-agent: *",
    "Disallow: /desk",
    "Disallow: /api/",
    "Disallow: /search",
    "",
    `Sitemap: ${origin}/sitemap.xml`,
    "",
  ].join("\n"),
);

// A file of this name is otherwise made once, at the build, when the public address is not known yet.
export const dynamic = "force-dynamic";
