import type { ReactNode } from "react";
import { SourceName } from "@/components/sources/source-name";
import { exactText } from "@/components/ui/exact-text";
import type { Sourced } from "@/lib/sources/fact-source";

/** A fact with where it comes from. */
export function Fact({ text, source }: { text: string } & Sourced): ReactNode {
  return (
    <>
      <span dir="auto">{exactText(text)}</span>
      <span className="fact-source">
        {source ? <SourceName citation={source} /> : <span className="lacking">no source named</span>}
      </span>
    </>
  );
}

/** Facts under the same label as one row, one fact a line. */
export function factRows(
  facts: readonly (readonly [label: string, fact: { text: string } & Sourced])[],
): [string, ReactNode][] {
  const labels = [...new Set(facts.map(([label]) => label))];
  return labels.map((label) => [
    label,
    <ul key={label} className="facts">
      {facts
        .filter((fact) => fact[0] === label)
        .map(([, fact]) => (
          <li key={fact.text}>
            <Fact {...fact} />
          </li>
        ))}
    </ul>,
  ]);
}
