import { counted } from "@/components/ui/in-words";
import type { FoundStatements } from "@/lib/search/queries/found-statements";
import { searchHref } from "@/lib/search/search-query";
import { totalInWords } from "./total-in-words";

/** What to change, and what it would give. */
type WithoutResultsProps = {
  q: string;
  retracted: boolean;
  statements: FoundStatements;
  continued: boolean;
};

export function WithoutResults({ q, retracted, statements, continued }: WithoutResultsProps) {
  if (continued) {
    return (
      <p className="nothing">
        The list ends here. <a href={searchHref({ q, retracted })}>Go to its beginning</a>.
      </p>
    );
  }
  const { instead } = statements;
  const withdrawn = statements.retracted;
  return (
    <div className="nothing">
      <p>No published statement holds these words together.</p>
      <ul>
        {instead ? (
          <li>
            <a href={searchHref({ q: instead.q, retracted })}>Search for any one of the words</a>:{" "}
            {totalInWords(instead.total).toLowerCase()}.
          </li>
        ) : null}
        {withdrawn ? (
          <li>
            <a href={searchHref({ q, retracted: true })}>Show what was retracted as well</a>:{" "}
            {counted(withdrawn.count, "retracted entry", "retracted entries")}.
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
