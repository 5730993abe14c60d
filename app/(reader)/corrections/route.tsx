import { document } from "@/app/_server/document";
import { CorrectionsPage } from "@/components/corrections/corrections-page";
import { isNarrowed, readCorrectionsFilter } from "@/lib/corrections/corrections-filter";
import { correctionsOverview } from "@/lib/corrections/queries/corrections-overview";
import { correctionsPage } from "@/lib/corrections/queries/public-corrections";
import { env } from "@/lib/env";
import { periodBounds } from "@/lib/statements/timeline-filter";

export const GET = document(async ({ search, db }) => {
  const filter = readCorrectionsFilter(search);
  const cursor = search.get("after");
  const { month, ...others } = filter;
  const [page, overview] = await Promise.all([
    correctionsPage(db, { ...others, ...(month ? periodBounds(month) : {}), cursor }),
    correctionsOverview(db),
  ]);
  const { STET_NEWSROOM, STET_CONTACT } = env();
  return {
    title: "Corrections",
    description: "What was changed in published statements, when, and why; and how to report an error.",
    canonical: "/corrections",
    feed: { title: `${STET_NEWSROOM}: corrections`, href: "/corrections/feed.xml" },
    ...(isNarrowed(filter) || cursor ? { robots: "noindex, follow" } : {}),
    body: (
      <CorrectionsPage
        page={page}
        overview={overview}
        filter={filter}
        continued={cursor !== null}
        newsroom={STET_NEWSROOM}
        contact={STET_CONTACT ?? null}
      />
    ),
  };
});
