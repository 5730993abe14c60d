import { counted } from "@/components/ui/in-words";
import { type CorrectionsFilter, correctionsHref } from "@/lib/corrections/corrections-filter";

/** What has left the list and its counts, and where it is to be found. */
export function RetractedLine({ count, of }: { count: number; of: Partial<CorrectionsFilter> }) {
  if (count === 0) return null;
  return (
    <p className="retracted-line">
      <a href={correctionsHref({ kind: "retraction", ...of })}>
        {counted(count, "retracted entry", "retracted entries")}
      </a>
      , left out of the list and its counts
    </p>
  );
}
