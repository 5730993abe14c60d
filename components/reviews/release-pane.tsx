"use client";
import { Moment } from "@/components/desk/moment";
import type { EntryCare } from "@/lib/reviews/queries/entry-care";
import type { PossibleActs } from "@/lib/reviews/rules";
import { ActForm, type OfEntry } from "./act-form";
import { releaseWords } from "./labels";

type ReleasePaneProps = OfEntry & {
  acts: PossibleActs;
  status: string;
  /** ISO instants. */
  releaseAt: string | null;
  embargoUntil: string | null;
  releases: EntryCare["releases"];
  /** By whose clocks times are typed. */
  zone: string;
};

/** When readers are to see the entry: now, at a time, or not before one. */
export function ReleasePane({
  acts,
  status,
  releaseAt,
  embargoUntil,
  releases,
  zone,
  ...form
}: ReleasePaneProps) {
  const last = releases.at(-1);
  const shown = acts.publish || acts.schedule || acts.embargo || releaseAt || embargoUntil;
  if (!shown) return null;
  return (
    <section className="pane" id="release" aria-labelledby="release-title">
      <h2 id="release-title">Release</h2>
      {status === "approved" && last?.act === "refused" ? (
        <p className="why-not" role="note">
          Not released at its time: {last.reason} (<Moment at={last.at} />)
        </p>
      ) : null}
      {releaseAt ? (
        <p>
          Scheduled for <Moment at={releaseAt} />
          {last?.act === "scheduled" ? `, by ${last.by}` : ""}.
        </p>
      ) : null}
      {embargoUntil ? (
        <p>
          Under embargo until <Moment at={embargoUntil} />.
        </p>
      ) : null}
      <div className="buttons">
        {acts.publish ? <ActForm {...form} act="publish" label="Publish now" main /> : null}
        {acts.schedule && releaseAt ? (
          <ActForm {...form} act="unschedule" label="Take off the schedule" />
        ) : null}
        {acts.embargo && embargoUntil ? (
          <ActForm {...form} act="lift_embargo" label="Lift the embargo" />
        ) : null}
      </div>
      {acts.schedule ? (
        <details className="disclosure">
          <summary>{releaseAt ? "Another time" : "Schedule"}</summary>
          <ActForm {...form} act="schedule" label="Schedule">
            {(sent) => <TimeFields name="schedule" sent={sent} zone={zone} />}
          </ActForm>
        </details>
      ) : null}
      {acts.embargo ? (
        <details className="disclosure">
          <summary>{embargoUntil ? "Another end of the embargo" : "Embargo"}</summary>
          <ActForm {...form} act="embargo" label="Hold back until then">
            {(sent) => <TimeFields name="embargo" sent={sent} zone={zone} />}
          </ActForm>
        </details>
      ) : null}
      <ReleaseLog releases={releases} />
    </section>
  );
}

function ReleaseLog({ releases }: Pick<ReleasePaneProps, "releases">) {
  if (releases.length === 0) return null;
  return (
    <details className="disclosure">
      <summary>What was decided on its release</summary>
      <ol className="care-log">
        {releases.toReversed().map(({ act, by, until, reason, at }) => (
          <li key={at}>
            {act === "released" || act === "refused"
              ? `${releaseWords[act]} ${by}`
              : `${by} ${releaseWords[act]}`}
            {until ? (
              <>
                {" "}
                <Moment at={until} />
              </>
            ) : null}
            {reason ? `: ${reason}` : ""}, <Moment at={at} />
          </li>
        ))}
      </ol>
    </details>
  );
}

type TimeFieldsProps = { name: string; sent: (path: string) => string; zone: string };

function TimeFields({ name, sent, zone }: TimeFieldsProps) {
  const field = (key: string) => ({ id: `${name}-${key}`, name: `when.${key}` });
  return (
    <div className="time-fields">
      <p>
        <label htmlFor={`${name}-day`}>Day</label>
        <input {...field("day")} type="date" required defaultValue={sent("when.day")} />
      </p>
      <p>
        <label htmlFor={`${name}-time`}>Time</label>
        <input {...field("time")} type="time" required defaultValue={sent("when.time")} />
      </p>
      <p>
        <label htmlFor={`${name}-zone`}>Clocks of</label>
        <input {...field("zone")} type="text" required defaultValue={sent("when.zone") || zone} />
      </p>
      <p>
        <label htmlFor={`${name}-which`}>If clocks show it twice</label>
        <select {...field("which")} defaultValue={sent("when.which")}>
          <option value="">Ask</option>
          <option value="first">The first time</option>
          <option value="second">The second time</option>
        </select>
      </p>
    </div>
  );
}
