import { dayBounds } from "../dates/schema";
import type { SourceInput } from "./schema";

/** The columns of a source, from its input: texts as they are, days with their computed bounds. */
export function sourceColumns({ issued, published, capturedOn, ...input }: SourceInput, today: string) {
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
    capturedOn: capturedOn ?? today,
  };
}
