import { exactText } from "@/components/ui/exact-text";
import type { Coverage } from "@/db/evidence-vocabulary";
import { clockRange, isoDuration, timeInWords } from "@/lib/media/times";
import { coverageLabels } from "./labels";
import { atRange } from "./time-link";

type ClipRangeProps = {
  fromMs: number;
  toMs: number;
  /** The page with the recording. */
  address: string;
  coverage: Coverage | null;
  /** In neutral words, what one sees or hears. */
  description: string;
};

/** A cited range of a recording: where it lies, what it lets one see or hear, and a link that plays it. */
export function ClipRange({ fromMs, toMs, address, coverage, description }: ClipRangeProps) {
  return (
    <div className="clip-range">
      <p>
        <a href={atRange(address, { fromMs, toMs }, "recording")}>
          <time dateTime={isoDuration(toMs - fromMs)}>{clockRange({ fromMs, toMs })}</time>
        </a>{" "}
        <span className="clip-length">{timeInWords(toMs - fromMs)}</span>{" "}
        {coverage ? <span className="clip-coverage">{coverageLabels[coverage]}</span> : null}
      </p>
      {description ? <p dir="auto">{exactText(description)}</p> : null}
    </div>
  );
}
