import { dateInWords } from "@/lib/dates/words";
import type { PublicTerm } from "@/lib/people/profile";

/** Not known to have ended is as near to "now" as the record gets. */
export const isCurrent = (term: Pick<PublicTerm, "end">) => term.end === null;

/** "since 3 Jan 2019", "until 2 Nov 2021", "2005 to 2019". */
export function termDays({ start, end }: Pick<PublicTerm, "start" | "end">): string {
  if (start !== null && end !== null) return `${dateInWords(start)} to ${dateInWords(end)}`;
  if (start !== null) return `since ${dateInWords(start)}`;
  return end === null ? "days not recorded" : `until ${dateInWords(end)}, start not recorded`;
}
