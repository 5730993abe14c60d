import { document } from "@/app/_server/document";
import { HomePage } from "@/components/home/home-page";
import { billsPage } from "@/lib/bills/queries/bills-page";
import { correctionsPage } from "@/lib/corrections/queries/public-corrections";
import { env } from "@/lib/env";
import { agentsPage } from "@/lib/people/queries/agents-page";
import { statementsPage } from "@/lib/statements/queries/statements-page";

export const GET = document(async ({ db }) => {
  const [corrections, latest, bills, people, organizations] = await Promise.all([
    correctionsPage(db, { days: 7, limit: 5 }),
    statementsPage(db, { limit: 10 }),
    billsPage(db, { limit: 6 }),
    agentsPage(db, { kind: "person", limit: 30 }),
    agentsPage(db, { kind: "organization", limit: 15 }),
  ]);
  return {
    title: "",
    description: "Who said what in public, in what office, on which bill, and the source that proves it.",
    canonical: "/",
    feed: { title: `${env().STET_NEWSROOM}: all statements`, href: "/feed.xml" },
    body: (
      <HomePage
        corrections={corrections.rows}
        latest={latest.rows.map(({ card }) => card)}
        bills={bills}
        people={people}
        organizations={organizations}
      />
    ),
  };
});
