import { counted } from "@/components/ui/in-words";
import type { CorrectionsOverview } from "@/lib/corrections/queries/corrections-overview";

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** "5 hours", "3 days": whole units of the largest that fits twice. */
export function durationInWords(seconds: number): string {
  const [size, unit] =
    seconds >= 2 * day
      ? ([day, "day"] as const)
      : seconds >= 2 * hour
        ? ([hour, "hour"] as const)
        : ([minute, "minute"] as const);
  return counted(Math.max(1, Math.round(seconds / size)), unit);
}

/** How long it took to put right what was wrong, and what was counted. */
export function medianInWords(
  median: CorrectionsOverview["median"],
): { time: string; counted: string } | null {
  if (median === null) return null;
  const kinds = counted(
    median.notices,
    "correction, clarification or retraction",
    "corrections, clarifications and retractions",
  );
  return {
    time: `Median time to correct: ${durationInWords(median.seconds)}`,
    counted: `From the moment a version came before readers to the notice on it. Counted: the latest ${kinds}.`,
  };
}
