import type { ReactNode } from "react";
import { exactText } from "@/components/ui/exact-text";

/** A text, whole, with the stretches marked in which the words of record stand. */
export function MarkedText({
  text,
  ranges,
}: {
  text: string;
  /** UTF-16 units, from the first to the last. */
  ranges: readonly { start: number; end: number }[];
}) {
  const parts: ReactNode[] = [];
  let at = 0;
  ranges.forEach(({ start, end }, index) => {
    parts.push(exactText(text.slice(at, start)));
    parts.push(
      <mark key={start} id={`words-${index + 1}`} tabIndex={-1}>
        {exactText(text.slice(start, end))}
      </mark>,
    );
    at = end;
  });
  parts.push(exactText(text.slice(at)));
  return (
    <div className="source-text" dir="auto">
      {parts}
    </div>
  );
}
