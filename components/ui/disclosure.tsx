import type { ReactNode } from "react";

/** What is there for whoever asks. Print shows it opened. */
export function Disclosure(props: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="disclosure" open={props.open}>
      <summary>{props.summary}</summary>
      {props.children}
    </details>
  );
}
