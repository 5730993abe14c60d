// Where the words are found: the source as we hold it, and the place it came from.
import { sourceKindLabels } from "@/components/sources/labels";
import { exactText } from "@/components/ui/exact-text";
import { type SourceProfile, sourcePath } from "@/lib/sources/profile";
import { capturedDay } from "./days";

export function SourceLine({ source, whole }: { source: SourceProfile; whole?: boolean }) {
  return (
    <p className="source">
      <span className="label">Source</span>
      <a href={sourcePath(source)} dir="auto">
        {exactText(source.title)}
      </a>
      {source.publisher ? (
        <>
          , <bdi>{exactText(source.publisher)}</bdi>
        </>
      ) : null}
      {" · "}
      {sourceKindLabels[source.kind]} D-{source.number}, captured {capturedDay(source.capturedOn)}
      {whole && source.obtained ? <>, {exactText(source.obtained)}</> : null}
      {source.url ? (
        <>
          {" · "}
          <a href={source.url} rel="external nofollow noopener">
            {hostOf(source.url)}
          </a>
        </>
      ) : null}
    </p>
  );
}

// The host says where the link leads; a bad address of an old record must not break its page.
function hostOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1] ?? "original";
}
