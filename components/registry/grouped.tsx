import type { ReactNode } from "react";
import { exactText } from "@/components/ui/exact-text";

/** Facts under the same label as one row, one fact a line. */
export function grouped(facts: readonly (readonly [label: string, text: string])[]): [string, ReactNode][] {
  const labels = [...new Set(facts.map(([label]) => label))];
  return labels.map((label) => [
    label,
    <ul key={label} className="facts">
      {facts
        .filter((fact) => fact[0] === label)
        .map(([, text]) => (
          <li key={text} dir="auto">
            {exactText(text)}
          </li>
        ))}
    </ul>,
  ]);
}
