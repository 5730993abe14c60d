import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { asset } from "@/app/_server/assets";
import { getPageContext } from "@/app/_server/context";
import { ChangesPane } from "@/components/reviews/changes-pane";
import { ChecksPane } from "@/components/reviews/checks-pane";
import { Decide } from "@/components/reviews/decide";
import { entryChecks, matchWords } from "@/components/reviews/entry-checks";
import { EntryHeader, numberOf } from "@/components/reviews/entry-header";
import { EntryPane } from "@/components/reviews/entry-pane";
import { HistoryPane } from "@/components/reviews/history-pane";
import { doneWords } from "@/components/reviews/labels";
import { reviewActs } from "@/components/reviews/review-state";
import { SourcePane } from "@/components/reviews/source-pane";
import { reviewDecisionAction } from "./actions";
import { loadReview } from "./load-review";

type EntryPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

/** Loaded once for the title of the page and the page. */
const reviewAt = cache(async (id: string) =>
  loadReview(await getPageContext(`/desk/statements/${encodeURIComponent(id)}`), id),
);

export async function generateMetadata({ params }: Pick<EntryPageProps, "params">): Promise<Metadata> {
  const review = await reviewAt((await params).id);
  return { title: review ? numberOf(review.entry) : "Not on the desk" };
}

export default async function EntryPage({ params, searchParams }: EntryPageProps) {
  const { id } = await params;
  const review = await reviewAt(id);
  if (!review) notFound();
  const { entry, acts, words, history } = review;
  const { done } = await searchParams;
  const act = reviewActs.find((known) => known === done);
  return (
    <div className="review">
      {review.recordings.size > 0 ? <script src={asset("player.js")} async /> : null}
      <EntryHeader
        entry={entry}
        now={new Date().toISOString()}
        mayEdit={acts.edit}
        done={act ? doneWords[act] : null}
      />
      <nav className="review-ways" aria-label="On this page">
        <a href="#entry">Entry</a>
        <a href="#source">Source</a>
        <a href="#changes">Changes</a>
        <a href="#decide">Decide</a>
      </nav>
      <div className="panes">
        <EntryPane entry={entry} card={review.card} recordings={review.recordings} />
        <SourcePane source={entry.source} words={words} match={matchWords(entry, words)} />
        <div className="pane-column">
          <ChecksPane checks={entryChecks(entry, words)} />
          <ChangesPane decision={review.decision} changes={review.changes} />
          <Decide
            action={reviewDecisionAction}
            entry={entry}
            acts={acts}
            idempotencyKey={crypto.randomUUID()}
          />
          <HistoryPane history={history} />
        </div>
      </div>
    </div>
  );
}
