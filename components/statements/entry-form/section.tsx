import type { ReactNode } from "react";

type EntrySectionProps = { number: number; title: string; children: ReactNode };

export const sectionId = (number: number) => `section-${number}`;

/** A numbered part of the form; Alt and its number lead to its heading. */
export function EntrySection({ number, title, children }: EntrySectionProps) {
  return (
    <section className="entry-section" aria-labelledby={sectionId(number)}>
      <h2 id={sectionId(number)} tabIndex={-1} aria-keyshortcuts={`Alt+${number}`}>
        <span className="entry-number">{number}</span> {title}
      </h2>
      {children}
    </section>
  );
}
