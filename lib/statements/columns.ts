import { dayBounds } from "../dates/schema";
import type { StatementInput } from "./schema";

/** The columns of a statement itself, from its input, with the computed bounds of its days. */
export function statementColumns(
  input: Omit<StatementInput, "source" | "attributions" | "bills" | "links" | "excerpts">,
) {
  const { said, about, ...rest } = input;
  const saidBounds = dayBounds(said.edtf);
  const aboutBounds = dayBounds(about.edtf);
  return {
    ...rest,
    saidEdtf: said.edtf,
    saidFrom: saidBounds.from,
    saidTo: saidBounds.to,
    saidBasis: said.basis,
    aboutEdtf: about.edtf,
    aboutFrom: aboutBounds.from,
    aboutTo: aboutBounds.to,
    aboutBasis: about.basis,
  };
}
