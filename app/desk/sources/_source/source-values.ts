import { choicesOf } from "@/components/registry/choices-of";
import type { Choice } from "@/components/registry/fields";
import type { FormFields } from "@/components/registry/form-fields";
import { basisChoices, disclosureLabels, sourceKindLabels } from "@/components/sources/labels";
import { sourceDisclosures } from "@/db/evidence-vocabulary";
import { sourceKinds } from "@/db/vocabulary";
import type { FormValues } from "@/lib/action-result";
import { dateInWords } from "@/lib/dates/words";
import type { SourceContent } from "@/lib/sources/content";

const typed = (edtf: string | null) => (edtf === null ? "" : dateInWords(edtf));

/** What is said of a source as its form begins. */
export const sourceValues = (source: Omit<SourceContent, "text">): FormValues => ({
  title: source.title,
  kind: source.kind,
  publisherName: source.publisherName,
  publisherId: source.publisherId ?? "",
  url: source.url,
  issued: typed(source.issued.edtf),
  issuedBasis: source.issued.basis,
  published: typed(source.published.edtf),
  publishedBasis: source.published.basis,
  capturedOn: source.capturedOn,
  obtained: source.obtained,
  disclosure: source.disclosure ?? "passages",
});

/** What the fields of its form are called. */
export const sourceFields = (organizations: readonly Choice[]): FormFields => ({
  fields: {
    title: { label: "Title" },
    kind: { label: "Kind", choices: choicesOf(sourceKinds, sourceKindLabels) },
    publisherName: { label: "Publisher" },
    publisherId: { label: "Publisher’s record", choices: organizations },
    url: { label: "Address" },
    issued: { label: "Issued" },
    issuedBasis: { label: "Day issued is", choices: basisChoices },
    published: { label: "Published" },
    publishedBasis: { label: "Day published is", choices: basisChoices },
    capturedOn: { label: "Captured" },
    obtained: { label: "How obtained" },
    disclosure: { label: "Readers see", choices: choicesOf(sourceDisclosures, disclosureLabels) },
  },
});
