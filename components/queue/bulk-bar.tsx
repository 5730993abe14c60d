import { counted } from "@/components/ui/in-words";
import type { Colleague } from "@/lib/queue/row";
import { type BulkState, noValues } from "./bulk-state";

type BulkBarProps = {
  chosen: number;
  /** How many entries the view asks for, as it is said. */
  found: string;
  assignees: readonly Colleague[];
  state: BulkState | null;
  pending: boolean;
};

/** What can be done to all that is selected. Without script it stands open; with it, once something is selected. */
export function BulkBar({ chosen, found, assignees, state, pending }: BulkBarProps) {
  const values = state?.values ?? noValues;
  const { confirm } = state ?? { confirm: null };
  const open = chosen > 0 || confirm !== null || Boolean(state?.message);
  return (
    <section className="bulk-bar" aria-label="Act on selected entries" data-open={open || undefined}>
      <p className="bulk-count" role="status">
        {chosen === 0 ? "Nothing is selected." : `${counted(chosen, "entry", "entries")} selected.`}
      </p>
      {state?.message ? (
        <p className="refusal" role="alert">
          {state.message}
          {state.reference ? ` Reference: ${state.reference}` : ""}
        </p>
      ) : null}
      <div className="bulk-acts">
        {/* First, so that Enter does what can be taken back and says so where nothing is typed. */}
        <fieldset>
          <legend className="visually-hidden">Tag</legend>
          <label>
            Tag <input name="tag" defaultValue={values.tag} maxLength={41} id="bulk-tag" autoComplete="off" />
          </label>
          <ActButton act="tag" label="Tag" disabled={pending} />
          <ActButton act="untag" label="Untag" disabled={pending} />
        </fieldset>
        <fieldset>
          <legend className="visually-hidden">Assign</legend>
          <label>
            Assign to{" "}
            <select
              name="assigneeId"
              defaultValue={values.assigneeId}
              key={values.assigneeId}
              id="bulk-assignee"
            >
              <option value="">nobody</option>
              {assignees.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <ActButton
            act="assign"
            label="Assign"
            disabled={pending}
            palette="Assign the selected entries"
            keyAct="assign"
          />
        </fieldset>
        <fieldset>
          <legend className="visually-hidden">Send back</legend>
          <label>
            What has to change{" "}
            <textarea
              name="comment"
              rows={1}
              defaultValue={values.comment}
              maxLength={5000}
              id="bulk-comment"
            />
          </label>
          <ActButton act="send_back" label="Send back" disabled={pending} />
        </fieldset>
        <button
          type="submit"
          className="button-quiet"
          formAction="/desk/export"
          formMethod="post"
          formEncType="multipart/form-data"
        >
          Export CSV
        </button>
        <label className="bulk-all">
          <input
            type="checkbox"
            name="on"
            value="matching"
            defaultChecked={values.on === "matching"}
            key={values.on}
          />{" "}
          all {found} of this list, not only what is selected
        </label>
      </div>
      {confirm ? (
        <div className="bulk-confirm" role="alert">
          <p>{confirm.sentence}</p>
          <input type="hidden" name="count" value={confirm.count} />
          <input type="hidden" name="confirmed" value={confirm.act} />
          <button type="submit" name="act" value={values.act} className="button-main" disabled={pending}>
            Do it
          </button>{" "}
          <a href="/desk">Leave it</a>
        </div>
      ) : null}
    </section>
  );
}

type ActButtonProps = { act: string; label: string; disabled: boolean; palette?: string; keyAct?: string };

const ActButton = ({ act, label, disabled, palette, keyAct }: ActButtonProps) => (
  <button
    type="submit"
    name="act"
    value={act}
    className="button-quiet"
    disabled={disabled}
    data-palette={palette}
    data-key-act={keyAct}
  >
    {label}
  </button>
);
