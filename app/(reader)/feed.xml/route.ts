import { plainAnswer } from "@/app/_server/plain-answer";
import { feedStatements } from "@/lib/feeds/feed-statements";
import { statementFeed } from "@/lib/feeds/statement-feed";

export const GET = plainAnswer("application/atom+xml", async ({ db, origin, newsroom }) =>
  statementFeed(await feedStatements(db), {
    title: newsroom,
    description: "Public words as they were said, with their sources",
    origin,
    path: "/",
    feedPath: "/feed.xml",
  }),
);
