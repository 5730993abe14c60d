import { originRows } from "@/components/registry/source-record";
import { sourceKindLabels } from "@/components/sources/labels";
import { DefinitionRows } from "@/components/ui/definition-rows";
import { exactText } from "@/components/ui/exact-text";
import type { WordsCheck } from "@/lib/reviews/queries/words-check";
import type { DeskEntry } from "@/lib/statements/queries/desk-entry";
import type { Check } from "./entry-checks";
import { MarkedText } from "./marked-text";
import { SourceScroll } from "./source-scroll";
import { WordDifferenceView } from "./word-difference";

type SourcePaneProps = { source: DeskEntry["source"]; words: WordsCheck; match: Check };

/** The source beside the entry: where it comes from, its days, and its whole text with the words marked. */
export function SourcePane({ source, words, match }: SourcePaneProps) {
  if (!source) {
    return (
      <section className="pane pane-source" id="source" aria-labelledby="source-title">
        <h2 id="source-title">Source</h2>
        <p>No source yet. An entry cannot be submitted without one.</p>
      </section>
    );
  }
  return (
    <section className="pane pane-source" id="source" aria-labelledby="source-title">
      <h2 id="source-title">Source</h2>
      <p className="source-title">
        <a href={`/desk/sources/${source.id}`} dir="auto">
          {exactText(source.title)}
        </a>
      </p>
      <DefinitionRows
        rows={[
          ["Kind", sourceKindLabels[source.kind] + (source.number === null ? "" : `, D-${source.number}`)],
          ...originRows(source),
          ["Obtained", source.obtained ? exactText(source.obtained) : null],
        ]}
      />
      <p className={match.look ? "match look" : "match"}>
        {match.look ? <strong>Look: </strong> : null}
        {match.text}
      </p>
      {words.difference ? <WordDifferenceView difference={words.difference} /> : null}
      {words.text ? (
        <SourceScroll>
          {/* A region that scrolls needs something in it that takes the focus. */}
          <p className="text-ways">
            {words.name ? <span>{words.name}: </span> : null}
            {words.ranges.length > 0 ? (
              <a href="#words-1">Go to the words</a>
            ) : (
              <a href={`/desk/sources/${source.id}`}>Open the source by itself</a>
            )}
          </p>
          <MarkedText text={words.text} ranges={words.ranges} />
        </SourceScroll>
      ) : null}
    </section>
  );
}
