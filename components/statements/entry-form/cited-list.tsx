"use client";
import { exactText } from "@/components/ui/exact-text";
import { counted } from "@/components/ui/in-words";
import { purposeChoices } from "./choices";
import { CitedClip } from "./cited-clip";
import { useEntry } from "./entry-context";
import { fieldName } from "./field-names";
import { Choice, IntentButton, Problems } from "./fields";
import { RecordingPicker } from "./recording-picker";
import type { ExcerptValue } from "./values";

/** The passages and ranges the entry cites, each with a way to remove it. */
export function CitedList() {
  const { values, problems } = useEntry().state;
  return (
    <div className="cited" id="cited" tabIndex={-1}>
      <h3>
        {values.excerpts.length === 0
          ? "No passage chosen"
          : `${counted(values.excerpts.length, "passage", "passages")} cited`}
      </h3>
      {values.excerpts.length === 0 ? (
        <p className="field-note">
          When the entry is submitted, its words are looked for in the source. A paraphrase or a translation
          needs a passage chosen here.
        </p>
      ) : null}
      <Problems id="f-excerpts-problem" messages={problems.excerpts ?? []} />
      <ol className="cited-list">
        {values.excerpts.map((excerpt, at) => (
          <li key={excerpt.row}>
            <Cited excerpt={excerpt} at={at} />
          </li>
        ))}
      </ol>
      <RecordingPicker />
    </div>
  );
}

const placeFields = ["captureId", "textId", "start", "end", "exact"] as const;

function Cited({ excerpt, at }: { excerpt: ExcerptValue; at: number }) {
  const { known, problems } = useEntry().state;
  const path = `excerpts.${at}`;
  const file = known.texts.find(({ textId }) => textId === excerpt.textId)?.name;
  const wrong = placeFields.flatMap((field) => problems[`${path}.${field}`] ?? []);
  return (
    <>
      {placeFields.map((field) => (
        <input key={field} type="hidden" name={fieldName(`${path}.${field}`)} value={excerpt[field]} />
      ))}
      {excerpt.exact === "" ? (
        <CitedClip at={at} excerpt={excerpt} />
      ) : (
        <>
          <blockquote dir="auto">
            <mark>{exactText(shortened(excerpt.exact))}</mark>
          </blockquote>
          <p className="field-note">
            {[file, excerpt.from ? `${excerpt.from} to ${excerpt.to}` : ""].filter(Boolean).join(", ")}
          </p>
          <div className="field-row">
            <Choice path={`${path}.purpose`} label="Cited as" choices={purposeChoices} />
          </div>
        </>
      )}
      <Problems id={`f-excerpts-${at}-exact-problem`} messages={wrong} />
      <IntentButton intent={`remove-excerpt:${at}`} label={`Remove cited passage ${at + 1}`}>
        Remove
      </IntentButton>
    </>
  );
}

const longest = 400;
const shortened = (text: string) =>
  text.length <= longest
    ? text
    : `${text.slice(0, longest - 100)} […] ${text.slice(-80)}`.replace(
        /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
        "",
      );
