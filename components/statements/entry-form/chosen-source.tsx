"use client";
import { sourceKindLabels } from "@/components/sources/labels";
import { counted } from "@/components/ui/in-words";
import { dateInWords, dayInWords } from "@/lib/dates/words";
import { useEntry } from "./entry-context";
import { IntentButton } from "./fields";

/** A source that was chosen, as it is. Its fields open on request, unless readers see it already. */
export function ChosenSourceView() {
  const { known } = useEntry().state;
  const { source } = known;
  if (!source) return <p className="field-note">The source that was chosen cannot be shown.</p>;
  const { number, otherEntries } = source;
  return (
    <div className="chosen">
      <p className="chosen-title">{number === null ? source.title : `D-${number} ${source.title}`}</p>
      <p className="field-note">
        {[
          sourceKindLabels[source.kind],
          source.publisherName,
          `issued: ${dateInWords(source.issuedEdtf, source.issuedBasis)}`,
          `published: ${dateInWords(source.publishedEdtf, source.publishedBasis)}`,
          `captured: ${dayInWords(source.capturedOn)}`,
          source.obtained,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {otherEntries > 0 ? (
        <p className="field-note">
          {counted(otherEntries, "other entry rests", "other entries rest")} on it. A change to the source is
          a change to each of them.
        </p>
      ) : null}
      {number === null ? (
        <IntentButton intent="revise-source">Change this source</IntentButton>
      ) : (
        <p className="field-note">Readers see this source already, so it is taken as it is.</p>
      )}
    </div>
  );
}
