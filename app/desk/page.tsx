import { getPageContext } from "@/app/_server/context";
import { QueueFilters } from "@/components/desk/queue-filters";
import { QueueKeys } from "@/components/desk/queue-keys";
import { countInFigures, emptyTab } from "@/components/desk/queue-labels";
import { QueueNav, QueuePages } from "@/components/desk/queue-nav";
import { QueueTable } from "@/components/desk/queue-table";
import { queuePage } from "@/lib/statements/queries/queue";
import { countedUpTo, queueAuthors, queueCounts } from "@/lib/statements/queries/queue-counts";
import { tabsOf } from "@/lib/statements/queries/queue-tabs";
import { queueView, settleView } from "@/lib/statements/queue-view";

export const metadata = { title: "Queue" };

export default async function QueuePage({ searchParams }: PageProps<"/desk">) {
  const ctx = await getPageContext("/desk");
  const tabs = tabsOf(ctx);
  const view = settleView(queueView.parse(await searchParams), tabs);
  const [page, counts, authors] = await Promise.all([
    queuePage(ctx, view),
    queueCounts(ctx, view, tabs),
    queueAuthors(ctx),
  ]);
  const filtered = view.state !== null || view.author !== null || view.q !== "";
  return (
    <div className="queue-page">
      <header>
        <h1>Queue</h1>
        <QueueKeys />
      </header>
      <QueueNav view={view} tabs={tabs} counts={counts.tabs} countedUpTo={countedUpTo} />
      <QueueFilters view={view} authors={authors} />
      {filtered ? (
        <p className="queue-found" role="status">
          {countInFigures(counts.chosen, countedUpTo)} of{" "}
          {countInFigures(counts.tabs.get(view.tab) ?? 0, countedUpTo)} entries
        </p>
      ) : null}
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
