import { getPageContext } from "@/app/_server/context";
import { countInFigures, emptyTab } from "@/components/queue/labels";
import { NextOut } from "@/components/queue/next-out";
import { QueueFilters } from "@/components/queue/queue-filters";
import { QueueLook } from "@/components/queue/queue-look";
import { QueueNav, QueuePages } from "@/components/queue/queue-nav";
import { QueueScreen } from "@/components/queue/queue-screen";
import { SavedViews } from "@/components/queue/saved-views";
import { can } from "@/lib/permissions/can";
import { lastBulk } from "@/lib/queue/queries/bulk-result";
import { filterChoices, filterNames } from "@/lib/queue/queries/filter-choices";
import { nextScheduled } from "@/lib/queue/queries/next-scheduled";
import { preferencesOf } from "@/lib/queue/queries/preferences-of";
import { tabCounts, viewCount } from "@/lib/queue/queries/queue-counts";
import { queuePage } from "@/lib/queue/queries/queue-page";
import { tabsOf } from "@/lib/queue/queries/queue-tabs";
import { savedViews } from "@/lib/queue/queries/saved-views";
import { filtersOn, queueHref, queueQuery, settleView, viewText } from "@/lib/queue/view";
import { countedUpTo } from "@/lib/queue/vocabulary";
import { previewOf } from "./_queue/preview-of";
import { bulkAction, preferencesAction, removeViewAction, saveViewAction, undoBulkAction } from "./actions";

export const metadata = { title: "Queue" };

type QueuePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function QueuePage({ searchParams }: QueuePageProps) {
  const ctx = await getPageContext("/desk");
  const asked = await searchParams;
  const counts = await tabCounts(ctx, tabsOf(ctx));
  const view = settleView(queueQuery.parse(asked), counts);
  const filtered = filtersOn(view).length > 0;
  const [page, count, choices, names, views, preferences, last, preview] = await Promise.all([
    queuePage(ctx, view),
    filtered ? viewCount(ctx, view) : (counts.get(view.tab) ?? 0),
    filterChoices(ctx),
    filterNames(ctx, view),
    savedViews(ctx),
    preferencesOf(ctx),
    lastBulk(ctx),
    previewOf(ctx, asked.preview, queueHref(view, { after: view.after, before: view.before })),
  ]);
  const found = countInFigures(count, countedUpTo);
  const idempotencyKey = crypto.randomUUID();
  const empty = page.rows.length === 0;
  return (
    <div className="queue-page">
      <header>
        <h1>Queue</h1>
        <div className="queue-settings">
          <SavedViews
            views={views}
            now={viewText(view)}
            mayShare={can(ctx.actor, "view.share")}
            save={saveViewAction}
            remove={removeViewAction}
            idempotencyKey={idempotencyKey}
          />
          <QueueLook
            density={preferences.density}
            hidden={preferences.hiddenColumns}
            save={preferencesAction}
            idempotencyKey={idempotencyKey}
          />
        </div>
      </header>
      <QueueNav view={view} counts={counts} />
      <QueueFilters view={view} choices={choices} names={names} />
      {filtered ? (
        <p className="queue-found" role="status">
          {found} of {countInFigures(counts.get(view.tab) ?? 0, countedUpTo)} entries
        </p>
      ) : null}
      <QueueScreen
        rows={page.rows}
        view={view}
        now={new Date().toISOString()}
        found={found}
        hidden={preferences.hiddenColumns}
        density={preferences.density}
        assignees={choices.assignees}
        bulk={bulkAction}
        undo={undoBulkAction}
        last={last}
        bulkKey={crypto.randomUUID()}
        idempotencyKey={idempotencyKey}
        previewed={preview?.id ?? null}
        preview={preview?.panel ?? null}
        empty={
          <p className="queue-empty">
            {filtered ? "No entry fits these filters." : emptyTab[view.tab]}{" "}
            <a href="/desk/statements/new">Log a statement</a>
          </p>
        }
      />
      {empty && !filtered ? <NextOut next={await nextScheduled(ctx)} /> : null}
      <QueuePages view={view} previous={page.previous} next={page.next} />
    </div>
  );
}
