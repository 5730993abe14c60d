import { ChangedFields } from "@/components/reviews/diff";
import type { FieldChange } from "@/components/reviews/field-changes";
import type { CorrectionKind } from "@/db/vocabulary";

type WhatReadersSeeProps = { kind: CorrectionKind; changes: readonly FieldChange[]; version: number };

/** What issuing the correction would change for readers, word by word. */
export function WhatReadersSee({ kind, changes, version }: WhatReadersSeeProps) {
  return (
    <section className="record-part" aria-labelledby="changes-head">
      <h2 id="changes-head">What changes for readers</h2>
      {kind === "retraction" ? (
        <p>
          The statement leaves all lists, timelines and counts; each says “1 retracted entry” in its place.
          Its address stays and begins with this notice; the words stand below it, folded.
        </p>
      ) : null}
      {changes.length > 0 ? <ChangedFields changes={changes} headingLevel={3} /> : null}
      {changes.length === 0 && kind !== "retraction" ? (
        <p>Only the notice so far: the text reads as it did.</p>
      ) : null}
      <p className="note">
        It becomes version {version} at the same address. Version {version - 1} can be read there for good.
      </p>
    </section>
  );
}
