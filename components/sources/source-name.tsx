import { exactText } from "@/components/ui/exact-text";
import type { Citation } from "@/lib/sources/profile";

/** A citation in few words: who published it, linked where it can be. */
export function SourceName({ citation }: { citation: Citation }) {
  const name = <bdi>{exactText(citation.publisher || citation.title)}</bdi>;
  if (citation.url === "") return name;
  return (
    <a href={citation.url} rel="external nofollow noopener">
      {name}
    </a>
  );
}
