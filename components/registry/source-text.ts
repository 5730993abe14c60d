import type { FactSource } from "@/lib/sources/fact-source";

export type SourcedFact = { fact: string; source: FactSource | undefined };

/** The sources facts name, one a line; their order says nothing. */
export const sourceText = (facts: readonly SourcedFact[]): string =>
  facts
    .flatMap(({ fact, source }) => (source ? `${fact}: ${source.title}` : []))
    .toSorted()
    .join("\n");
