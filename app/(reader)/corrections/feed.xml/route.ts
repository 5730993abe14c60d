import { plainAnswer } from "@/app/_server/plain-answer";
import { correctionsPage } from "@/lib/corrections/queries/public-corrections";
import { correctionsFeed } from "@/lib/feeds/corrections-feed";
import { entriesInFeed } from "@/lib/feeds/statement-feed";

export const GET = plainAnswer("application/atom+xml", async ({ db, ...site }) =>
  correctionsFeed((await correctionsPage(db, { limit: entriesInFeed })).rows, site),
);
