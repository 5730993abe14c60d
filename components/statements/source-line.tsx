// Where the words are found: the source as we hold it, and the place it came from.
import { sourceKindLabels } from "@/components/sources/labels";
import { exactText } from "@/components/ui/exact-text";
import { clockRange } from "@/lib/media/times";
import { type SourceProfile, sourcePath } from "@/lib/sources/profile";
import type { CitedPlace } from "@/lib/statements/card";
import { capturedDay } from "./days";

/** A source that is not public yet, as the desk shows it, has number 0 and no page. */
export function SourceLine({
  source,
  cited,
  whole,
}: {
  source: SourceProfile;
  cited?: CitedPlace | undefined;
  whole?: boolean;
}) {
  const title = exactText(source.title);
  const host = hostOf(source.url);
  return (
    <p className="source">
      <span className="label">Source</span>
      {source.number ? (
        <a href={sourcePath(source)} dir="auto">
          {title}
        </a>
      ) : (
        <bdi>{title}</bdi>
      )}
      {source.publisher ? (
        <>
          , <bdi>{exactText(source.publisher)}</bdi>
        </>
      ) : null}
      {` · ${sourceKindLabels[source.kind]}${source.number ? ` D-${source.number}` : ""}, ${cited ? `${placeInWords(cited)}, ` : ""}captured `}
      {capturedDay(source.capturedOn)}
      {whole && source.obtained ? <>, {exactText(source.obtained)}</> : null}
      {host ? (
        <>
          {" · "}
          <a href={source.url} rel="external nofollow noopener">
            {host}
          </a>
        </>
      ) : null}
    </p>
  );
}

const kindLabels = { video: "video", audio: "audio", transcript: "transcript" } as const;

/** "p. 2", "video 1:12–1:31". */
const placeInWords = (cited: CitedPlace) =>
  "page" in cited ? `p. ${cited.page}` : `${kindLabels[cited.kind]} ${clockRange(cited)}`;

/** The host says where the link leads. Null for what is no address of the web: that is never linked. */
const hostOf = (url: string) => /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1] ?? null;
