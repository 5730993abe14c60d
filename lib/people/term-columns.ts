import { dayBounds } from "../dates/schema";
import type { TermInput } from "./schema";

/** The columns of a term, from its input, with the computed bounds of its days. */
export function termColumns({ start, end, ...input }: TermInput) {
  const from = dayBounds(start.edtf);
  const to = dayBounds(end.edtf);
  return {
    ...input,
    startEdtf: start.edtf,
    startFrom: from.from,
    startTo: from.to,
    endEdtf: end.edtf,
    endFrom: to.from,
    endTo: to.to,
  };
}
