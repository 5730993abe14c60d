import { Moment } from "@/components/desk/moment";
import { Disclosure } from "@/components/ui/disclosure";
import { exactText } from "@/components/ui/exact-text";
import { counted } from "@/components/ui/in-words";
import type { EntryHistory } from "@/lib/reviews/queries/entry-history";
import { decisionWords, revisionActWords } from "./labels";

/** What reviewers said, latest first, and every change with who made it. */
export function HistoryPane({ history, href }: { history: EntryHistory; href: string }) {
  const { reviews, revisions } = history;
  return (
    <section className="pane" id="history" aria-labelledby="history-title">
      <h2 id="history-title">Reviews and comments</h2>
      {reviews.length === 0 ? <p>None yet.</p> : null}
      <ol className="reviews">
        {reviews.toReversed().map(({ id, by, decision, at, revision, comment }) => (
          <li key={id}>
            <p>
              <strong>{by}</strong> {decisionWords[decision]} on version {revision}
            </p>
            <p className="when">
              <Moment at={at} />
            </p>
            {comment.trim() ? (
              <p className="lines" dir="auto">
                {exactText(comment)}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
      <p className="every-version">
        <a href={href}>Every version with its changes</a>
      </p>
      <Disclosure summary={`${counted(revisions.length, "version")} of this entry`}>
        <table className="revisions">
          <thead>
            <tr>
              <th scope="col">Version</th>
              <th scope="col">Act</th>
              <th scope="col">Who</th>
              <th scope="col">When</th>
            </tr>
          </thead>
          <tbody>
            {revisions.toReversed().map(({ number, act, by, at, changed }) => (
              <tr key={number}>
                <th scope="row">{number}</th>
                <td>
                  {revisionActWords[act]}
                  {act === "edited" && !changed ? " (note only)" : ""}
                </td>
                <td>{by}</td>
                <td>
                  <Moment at={at} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </section>
  );
}
