import { plainAnswer } from "@/app/_server/plain-answer";
import { billPath } from "@/lib/bills/profile";
import { billAtAddress } from "@/lib/bills/queries/bill-at-address";
import { feedStatements } from "@/lib/feeds/feed-statements";
import { statementFeed } from "@/lib/feeds/statement-feed";

type Address = { jurisdiction: string; session: string; identifier: string };

export const GET = plainAnswer<Address>("application/atom+xml", async ({ params, db, origin, newsroom }) => {
  const address = { ...params, identifierSlug: params.identifier };
  const found = await billAtAddress(db, address);
  if (!found) return null;
  const { id, path, identifier, title } = found.profile;
  if (path !== billPath(address)) return { redirect: `${path}/feed.xml` };
  return statementFeed(await feedStatements(db, { bill: id }), {
    title: `${identifier}, ${newsroom}`,
    description: `Statements on record on ${identifier}, ${title}`,
    origin,
    path,
    feedPath: `${path}/feed.xml`,
  });
});
