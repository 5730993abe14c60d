import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { asset } from "@/app/_server/assets";
import { getPageContext } from "@/app/_server/context";
import { matchWords } from "@/components/reviews/entry-checks";
import { EntryHeader, numberOf } from "@/components/reviews/entry-header";
import { EntryPane } from "@/components/reviews/entry-pane";
import { doneWords } from "@/components/reviews/labels";
import { steps, verdicts } from "@/components/reviews/review-state";
import { ReviewTabs } from "@/components/reviews/review-tabs";
import { SheetHead } from "@/components/reviews/sheet-head";
import { SourcePane } from "@/components/reviews/source-pane";
import { UndoDecision } from "@/components/reviews/undo-decision";
import { env } from "@/lib/env";
import { stageOf } from "@/lib/statements/rules";
import { reviewDecisionAction } from "./actions";
import { loadReview } from "./load-review";
import { ReviewColumn } from "./review-column";

type EntryPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

/** Loaded once for the title of the page and the page. */
const reviewAt = cache(async (id: string) => {
  const ctx = await getPageContext(`/desk/statements/${encodeURIComponent(id)}`, "statement.read");
  const review = await loadReview(ctx, id);
  return review && { ...review, me: ctx.actor.id };
});

export async function generateMetadata({ params }: Pick<EntryPageProps, "params">): Promise<Metadata> {
  const review = await reviewAt((await params).id);
  return { title: review ? numberOf(review.entry) : "Not on the desk" };
}

export default async function EntryPage({ params, searchParams }: EntryPageProps) {
  const { id } = await params;
  const review = await reviewAt(id);
  if (!review) notFound();
  const { entry, acts, words, undoSeconds } = review;
  const { done } = await searchParams;
  const act = [...verdicts, ...steps].find((known) => known === done);
  const now = new Date().toISOString();
  const form = {
    action: reviewDecisionAction,
    entry: { id: entry.id, version: entry.version },
    idempotencyKey: crypto.randomUUID(),
  };
  const path = `/desk/statements/${entry.id}`;
  return (
    <div className="review">
      {review.recordings.size > 0 ? <script src={asset("player.js")} async /> : null}
      <SheetHead entry={entry} address={env().publicOrigin + path} printedAt={now} />
      <EntryHeader
        entry={entry}
        now={now}
        mayEdit={acts.edit}
        correction={
          acts.correct || entry.correction
            ? { href: `${path}/correction`, label: correctionLabel(acts, entry) }
            : null
        }
        assignee={review.assignee?.name ?? null}
        done={act ? doneWords[act] : null}
        after={
          <>
            {undoSeconds > 0 ? (
              <UndoDecision {...form} key={form.idempotencyKey} seconds={undoSeconds} />
            ) : null}
            {act && review.neighbours.next ? (
              <a href={`/desk/statements/${review.neighbours.next}`}>Next to review</a>
            ) : null}
          </>
        }
      />
      {/* What was asked for stands with the comments on fields. */}
      <ReviewTabs first={stageOf(entry) === "changes_requested" ? "decide" : "entry"} />
      <div className="panes">
        <EntryPane entry={entry} card={review.card} recordings={review.recordings} />
        <SourcePane source={entry.source} words={words} match={matchWords(entry, words)} />
        <ReviewColumn review={review} form={form} zone={env().STET_TIME_ZONE} />
      </div>
    </div>
  );
}

const correctionLabel = (acts: { issue: boolean }, { correction }: { correction: object | null }) =>
  acts.issue ? "Issue the correction" : correction ? "The correction" : "Correct";
