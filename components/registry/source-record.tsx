import type { ReactNode } from "react";
import { disclosureLabels, sourceKindLabels } from "@/components/sources/labels";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { exactText } from "@/components/ui/exact-text";
import { counted } from "@/components/ui/in-words";
import { dateInWords } from "@/lib/dates/words";
import type { DeskSource } from "@/lib/sources/queries/desk-source";

/** Who gave a document out, where it stands, and its three days. */
export const originRows = (
  source: Pick<
    DeskSource,
    "publisherName" | "url" | "issuedEdtf" | "issuedBasis" | "publishedEdtf" | "publishedBasis" | "capturedOn"
  >,
): [label: string, value: ReactNode][] => [
  ["Publisher", source.publisherName ? exactText(source.publisherName) : "not named"],
  [
    "Address",
    source.url ? (
      <a key="url" href={source.url} rel="external nofollow noopener noreferrer">
        {source.url}
      </a>
    ) : (
      "none"
    ),
  ],
  ["Issued", dateInWords(source.issuedEdtf, source.issuedBasis)],
  ["Published", dateInWords(source.publishedEdtf, source.publishedBasis)],
  ["Captured", dateInWords(source.capturedOn)],
];

/** A document as the newsroom holds it: where it comes from, its three days, and how much of it readers see. */
export function SourceFactsRecord({ source }: { source: DeskSource }) {
  return (
    <section className="record-part" aria-labelledby="facts">
      <h2 id="facts">Where it comes from</h2>
      <DefinitionRows
        rows={[
          ["Kind", sourceKindLabels[source.kind]],
          ...originRows(source),
          ["Obtained", source.obtained ? exactText(source.obtained) : "not said"],
          ["Readers see", disclosureLabels[source.disclosure]],
        ]}
      />
    </section>
  );
}

/** The words reporters work on; what is cited stands in a file. */
export function SourceTextRecord({ source }: { source: DeskSource }) {
  return (
    <section className="record-part" aria-labelledby="text">
      <h2 id="text">
        Pasted text <span className="count">{counted(source.text.match(/\S+/g)?.length ?? 0, "word")}</span>
      </h2>
      {source.text ? (
        <div className="source-text" dir="auto">
          {exactText(source.text)}
        </div>
      ) : (
        <p className="quiet">No text is pasted.</p>
      )}
    </section>
  );
}
