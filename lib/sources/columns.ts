import type { SourceDisclosure } from "@/db/evidence-vocabulary";
import { dayBounds } from "../dates/schema";
import { usualDisclosure } from "./rules";
import type { SourceFacts } from "./schema";

/** What an input that leaves something open means: the day it was captured, how much of it readers see. */
export type SourceDefaults = { capturedOn: string; disclosure?: SourceDisclosure };

/** The columns of a source, from its input: texts as they are, days with their computed bounds. */
export function sourceColumns<Facts extends SourceFacts>(
  { issued, published, capturedOn, disclosure, ...input }: Facts,
  otherwise: SourceDefaults,
) {
  const issuedBounds = dayBounds(issued.edtf);
  const publishedBounds = dayBounds(published.edtf);
  return {
    ...input,
    issuedEdtf: issued.edtf,
    issuedFrom: issuedBounds.from,
    issuedTo: issuedBounds.to,
    issuedBasis: issued.basis,
    publishedEdtf: published.edtf,
    publishedFrom: publishedBounds.from,
    publishedTo: publishedBounds.to,
    publishedBasis: published.basis,
    capturedOn: capturedOn ?? otherwise.capturedOn,
    disclosure: disclosure ?? otherwise.disclosure ?? usualDisclosure(input.kind),
  };
}
