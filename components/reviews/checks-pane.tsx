import type { Check } from "./entry-checks";

/** What can be told by computing: where an editor has to look, and where there is nothing to see. */
export function ChecksPane({ checks }: { checks: readonly Check[] }) {
  return (
    <section className="pane" aria-labelledby="checks-title">
      <h2 id="checks-title">To check</h2>
      <ul className="checks">
        {checks.map(({ key, text, look }) => (
          <li key={key} className={look ? "look" : undefined}>
            {look ? <strong>Look: </strong> : null}
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
