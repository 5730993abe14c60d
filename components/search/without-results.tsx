import type { FoundStatements } from "@/lib/search/queries/found-statements";
import { totalInWords } from "./total-in-words";

/** What to change, and what it would give. */
export function WithoutResults(props: { q: string; statements: FoundStatements; continued: boolean }) {
  const { q, statements, continued } = props;
  if (continued) {
    return (
      <p className="nothing">
        The list ends here. <a href={`/search?${new URLSearchParams({ q })}`}>Go to its beginning</a>.
      </p>
    );
  }
  const { instead } = statements;
  return (
    <div className="nothing">
      <p>No published statement holds these words together.</p>
      <ul>
        {instead ? (
          <li>
            <a href={`/search?${new URLSearchParams({ q: instead.q })}`}>Search for any one of the words</a>:{" "}
            {totalInWords(instead.total).toLowerCase()}.
          </li>
        ) : null}
        <li>Check the spelling, or use fewer words. A surname alone finds a person.</li>
        <li>
          Look under <a href="/people">people</a>, <a href="/organizations">organizations</a> or{" "}
          <a href="/bills">bills</a>: a bill is found by its number or its everyday name.
        </li>
        <li>What is not here may have been said all the same: this record is not complete.</li>
      </ul>
    </div>
  );
}
