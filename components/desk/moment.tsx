import { dayInWords } from "@/lib/dates/words";
import { ageInWords } from "./age";

/** "3 days" with its day, in the newsroom's record always UTC. */
export function Age({ since, now }: { since: string; now: string }) {
  return (
    <time dateTime={since} className="age">
      {ageInWords(since, now)} <span className="age-day">{dayInWords(since.slice(0, 10))}</span>
    </time>
  );
}

/** "19 Nov 2026, 14:02". */
export function Moment({ at }: { at: string }) {
  return (
    <time dateTime={at}>
      {dayInWords(at.slice(0, 10))}, {at.slice(11, 16)} UTC
    </time>
  );
}
