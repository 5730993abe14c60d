"use client";
import { useActionState } from "react";
import type { SavedView } from "@/lib/queue/saved-views";
import type { ViewAction } from "./view-state";

type SavedViewsProps = {
  views: readonly SavedView[];
  /** viewText of what is shown now. */
  now: string;
  mayShare: boolean;
  save: ViewAction;
  remove: ViewAction;
  idempotencyKey: string;
};

/** Views with a name: one's own and the team's; and the present one, to be kept. */
export function SavedViews({ views, now, mayShare, save, remove, idempotencyKey }: SavedViewsProps) {
  const [saved, keep] = useActionState(save, null);
  const [removed, drop] = useActionState(remove, null);
  return (
    <details className="queue-views" data-views>
      <summary>Views{views.length > 0 ? ` (${views.length})` : ""}</summary>
      {views.length > 0 ? (
        <ul>
          {views.map(({ id, name, scope, href, by, mine }) => (
            <li key={id}>
              <a href={href} data-palette={`View: ${name}`}>
                <bdi>{name}</bdi>
              </a>{" "}
              <span className="quiet">{scope === "team" ? `team, by ${by}` : "yours"}</span>
              {mine ? (
                <form action={drop}>
                  <input type="hidden" name="idempotencyKey" value={`${idempotencyKey}-${id}`} />
                  <input type="hidden" name="id" value={id} />
                  <button type="submit" className="button-quiet">
                    Remove<span className="visually-hidden"> {name}</span>
                  </button>
                </form>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <p className="quiet">None yet. What is shown now can be kept under a name.</p>
      )}
      <form action={keep} className="queue-view-form">
        <input type="hidden" name="idempotencyKey" value={`${idempotencyKey}-view`} />
        <input type="hidden" name="view" value={now} />
        <label>
          Keep this view as <input name="name" maxLength={60} required autoComplete="off" />
        </label>
        {mayShare ? (
          <label>
            for{" "}
            <select name="scope" defaultValue="private">
              <option value="private">yourself</option>
              <option value="team">the team</option>
            </select>
          </label>
        ) : (
          <input type="hidden" name="scope" value="private" />
        )}
        <button type="submit" className="button-quiet">
          Keep it
        </button>
      </form>
      <p role="status">{saved?.message ?? removed?.message ?? ""}</p>
    </details>
  );
}
