import { plainAnswer } from "@/app/_server/plain-answer";
import { feedStatements } from "@/lib/feeds/feed-statements";
import { statementFeed } from "@/lib/feeds/statement-feed";
import { agentPath } from "@/lib/people/address";
import { agentAtAddress } from "@/lib/people/queries/agent-at-address";

/** The latest statements of one person or organization. */
export const agentFeed = (kind: "person" | "organization") =>
  plainAnswer<{ slug: string }>(
    "application/atom+xml",
    async ({ params: { slug }, db, origin, newsroom }) => {
      const agent = await agentAtAddress(db, { kind, slug });
      if (!agent) return null;
      const { profile, path } = agent;
      if (path !== agentPath({ kind, slug })) return { redirect: `${path}/feed.xml` };
      const statements = await feedStatements(db, { [kind]: profile.id });
      return statementFeed(statements, {
        title: `${profile.name}, ${newsroom}`,
        description: `Statements on record that name ${profile.name}`,
        origin,
        path,
        feedPath: `${path}/feed.xml`,
      });
    },
  );
