import { plainAnswer } from "@/app/_server/plain-answer";
import { entriesInFeed, statementFeed } from "@/lib/feeds/statement-feed";
import { statementsPage } from "@/lib/statements/queries/statements-page";

export const GET = plainAnswer("application/atom+xml", async ({ db, origin, newsroom }) =>
  statementFeed(await statementsPage(db, { limit: entriesInFeed }), {
    title: newsroom,
    description: "Public words as they were said, with their sources",
    origin,
    path: "/",
    feedPath: "/feed.xml",
  }),
);
