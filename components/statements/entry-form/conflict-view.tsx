"use client";
import type { Difference } from "./compare";
import { useEntry } from "./entry-context";
import { fieldId } from "./field-names";
import { IntentButton, Problems } from "./fields";
import { whenInWords } from "./when";
import { WordDiff } from "./word-diff";

/** Somebody saved in between: both texts, field by field. Nothing is saved until each is decided. */
export function ConflictView() {
  const { state, script } = useEntry();
  const { conflict } = state;
  if (!conflict) return null;
  return (
    <section className="conflict" aria-labelledby="conflict">
      <h2 id="conflict" tabIndex={-1}>
        {conflict.by} saved this entry {whenInWords(conflict.at, script)}
      </h2>
      <p>
        Your text is still in the form below and is not saved. Choose for each field which text stays; the
        other one remains in the history of the entry.
      </p>
      {conflict.differences.map((difference) => (
        <DifferenceChoice key={difference.group} difference={difference} by={conflict.by} />
      ))}
      <input type="hidden" name="conflictVersion" value={conflict.version} />
      <p className="entry-actions">
        <IntentButton intent="settle" kind="main">
          Save these choices
        </IntentButton>
      </p>
    </section>
  );
}

const changedBy = { me: "only you changed it", them: "only they changed it", both: "both of you changed it" };

function DifferenceChoice({ difference, by }: { difference: Difference; by: string }) {
  const { group, label, mine, theirs } = difference;
  const { problems } = useEntry().state;
  const name = `choice.${group}`;
  const id = fieldId(name);
  return (
    <fieldset className="difference" id={id}>
      <legend>
        {label}
        {difference.changedBy ? (
          <span className="field-note">: {changedBy[difference.changedBy]}</span>
        ) : null}
      </legend>
      <Problems id={`${id}-problem`} messages={problems[name] ?? []} />
      <div className="difference-sides">
        <Side name={name} value="mine" label="Keep mine" chosen={difference.changedBy === "me"}>
          <WordDiff text={mine} other={theirs} />
        </Side>
        <Side
          name={name}
          value="theirs"
          label={`Take what ${by} saved`}
          chosen={difference.changedBy === "them"}
        >
          <WordDiff text={theirs} other={mine} />
        </Side>
      </div>
    </fieldset>
  );
}

type SideProps = { name: string; value: string; label: string; chosen: boolean; children: React.ReactNode };

function Side({ name, value, label, chosen, children }: SideProps) {
  return (
    <div className="difference-side">
      <label>
        <input type="radio" name={name} value={value} defaultChecked={chosen} /> {label}
      </label>
      <div className="difference-text">{children}</div>
    </div>
  );
}
