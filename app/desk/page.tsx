import { getPageContext } from "@/app/_server/context";
import { QueueFilters } from "@/components/desk/queue-filters";
import { QueueKeys } from "@/components/desk/queue-keys";
import { countInFigures, emptyTab } from "@/components/desk/queue-labels";
import { QueueNav, QueuePages } from "@/components/desk/queue-nav";
import { QueueTable } from "@/components/desk/queue-table";
import { queuePage } from "@/lib/statements/queries/queue";
import { countedUpTo, queueAuthors, tabCounts, viewCount } from "@/lib/statements/queries/queue-counts";
import { tabsOf } from "@/lib/statements/queries/queue-tabs";
import { queueView, settleView } from "@/lib/statements/queue-view";

export const metadata = { title: "Queue" };

type QueuePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function QueuePage({ searchParams }: QueuePageProps) {
  const ctx = await getPageContext("/desk");
  const counts = await tabCounts(ctx, tabsOf(ctx));
  const view = settleView(queueView.parse(await searchParams), counts);
  const filtered = view.state !== null || view.author !== null || view.q !== "";
  const [page, found, authors] = await Promise.all([
    queuePage(ctx, view),
    filtered ? viewCount(ctx, view) : null,
    queueAuthors(ctx),
  ]);
  const all = countInFigures(counts.get(view.tab) ?? 0, countedUpTo);
  return (
    <div className="queue-page">
      <header>
        <h1>Queue</h1>
        <QueueKeys />
      </header>
      <QueueNav view={view} counts={counts} countedUpTo={countedUpTo} />
      <QueueFilters view={view} authors={authors} />
      {found === null ? null : (
        <p className="queue-found" role="status">
          {countInFigures(found, countedUpTo)} of {all} entries
        </p>
      )}
      {page.rows.length === 0 ? (
        <p className="queue-empty">
          {filtered ? "No entry fits these filters." : emptyTab[view.tab]}{" "}
          <a href="/desk/statements/new">Log a statement</a>
        </p>
      ) : (
        <QueueTable rows={page.rows} view={view} now={new Date().toISOString()} />
      )}
      <QueuePages view={view} previous={page.previous} next={page.next} />
    </div>
  );
}
